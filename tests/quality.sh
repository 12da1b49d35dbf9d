#!/bin/sh
# SPDX-License-Identifier: MIT
# quality.sh ELCHI [--markdown]: how well the stories of tests/gold and tests/unseen are read, language by language and
# act by act, and merged, and the corpora of the packs. Exit code 1
# when a figure is below its minimum, which tests/quality.py states. --markdown writes the tables into docs/quality.md.
set -eu
elchi=$(realpath "$1")
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$elchi" --quiet extract tests/gold/*/*.txt > "$work/records.jsonl"
"$elchi" --quiet extract tests/unseen/*/*.txt > "$work/unseen.jsonl"
"$elchi" check > "$work/corpora.txt"
"$elchi" --quiet build "$work/records.jsonl" -o "$work/read.json"
"$elchi" --quiet build tests/gold/records/*.jsonl -o "$work/given.json"
case ${2:-} in
  --markdown) python3 tests/quality.py "$work" docs/quality.md ;;
  *) python3 tests/quality.py "$work" ;;
esac
