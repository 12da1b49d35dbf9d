#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Every record is valid against the schema, and every text in it is the slice that its offsets name.
. "$(dirname "$0")/support.sh"

mkdir in
cp -r "$source_folder"/tests/gold/{en,kk,ru,uz-Cyrl,uz-Latn} in/
cp -r "$source_folder"/samples in/samples
rm -f in/*/*.json
sample=$source_folder/tests/gold/ru/d01.txt
sed 's/$/\r/' "$sample" >in/crlf.txt
{ printf '\xef\xbb\xbf'; cat "$sample"; } >in/mark.txt
{ printf '\xff\xfe'; iconv -f UTF-8 -t UTF-16LE "$sample"; } >in/wide.txt
{ printf ' date 2022-12-22 \xff broken\n\xc3'; tail -n +2 "$sample"; } >in/broken.txt
tail -n +2 "$sample" >in/undated.txt
# An article of characters beyond the first plane and of combining marks.
printf '\xf0\x9f\x87\xba\xf0\x9f\x87\xbf A\xcc\x81 ' | cat - "$source_folder/tests/gold/en/d01.txt" >in/planes.txt
/usr/bin/python3 - in/en/*.txt >in/lines.jsonl <<'PYTHON'
import json, sys
for path in sys.argv[1:]:
    title, body = open(path, encoding="utf-8").read().split("\n", 1)
    print(json.dumps({"url": "https://example.org/" + path, "title": title, "text": body, "lang": "en"}))
PYTHON
expect 0 extract in -o records.jsonl
/usr/bin/python3 -B "$source_folder/tests/cli/validate_records.py" "$elchi" \
    "$source_folder/graph/schema/record.schema.json" records.jsonl
