#!/bin/sh
# Prints the tables of docs/evaluation/simulated-country.md as markdown, each row trained in a process of its own, so that
# times and memory are its own. From the top of the repository: sh bench/Learn/tables.sh [sizes] [seeds] [countries]
# With Flavour=packages before it, the methods of ML.NET sit the exam too.
set -eu
sizes=${1:-5 50 500 7900 200000}
seeds=${2:-1 3}
countries=${3:-tastes simulated}
learn() { dotnet run -c Release --no-build --project bench -- learn --rows "$@"; }

dotnet build -c Release bench -v q -clp:ErrorsOnly >&2
rows=$(mktemp)
trap 'rm -f "$rows"' EXIT
learn heads > "$rows"
for country in $countries; do
  for size in $sizes; do
    for seed in $seeds; do
      learn true --country "$country" --companies "$size" --seed "$seed" >> "$rows"
    done
  done
done
for table in gate ways variety; do
  sed -n "s/^$table //p" "$rows"
  echo
done
