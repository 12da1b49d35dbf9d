#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Bad usage exits with 2, says why on standard error, and touches nothing.
. "$(dirname "$0")/support.sh"

printf 'A headline\nA body.\n' >a.txt
mkdir made
while IFS= read -r arguments; do
    # shellcheck disable=SC2086 # words of a command line
    expect 2 $arguments
    [[ -s err && ! -s out ]] || fail "elchi $arguments: must speak on standard error alone"
    only ''
done <<'LINES'

nonsense
extract
extract --nonsense a.txt
extract a.txt --jobs 0
extract a.txt --jobs many
extract a.txt --published 2025-13-01
extract a.txt --published 2025
extract a.txt --resume
extract a.txt --explain --resume -o made/x
build a.txt
build a.txt -o made/graph.doc
build a.txt -o made/graph.ttl -o made/graph
build a.txt -o made/graph.ttl --since yesterday
build a.txt -o made/graph.ttl --modality likely
build a.txt -o made/graph.ttl --min-confidence 2
build a.txt -o made/graph.ttl --base-iri nowhere
build a.txt -o made/graph.ttl --base-iri https://example.org/id
show a.txt
text
LINES

for arguments in --help --version 'extract --help' 'build --version'; do
    # shellcheck disable=SC2086
    expect 0 $arguments
    [[ -s out && ! -s err ]] || fail "elchi $arguments: must answer on standard output alone"
done

# Standard input is "-"; text is given back as it was read.
expect 0 text - <a.txt
cmp -s out a.txt || fail 'text of standard input'
printf ' date 2025-11-12 T\r\nb\r\n' >dated.txt
expect 0 text dated.txt
cmp -s out <(printf "T\nb\n") || fail "text without its date"
printf '{"title": "A", "text": "a"}\n\n{"title": "B", "text": "b"}\n' >two.jsonl
[[ $("$elchi" text 'two.jsonl#3') == $'B\nb' ]] || fail 'text of a line'
expect 1 text two.jsonl
says 'several articles'
expect 1 text 'two.jsonl#2'
says 'no such article'
expect 1 show a.txt country:XX
says 'country:XX: no such node'
expect 0 extract - --published 2025-11-12 <two.jsonl
lines 2 out
grep -q '"source":"-#3"' out || fail 'source of a line of standard input'
grep -q '"published":"2025-11-12"' out || fail '--published'
expect 0 ids kazakhstan
grep -q '^country:KZ' out || fail 'ids'
expect 1 check xx
