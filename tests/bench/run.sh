#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# run.sh ELCHI [MEGABYTES]: how fast articles are read, beside `wc -w` on the same file in the same run, one thread each;
# then how well and how fast made-up records of known events are merged, on two threads.
set -euo pipefail
elchi=$(realpath "$1")
here=$(dirname "$(readlink -f "$0")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -B "$here/articles.py" "${2:-100}" > "$work/articles.jsonl"

# least NAME COMMAND...: seconds of processor time, the least of three runs
least() {
    local name=$1 TIMEFORMAT='%U %S' best
    shift
    best=$(for _ in 1 2 3; do { time "$@" > "$work/out"; } 2>&1 | awk '{print $1 + $2}'; done | sort -n | head -1)
    printf '%s %s\n' "$name" "$best"
}

{
    least wc env LC_ALL=C.UTF-8 wc -w "$work/articles.jsonl"
    least elchi "$elchi" --quiet extract --jobs 1 "$work/articles.jsonl"
} | awk -v bytes="$(stat -c %s "$work/articles.jsonl")" '
    { seconds[$1] = $2; printf "%-6s %8.2f s %8.1f MB/s\n", $1, $2, bytes / $2 / 1e6 }
    END { printf "extraction at %.3f of the speed of wc -w\n", seconds["wc"] / seconds["elchi"] }'

"$here/../merging/run.sh" "$elchi" 200000
for records in 125000 250000 500000 1000000; do
    python3 -B "$here/../merging/generate.py" "$records" "$work/made"
    TIMEFORMAT="$records records merged and written in %R s, %U s of processor time"
    time "$elchi" --quiet --jobs 2 build "$work/made/records.jsonl" -o "$work/made/graph.nt"
done
