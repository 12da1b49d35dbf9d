# SPDX-License-Identifier: MIT
"""quality.py FOLDER [PAGE.md]: the figures of tests/quality.sh.

FOLDER holds records.jsonl and unseen.jsonl (the gold and the held-out stories as Elchi read them), corpora.txt (what
`elchi check` said), read.json (their graph) and given.json (the graph of
the records that careful readers wrote). Prints the tables, or writes them between the markers of PAGE.md. Exit code 1
when a figure is below its minimum.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
GOLD, UNSEEN = HERE / "gold", HERE / "unseen"
sys.path.insert(0, str(GOLD))
import score  # noqa: E402

LANGUAGES = ["uz-Cyrl", "uz-Latn", "kk", "ru", "en"]
PARTS = ["event", "role", "agreement", "triple"]
SHARES = ["modality", "date", "place", "status"]
F1_MINIMA = {"triple": 0.80, "role": 0.80, "agreement": 0.80}
SHARE_MINIMA = {"status": 0.85}
EVENT_PRECISION, SEED_F1 = 0.88, 0.90
MACRO_MINIMA = {"date": 0.85, "place": 0.80}


class Stories:
    """A folder of stories with answers, and what Elchi read in them."""

    def __init__(self, folder, records):
        self.folder = folder
        self.facts = json.loads((folder / "facts.json").read_text("utf-8"))
        self.records = {}
        for line in records.read_text("utf-8").splitlines():
            record = json.loads(line)
            source = pathlib.PurePath(record["article"]["source"])
            self.records[source.parent.name, source.stem] = record

    def told(self, language):
        """(story without what this language does not tell, names)"""
        table = json.loads((self.folder / language / "names.json").read_text("utf-8"))
        names = score.Names(self.facts, table)
        for story in self.facts["stories"]:
            omitted = table.get("omitted", {}).get(story["story"], [])
            if (self.folder / language / f"{story['story']}.txt").exists():
                yield dict(story, events=[e for e in story["events"] if e["id"] not in omitted],
                           optional=story.get("optional", []) + [e for e in story["events"] if e["id"] in omitted]), names

    def counts(self, language, wanted=lambda name: True):
        total = collections.Counter()
        for story, names in self.told(language):
            if wanted(story["story"]):
                total.update(score.score_article(story, self.records.get((language, story["story"]), {}), names, []))
        return total

    def by_type(self, language):
        """{event type: [in the answers, missed, extra]}"""
        types = collections.defaultdict(lambda: [0, 0, 0])
        for story, names in self.told(language):
            errors = []
            score.score_article(story, self.records.get((language, story["story"]), {}), names, errors)
            for event in story["events"]:
                types[event["type"]][0] += 1
            for error in errors:
                words = error.split()
                if words[0] == "missed" and words[1] != "agreement":
                    types[words[2]][1] += 1
                elif words[0] == "extra" and words[1] != "agreement":
                    types[words[1]][2] += 1
        return types


def measure(total, part):
    """Precision, recall, F1."""
    return score.f1(total[part + "_tp"], total[part + "_fp"], total[part + "_fn"])


def row(name, total):
    cells = ["{:.2f} / {:.2f} / **{:.2f}**".format(*measure(total, part)) for part in PARTS]
    cells += ["{:.2f}".format(total[s + "_ok"] / total[s + "_n"]) if total[s + "_n"] else "-" for s in SHARES]
    return f"| {name} | " + " | ".join(cells) + " |"


def graph_row(name, graph):
    said = subprocess.run([sys.executable, GOLD / "score_graph.py", GOLD, graph], check=True, capture_output=True, text=True).stdout
    figures = {line.split()[0]: re.findall(r"\d\.\d+", line) for line in said.splitlines()}
    cells = ["{} / {} / **{}**".format(*(f"{float(x):.2f}" for x in figures[part])) for part in ("event", "agreement")]
    return f"| {name} | " + " | ".join(cells + [figures["unity"][0][:4], figures["split"][0][:4]]) + " |"


def head(cells):
    return ["| " + " | ".join(cells) + " |", "|" + "---|" * len(cells)]


def type_rows(sets):
    """Found of all and extra, act by act, in both sets of stories."""
    total = {language: collections.defaultdict(lambda: [0, 0, 0]) for language in LANGUAGES}
    for stories in sets:
        for language in LANGUAGES:
            for name, figures in stories.by_type(language).items():
                total[language][name] = [a + b for a, b in zip(total[language][name], figures)]
    names = sorted({name for types in total.values() for name in types})
    for name in names:
        cells = []
        for language in LANGUAGES:
            gold, missed, extra = total[language][name]
            cells.append(f"{gold - missed} of {gold}" + (f", {extra} extra" if extra else "") if gold or extra else "")
        yield f"| {name} | " + " | ".join(cells) + " |"


def corpus_rows(said):
    for tag, sentences, right, missed, extra in re.findall(r"^(\w+): (\d+) sentences, (\d+) right; (\d+) acts missed, (\d+) extra", said, re.MULTILINE):
        yield f"| {tag} | {sentences} | {right} | {missed} | {extra} |"


def shortfalls(gold, totals, seed):
    for language, total in totals.items():
        quiet = gold.records[language, "d11"]
        yield from (f"{language}/d11: tells of no act, but {quiet[k]} was read" for k in ("events", "agreements") if quiet.get(k))
        yield from below(language, total)
    for share, least in MACRO_MINIMA.items():
        mean = sum(total[share + "_ok"] / max(1, total[share + "_n"]) for total in totals.values()) / len(totals)
        if mean < least:
            yield f"{share}: {mean:.3f} on average is below {least}"
    f1 = measure(seed, "triple")[2]
    if f1 < SEED_F1:
        yield f"the seed article: triple F1 {f1:.3f} is below {SEED_F1}"


def below(language, total):
    for part, least in F1_MINIMA.items():
        f1 = measure(total, part)[2]
        if f1 < least:
            yield f"{language}: {part} F1 {f1:.3f} is below {least}"
    precision = measure(total, "event")[0]
    if precision < EVENT_PRECISION:
        yield f"{language}: event precision {precision:.3f} is below {EVENT_PRECISION}"
    for share, least in SHARE_MINIMA.items():
        part = total[share + "_ok"] / max(1, total[share + "_n"])
        if part < least:
            yield f"{language}: {share} {part:.3f} is below {least}"


def main():
    folder = pathlib.Path(sys.argv[1])
    gold, unseen = Stories(GOLD, folder / "records.jsonl"), Stories(UNSEEN, folder / "unseen.jsonl")
    totals = {language: gold.counts(language, lambda name: name != "seed") for language in LANGUAGES}
    seed = gold.counts("uz-Cyrl", lambda name: name == "seed")

    tables = {
        "figures": [*head(["", *PARTS, *SHARES]), *(row(language, total) for language, total in totals.items()), row("the seed article", seed),
                    "", *head(["", "event", "agreement", "unity", "split"]),
                    graph_row("the articles above, read by Elchi", folder / "read.json"),
                    graph_row("the records of careful readers, five languages", folder / "given.json")],
        "held out": [*head(["", *PARTS, *SHARES]), *(row(language, unseen.counts(language)) for language in LANGUAGES)],
        "acts": [*head(["", *LANGUAGES]), *type_rows([gold, unseen])],
        "corpora": [*head(["pack", "sentences", "right", "acts missed", "extra"]), *corpus_rows((folder / "corpora.txt").read_text("utf-8"))],
    }
    page = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
    text = page.read_text("utf-8") if page else ""
    for name, lines in tables.items():
        table = "\n".join(lines) + "\n"
        if page:
            text = re.sub(rf"(<!-- {name} -->\n).*?(<!-- end of {name} -->)", lambda m: m[1] + table + m[2], text, flags=re.DOTALL)
        else:
            print(f"{name}\n{table}")
    if page:
        page.write_text(text, "utf-8")

    short = list(shortfalls(gold, totals, seed))
    if short:
        print("\n".join(short), file=sys.stderr)
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
