#!/usr/bin/env bash
# Fifty readers of the portal for a minute, then of the same bytes as files, each from a server in a process of its own.
# usage: bench/load.sh [city] [--readers 50] [--seconds 60]
set -euo pipefail
cd "$(dirname "$0")/.."
city=../shared/data/los-angeles
if (($#)) && [[ $1 != --* ]]; then city=$1; shift; fi
[[ -d $city ]] || { echo "skipped: $city is not there"; exit 0; }
dotnet build -c Release --nologo -v quiet -clp:NoSummary bench/LocalGoals.Bench >&2
exec bench/LocalGoals.Bench/bin/Release/net10.0/LocalGoals.Bench load "$city" "$@"
