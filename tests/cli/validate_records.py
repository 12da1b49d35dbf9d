#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""usage: validate_records.py ELCHI SCHEMA RECORDS.jsonl

Every record is valid against the schema; every {"begin", "end", "text"} in it is that slice of what `elchi text` prints
of its source; and the references inside it lead to something. Run from the folder that the sources are relative to.
"""
import json
import subprocess
import sys

import jsonschema


def spans(value):
    if isinstance(value, dict):
        if "begin" in value:
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def references(record):
    """(what, id, the ids that it may be)"""
    actors = {actor["id"] for actor in record["actors"]}
    events = {event["id"] for event in record["events"]}
    agreements = {agreement["id"] for agreement in record["agreements"]}
    for event in record["events"]:
        for participant in event["participants"]:
            yield "participant", participant["actor"], actors
        for agreement in event.get("agreements", []):
            yield "agreement", agreement, agreements
        for relation in event.get("relates", []):
            yield "related event", relation["event"], events
    for agreement in record["agreements"]:
        for party in agreement.get("parties", []) + agreement.get("signatories", []):
            yield "party", party, actors


def faults(record, text, validator):
    for error in validator.iter_errors(record):
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message}"
    if record["article"].get("characters") != len(text):
        yield f"characters: {record['article'].get('characters')}, not {len(text)}"
    for span in spans(record):
        if text[span["begin"]:span["end"]] != span["text"] or not span["text"]:
            yield f"[{span['begin']}, {span['end']}) is not {span['text']!r}"
    for what, identifier, known in references(record):
        if identifier not in known:
            yield f"{what} {identifier} is not in the record"


def main(elchi, schema, records):
    with open(schema, encoding="utf-8") as file:
        validator = jsonschema.Draft202012Validator(json.load(file))
    count = wrong = checked = 0
    with open(records, encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            source = record["article"]["source"]
            text = subprocess.run([elchi, "--quiet", "text", source], check=True, capture_output=True).stdout.decode()
            count += 1
            checked += sum(1 for _ in spans(record))
            for fault in faults(record, text, validator):
                wrong += 1
                print(f"{source}: {fault}", file=sys.stderr)
    print(f"{count} records, {checked} spans, {wrong} faults")
    return 1 if wrong or not count else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
