#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads examples with the program and compares what it says with what stands beside them.

    examples.py ELCHI codebook SOURCE_FOLDER    the sentences of docs/codebook.md, and whether the page has every type
    examples.py ELCHI articles FOLDER           the articles *.txt of a folder with their *.expected

Acts are written as in the corpora of the language packs: type, modality, role=actor ..., agreement=TYPE. An example is
right when the program finds exactly these acts: no other actor, no act more. What an example says beyond that (date=,
place=, retold=yes, inferred=actor, quantity=, and of the agreement status=, count=, topic=) is compared too. Exit code 1
otherwise.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

PUBLISHED = "2025-11-13"
LANGUAGES = ("uz-Cyrl", "uz-Latn", "kk", "ru", "en")


def records(elchi, articles):
    """The records of articles given as dictionaries, by id."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "articles.jsonl"
        file.write_text("".join(json.dumps(a, ensure_ascii=False) + "\n" for a in articles), encoding="utf-8")
        run = subprocess.run([elchi, "extract", "--quiet", str(file)], check=True, capture_output=True, text=True,
                             encoding="utf-8")
    return {record["article"]["id"]: record for record in map(json.loads, run.stdout.splitlines())}


def details(event, agreements):
    """What may be said of an act beyond its type, modality, actors and agreements."""
    yield "date", event.get("date")
    yield "place", (event.get("place") or {}).get("id")
    yield "retold", "yes" if event.get("retold") else None
    yield "quantity", event.get("quantity")
    for participant in event["participants"]:
        yield "inferred", participant["actor"] if participant.get("inferred") else None
    for agreement in agreements:
        yield "status", agreement.get("status")
        yield "count", agreement.get("count") if agreement.get("count", 1) != 1 else None
        for topic in agreement.get("topics", ()):
            yield "topic", topic


def found(record, expected):
    """The acts of a record in the notation of the corpora, with the details that any expected act asks for."""
    actors = {actor["id"]: actor for actor in record["actors"]}
    agreements = {agreement["id"]: agreement for agreement in record["agreements"]}
    asked = set(re.findall(r"\b(\w+)=", " ".join(expected)))

    def written(actor):
        return actor if ":" in actor else '"' + actors[actor]["name"] + '"'

    acts = []
    for event in record["events"]:
        papers = [agreements[agreement] for agreement in event["agreements"]]
        acts.append(normal(" ".join(
            [event["type"], event["modality"]]
            + [participant["role"] + "=" + written(participant["actor"]) for participant in event["participants"]]
            + ["agreement=" + paper["type"] for paper in papers]
            + [f"{name}={value}" for name, value in details(event, papers) if name in asked and value is not None])))
    return sorted(acts)


def normal(act):
    """Type and modality, then the rest in one order."""
    parts = re.findall(r'(?:[^\s"]|"[^"]*")+', act)
    return " ".join(parts[:2] + sorted(parts[2:]))


def compare(where, text, expected, seen):
    """Says what is wrong; the number of wrong examples, 0 or 1."""
    wanted = sorted(map(normal, expected))
    if wanted == seen:
        return 0
    print(f"{where}: {text}")
    for act in wanted:
        print(f"    {'      ' if act in seen else 'missed'} {act}")
    for act in seen:
        if act not in wanted:
            print(f"    extra  {act}")
    return 1


def table(path):
    """The rows of a table of the ontology as dictionaries."""
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [dict(zip(lines[0], line)) for line in lines[1:]]


def page_examples(page):
    """(line, section, language, sentence, acts) of the rows of tables that begin with a language."""
    section = ""
    for number, line in enumerate(page.splitlines(), 1):
        if heading := re.match(r"#+ +(.*)", line):
            section = heading[1].strip("` ")
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and cells[0] in LANGUAGES:
            acts = [] if cells[2] == "nothing" else re.findall(r"`([^`]+)`", cells[2])
            yield number, section, cells[0], cells[1], acts


def missing(page, examples, ontology):
    """What a page about every type, modality, kind and status does not say."""
    types = table(ontology / "event_types.tsv")
    sections = {section: text for section, text in re.findall(r"^### `(\w+)`\n(.*?)(?=^#)", page + "\n#", re.M | re.S)}
    for row in types:
        text = sections.get(row["id"], "")
        told = {language for _, section, language, _, acts in examples if section == row["id"]
                and any(act.startswith(row["id"] + " ") for act in acts)}
        for language in ("uz-Cyrl", "kk", "ru", "en"):
            if language not in told:
                yield f"{row['id']}: no example in {language}"
        codes = [row["cameo"], row["plover"], row["cameo_planned"], row["plover_planned"]]
        for word in re.split(r"[|?]+", row["roles"]) + codes:
            if word and word not in text:
                yield f"{row['id']}: the page does not say {word}"
    latin = {section for _, section, language, _, _ in examples if language == "uz-Latn"}
    if 3 * len(latin & {row["id"] for row in types}) < len(types):
        yield "uz-Latn: examples of less than a third of the types"
    for name in ("modalities", "agreement_types", "statuses"):
        for row in table(ontology / (name + ".tsv")):
            if f"`{row['id']}`" not in page:
                yield f"the page does not define {row['id']}"


def check_codebook(elchi, source):
    page = (source / "docs" / "codebook.md").read_text(encoding="utf-8")
    examples = list(page_examples(page))
    read = records(elchi, [{"id": str(line), "title": "", "text": sentence, "language": language, "date": PUBLISHED}
                           for line, _, language, sentence, _ in examples])
    wrong = sum(compare(f"codebook.md:{line}: {language}", sentence, acts, found(read[str(line)], acts))
                for line, _, language, sentence, acts in examples)
    for fault in missing(page, examples, source / "graph" / "ontology"):
        print(fault)
        wrong += 1
    print(f"{len(examples)} examples, {wrong} faults")
    return wrong if examples else 1


def check_articles(elchi, folder):
    articles = sorted(folder.glob("*.txt"))
    wrong = 0
    for article in articles:
        run = subprocess.run([elchi, "extract", "--quiet", str(article)], check=True, capture_output=True, text=True,
                             encoding="utf-8")
        record = json.loads(run.stdout)
        language, *acts = article.with_suffix(".expected").read_text(encoding="utf-8").splitlines()
        if language != "language " + record["article"]["language"]:
            print(f"{article}: read as {record['article']['language']}")
            wrong += 1
        wrong += compare(article.name, record["article"]["title"], acts, found(record, acts))
    print(f"{len(articles)} articles, {wrong} faults")
    return wrong if articles else 1


def main():
    if len(sys.argv) != 4 or sys.argv[2] not in ("codebook", "articles"):
        sys.exit(__doc__)
    check = check_codebook if sys.argv[2] == "codebook" else check_articles
    sys.exit(1 if check(sys.argv[1], Path(sys.argv[3])) else 0)


main()
