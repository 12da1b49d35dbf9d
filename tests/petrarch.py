#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""petrarch.py ELCHI RECORDS.xml...: Elchi on the validation records of the PETRARCH coders.

Reads the sentences of such files (<Sentence date id> with <EventCoding eventcode> and <Text>), has ELCHI extract each as an
article of its own, and compares CAMEO families (the first two digits of a code): of the families 03 to 06, which the records
give a sentence, those that an event of Elchi has too are found, the others missed; a family that only Elchi gives is false.
Events without a code (denied, possible) count as none. --errors prints each sentence that is missed or false.
"""
import argparse
import collections
import html
import json
import pathlib
import re
import subprocess
import sys

FAMILIES = {"03": "express intent to cooperate", "04": "consult", "05": "diplomatic cooperation", "06": "material cooperation"}
# The files of some coders leave EventCoding unclosed, so they are no XML that a parser would take.
SENTENCE = re.compile(r"<Sentence\b([^>]*)>(.*?)</Sentence>", re.S)
ATTRIBUTE = re.compile(r"""(\w+)\s*=\s*("[^"]*"|'[^']*')""")
COMMENT = re.compile(r"<!--.*?-->", re.S)


def attributes(text):
    return {name: value[1:-1] for name, value in ATTRIBUTE.findall(text)}


def sentences(path):
    """(article, families) of each sentence that has a text."""
    for head, body in SENTENCE.findall(COMMENT.sub("", path.read_text("utf-8"))):
        said = re.search(r"<Text>(.*?)</Text>", body, re.S)
        text = " ".join(html.unescape(said[1]).split()) if said else ""
        if not text:
            continue
        given = attributes(head)
        codes = [attributes(coding).get("eventcode", "") for coding in re.findall(r"<EventCoding\b([^>]*)>", body)]
        day = re.fullmatch(r"(\d{4})(\d\d)(\d\d)", given.get("date", ""))
        article = {"id": f"{path.name}#{given['id']}", "language": "en", "text": text}
        if day:
            article["date"] = "-".join(day.groups())
        yield article, {code[:2] for code in codes if code[:2] in FAMILIES}


def extract(elchi, articles):
    lines = "".join(json.dumps(article) + "\n" for article in articles)
    said = subprocess.run([elchi, "--quiet", "extract", "-"], input=lines, check=True, capture_output=True, text=True).stdout
    return {record["article"]["id"]: record["events"] for record in map(json.loads, said.splitlines())}


def told(events):
    return "; ".join(f"{e['type']} {e['modality']} {e.get('cameo') or '-'} "
                     + " ".join(f"{p['role']}={p['actor']}" for p in e["participants"]) for e in events) or "nothing"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("elchi")
    arguments.add_argument("records", nargs="+", type=pathlib.Path)
    arguments.add_argument("--errors", action="store_true")
    options = arguments.parse_args()

    wanted = [pair for path in options.records for pair in sentences(path)]
    read = extract(options.elchi, [article for article, _ in wanted])
    table = {family: collections.Counter() for family in FAMILIES}
    for article, families in wanted:
        events = read[article["id"]]
        given = {(event.get("cameo") or "")[:2] for event in events} & FAMILIES.keys()
        for word, which in (("found", families & given), ("missed", families - given), ("false", given - families)):
            for family in which:
                table[family][word] += 1
        if options.errors and families != given:
            print(f"{article['id']} [{' '.join(sorted(families)) or '-'}] {article['text']}\n    {told(events)}")

    total = sum(table.values(), collections.Counter())
    print(f"{len(wanted)} sentences\n| family | found | missed | false |\n|---|---|---|---|")
    for name, count in [(f"{k} {v}", table[k]) for k, v in FAMILIES.items()] + [("all", total)]:
        print(f"| {name} | {count['found']} | {count['missed']} | {count['false']} |")


if __name__ == "__main__":
    sys.exit(main())
