#!/usr/bin/env bash
# What a reader of an indicator page of Los Angeles loads, compressed with Brotli: page, styles and site script, then the chart library too.
# usage: bench/page-weight.sh [localgoals]     without a program, Release is built
set -euo pipefail
cd "$(dirname "$0")/.."
city=../shared/data/los-angeles
[[ -d $city ]] || { echo "skipped: $city is not there"; exit 0; }
if (($#)); then
  program=$(realpath "$1")
else
  dotnet build -c Release --nologo -v quiet -clp:NoSummary src/LocalGoals.Cli >&2
  program=$PWD/src/LocalGoals.Cli/bin/Release/net10.0/localgoals
fi
site=$(mktemp -d)
trap 'rm -rf "$site"' EXIT
"$program" build "$city" --out "$site" >/dev/null 2>&1
node bench/page-weight.mjs "$site"
