#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A bad article costs itself: a message with its place, the others are read, the sum is right.
. "$(dirname "$0")/support.sh"

mkdir in
printf 'A headline\nA body.\n' >in/good.txt
: >in/empty.txt
printf ' \n\n' >in/blank.txt
printf '\x7fELF\0\0\0\1' >in/binary.txt
printf 'Broken \xff\xfe headline\nBody.\n' >in/bytes.txt
printf ' date 2022-02-30 Headline\nBody.\n' >in/day.txt
printf '\xff\xfeH\0i\0\n\0b\0' >in/wide.txt
cat >in/lines.jsonl <<'LINES'
{"title": "One", "text": "Body."}
{"title": "Two", "text": 
{"title": 3, "text": "Body."}
{"url": "https://example.org/4"}
["five"]

{"title": "Seven", "body": "Body.", "date": "2025-01-01", "lang": "en", "source": "N", "extra": [1, {"a": null}]}
{"title": "Eight", "date": "yesterday"}
{"schema": "elchi/1"}
LINES
awk 'BEGIN { for (i = 0; i < 100000; ++i) printf "["; print "" }' | sed 's/^/{"x": /' >>in/lines.jsonl
printf 'not an article' >in/picture.jpg

expect 0 extract in
lines 5 out
says 'in/empty.txt: empty'
says 'in/blank.txt: empty'
says 'in/binary.txt: binary'
says 'in/bytes.txt: 2 undecodable bytes were read as U+FFFD'
says 'in/day.txt: no such day: 2022-02-30'
says 'in/lines.jsonl:2: not JSON'
says 'in/lines.jsonl:3: "title" is not a string'
says 'in/lines.jsonl:4: empty'
says 'in/lines.jsonl:5: not a JSON object'
says 'in/lines.jsonl:8: not an ISO 8601 date'
says 'in/lines.jsonl:9: a record, not an article'
says 'in/lines.jsonl:10: nested too deeply'
says '1 files in the folders were left out'
says '16 articles read = 5 records written + 11 reported bad'

expect 1 extract --strict in
lines 5 out

# Quiet keeps the reports and drops the rest.
expect 0 extract --quiet in
lines 11 err

# A record that is wrong costs itself in build; an article beside it is used.
printf '{"schema": "elchi/1", "article": {"id": "x", "source": "x", "language": "en"}, "events": 5}\n' >record.jsonl
mkdir made
expect 0 build record.jsonl in/good.txt -o made/graph.nt
says 'record.jsonl:1: '
says '2 articles and records read = 1 used + 0 superseded + 1 reported bad'
only graph.nt
expect 1 build --strict record.jsonl in/good.txt -o made/graph.nt

# A set-up that is wrong ends the run before anything is written.
expect 1 extract in/none.txt -o made/records.jsonl
says 'in/none.txt: no such file or folder'
only graph.nt
mkdir -p data/gazetteer data/ontology
expect 1 extract in/good.txt --data data
says 'data/gazetteer: missing from the data folder'
expect 1 extract in/good.txt --data none
says 'none: no such data folder'
ELCHI_DATA=$work/data expect 1 check
says 'missing from the data folder'
cp -r "$(dirname "$elchi")"/../share/elchi/. whole
rm -r whole/languages
expect 1 extract in/good.txt --data whole
says 'whole/languages: missing from the data folder'
lines 1 err
