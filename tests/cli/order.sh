#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The same articles give the same bytes: any number of threads, any order, any split into files.
. "$(dirname "$0")/support.sh"

gold=$source_folder/tests/gold
expect 0 extract "$gold"/*/*.txt --jobs 1 -o one.jsonl
expect 0 extract "$gold"/*/*.txt --jobs 2 -o two.jsonl
expect 0 extract "$gold"/*/*.txt --jobs 7
cmp one.jsonl two.jsonl
cmp one.jsonl out
articles=("$gold"/*/*.txt)
lines ${#articles[@]} one.jsonl

shuf --random-source=<(yes) -e "$gold"/*/*.txt >shuffled
mapfile -t shuffled <shuffled
expect 0 extract "${shuffled[@]}" -o shuffled.jsonl
cmp <(sort one.jsonl) <(sort shuffled.jsonl)

expect 0 build one.jsonl -o a.graphml -o a.ttl -o a.nt -o a.json
head -n 20 shuffled.jsonl >part1.jsonl
tail -n +15 shuffled.jsonl >part2.jsonl
expect 0 build part2.jsonl part1.jsonl --jobs 1 -o b.graphml -o b.ttl -o b.nt -o b.json
expect 0 build "${shuffled[@]}" --jobs 2 -o c.graphml -o c.ttl -o c.nt -o c.json
for format in graphml ttl nt json; do
    cmp a.$format b.$format
    cmp a.$format c.$format
done
