# SPDX-License-Identifier: MIT
"""quality.py FOLDER [PAGE.md]: the figures of tests/quality.sh.

FOLDER holds records.jsonl (the gold stories as Elchi read them), read.json (their graph) and given.json (the graph of
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
GOLD = HERE / "gold"
sys.path.insert(0, str(GOLD))
import score  # noqa: E402

LANGUAGES = ["uz-Cyrl", "uz-Latn", "kk", "ru", "en"]
WITH_MINIMA = ["uz-Cyrl", "uz-Latn", "ru"]
PARTS = ["event", "role", "agreement", "triple"]
SHARES = ["modality", "date", "place", "status"]
TRIPLE_F1, TRIPLE_PRECISION, SEED_F1 = 0.55, 0.75, 0.90


def without_omitted(story, omitted):
    """What an article of one language does not tell may be read or not."""
    return dict(story, events=[e for e in story["events"] if e["id"] not in omitted],
                optional=story.get("optional", []) + [e for e in story["events"] if e["id"] in omitted])


def counts(facts, records, language, wanted):
    table = json.loads((GOLD / language / "names.json").read_text("utf-8"))
    names = score.Names(facts, table)
    total = collections.Counter()
    for story in facts["stories"]:
        name = story["story"]
        if wanted(name) and (GOLD / language / f"{name}.txt").exists():
            story = without_omitted(story, table.get("omitted", {}).get(name, []))
            total.update(score.score_article(story, records.get((language, name), {}), names, []))
    return total


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


def main():
    folder = pathlib.Path(sys.argv[1])
    facts = json.loads((GOLD / "facts.json").read_text("utf-8"))
    records = {}
    for line in (folder / "records.jsonl").read_text("utf-8").splitlines():
        record = json.loads(line)
        source = pathlib.PurePath(record["article"]["source"])
        records[source.parent.name, source.stem] = record
    totals = {language: counts(facts, records, language, lambda name: name != "seed") for language in LANGUAGES}
    seed = counts(facts, records, "uz-Cyrl", lambda name: name == "seed")

    lines = ["| | " + " | ".join(PARTS + SHARES) + " |", "|---|" + "---|" * len(PARTS + SHARES)]
    lines += [row(language, total) for language, total in totals.items()] + [row("the seed article", seed)]
    lines += ["", "| | event | agreement | unity | split |", "|---|---|---|---|---|",
              graph_row("the articles above, read by Elchi", folder / "read.json"),
              graph_row("the records of careful readers, five languages", folder / "given.json")]
    text = "\n".join(lines) + "\n"
    if len(sys.argv) > 2:
        page = pathlib.Path(sys.argv[2])
        before, rest = page.read_text("utf-8").split("<!-- figures -->\n")
        after = rest.split("<!-- end of figures -->\n")[1]
        page.write_text(f"{before}<!-- figures -->\n{text}<!-- end of figures -->\n{after}", "utf-8")
    else:
        print(text, end="")

    short = []
    for language in LANGUAGES:
        quiet = records[language, "d11"]
        short += [f"{language}/d11: tells of no act, but {quiet[k]} was read" for k in ("events", "agreements") if quiet.get(k)]
    for language in WITH_MINIMA:
        precision, _, f1 = measure(totals[language], "triple")
        short += [f"{language}: triple F1 {f1:.3f} is below {TRIPLE_F1}"] if f1 < TRIPLE_F1 else []
        short += [f"{language}: triple precision {precision:.3f} is below {TRIPLE_PRECISION}"] if precision < TRIPLE_PRECISION else []
    f1 = measure(seed, "triple")[2]
    short += [f"the seed article: triple F1 {f1:.3f} is below {SEED_F1}"] if f1 < SEED_F1 else []
    if short:
        print("\n".join(short), file=sys.stderr)
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
