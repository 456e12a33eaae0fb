#!/usr/bin/env bash
# Times whole commands, start to exit, and prints a Markdown table.
# usage: bench/commands.sh [localgoals] [--runs 5]     without a program, Release is built
set -euo pipefail
cd "$(dirname "$0")/.."
program='' runs=5
while (($#)); do
  case $1 in
    --runs) runs=$2; shift 2 ;;
    *) program=$(realpath "$1"); shift ;;
  esac
done
if [[ -z $program ]]; then
  dotnet build -c Release --nologo -v quiet -clp:NoSummary src/LocalGoals.Cli >&2
  program=$PWD/src/LocalGoals.Cli/bin/Release/net10.0/localgoals
fi
dotnet build -c Release --nologo -v quiet -clp:NoSummary bench/LocalGoals.Bench >&2
bench=$PWD/bench/LocalGoals.Bench/bin/Release/net10.0/LocalGoals.Bench

# A folder in memory, where there is one: what is timed is the program, not the disk.
work=$(mktemp -d -p "$([[ -w /dev/shm ]] && echo /dev/shm || echo "${TMPDIR:-/tmp}")" localgoals-bench-XXXXXX)
trap 'rm -rf "$work"' EXIT
"$bench" generate "$work/large"

# Peak memory of a command in kB: GNU time, or the kernel's own mark read until the end.
peak() {
  if [[ -x /usr/bin/time ]]; then
    { /usr/bin/time -v "$@" 2>&1 >/dev/null || true; } | awk -F': ' '/Maximum resident/ {print $2}'
    return
  fi
  "$@" >/dev/null 2>&1 &
  local pid=$! most=0 now
  while now=$(awk '/VmHWM/ {print $2}' "/proc/$pid/status" 2>/dev/null) && [[ -n $now ]]; do most=$now; sleep 0.01; done
  wait "$pid" || true
  echo "$most"
}

# Milliseconds of one run. `check` answers 1 where there are errors; 2 and more are failures.
once() {
  local from to code=0
  from=$(date +%s%N)
  "$@" >/dev/null 2>&1 || code=$?
  to=$(date +%s%N)
  ((code < 2)) || { echo "failed with $code: $*" >&2; exit 1; }
  echo $(((to - from) / 1000000))
}

# min median max
times() {
  local i
  for ((i = 0; i < runs; i++)); do
    rm -rf "$work/site"
    once "$@"
  done | sort -n | awk '{t[NR] = $1} END {print t[1], t[int((NR + 1) / 2)], t[NR]}'
}

split() { cat "$1"/config_data.yml "$1"/city.yaml "$1"/data/*.csv "$1"/meta/* >/dev/null 2>&1 || true; "$bench" split "$1"; }

# A review of all goals in all languages of the city: drafted, checked, and exported as documents for word processors, summary and key messages.
review() {
  rm -rf "$1/reviews/bench"
  "$program" review new "$1" bench && "$program" review check "$1" bench && "$program" review export "$1" bench --format docx summary messages --out "$work/site"
}

row() {
  local city=$1 what=$2 min median max kb; shift 2
  read -r min median max < <(times "$@")
  rm -rf "$work/site"
  kb=$([[ $(type -t "$1") == function ]] && echo '' || peak "$@")
  [[ $what == split ]] && yardstick=$median
  awk -v c="$city" -v w="$what" -v a="$min" -v b="$median" -v z="$max" -v y="$yardstick" -v kb="$kb" \
    'BEGIN {printf "| %s | %s | %d | %d | %d | %.1f | %s |\n", c, w, a, b, z, b / y, kb == "" ? "" : int(kb / 1024 + 0.5)}'
}

city() {
  local name=$1 folder=$2 indicator=$3
  if [[ ! -d $folder ]]; then
    echo "| $name | skipped: $folder is not there | | | | | |"
    return
  fi
  row "$name" split split "$folder"
  row "$name" check "$program" check "$folder"
  row "$name" "show $indicator" "$program" show "$folder" "$indicator"
  row "$name" build "$program" build "$folder" --out "$work/site"
  row "$name" inequality "$program" inequality "$folder"
  cp -rL "$folder" "$work/city"
  row "$name" 'review new, check, export' review "$work/city"
  rm -rf "$work/city"
}

echo "| city | command | min ms | median ms | max ms | median to split | peak MB |"
echo "|---|---|---|---|---|---|---|"
city 'Los Angeles' ../shared/data/los-angeles 3.1.1
city 'Marsa Nur' samples/marsa-nur 3.2.1
city 'large city' "$work/large" 3.1.1
