#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# run.sh ELCHI [RECORDS]: made-up records of known events are merged as they should be; exit code 1 below the minima.
set -euo pipefail
elchi=$1
records=${2:-20000}
here=$(dirname "$(readlink -f "$0")")
work=$(mktemp -d "${TMPDIR:-/tmp}/elchi-merging.XXXXXX")
trap 'rm -rf "$work"' EXIT
python3 -B "$here/generate.py" "$records" "$work"
"$elchi" --quiet --jobs 2 build "$work/records.jsonl" -o "$work/graph.json"
python3 -B "$here/score.py" "$work/truth.tsv" "$work/graph.json" --min-precision 0.99 --min-recall 0.93 --max-persons 120
