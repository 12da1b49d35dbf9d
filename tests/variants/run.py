#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""run.py ELCHI [--write PAGE.md]: the gold stories rewritten mechanically, and how much worse they are read.

Each row has the triple F1 of the rewritten stories and of the same stories as they are. Exit code 1 when a variant of a
language loses more than MOST. The table goes between the markers of PAGE.md, or to standard output.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
GOLD = HERE.parent / "gold"
sys.path[:0] = [str(GOLD), str(HERE)]
import dates  # noqa: E402
import names  # noqa: E402
import score  # noqa: E402
import spelling  # noqa: E402

MOST = 0.05


def extract(elchi, paths):
    """{(folder above the language, language, story): record}"""
    said = subprocess.run([elchi, "--quiet", "extract", *map(str, paths)], check=True, capture_output=True, text=True).stdout
    records = {}
    for line in said.splitlines():
        record = json.loads(line)
        path = pathlib.PurePath(record["article"]["source"])
        records[(str(path.parents[1]), path.parent.name, path.stem)] = record
    return records


def triple_f1(folder, language, stories, records):
    """Of some stories of one gold folder."""
    facts = json.loads((folder / "facts.json").read_text("utf-8"))
    table = json.loads((folder / language / "names.json").read_text("utf-8"))
    known, total = score.Names(facts, table), collections.Counter()
    for story in facts["stories"]:
        if story["story"] in stories and (folder / language / f"{story['story']}.txt").exists():
            omitted = table.get("omitted", {}).get(story["story"], [])
            story = dict(story, events=[e for e in story["events"] if e["id"] not in omitted],
                         optional=story.get("optional", []) + [e for e in story["events"] if e["id"] in omitted])
            total.update(score.score_article(story, records.get((str(folder), language, story["story"]), {}), known, []))
    return total


def f1(total):
    return score.f1(total["triple_tp"], total["triple_fp"], total["triple_fn"])[2]


def write_spellings(out):
    """Gold folders with other letters: out/<variant>. [(variant, language, folders, stories)]"""
    made = []
    for variant, (languages, change) in sorted(spelling.VARIANTS.items()):
        folder = out / variant
        folder.mkdir()
        (folder / "facts.json").write_text((GOLD / "facts.json").read_text("utf-8"), "utf-8")
        for language in languages:
            (folder / language).mkdir()
            table = json.loads((GOLD / language / "names.json").read_text("utf-8"))
            for group in ("persons", "organizations", "places"):
                table[group] = {k: [*v, *map(change, v)] for k, v in table.get(group, {}).items()}
            (folder / language / "names.json").write_text(json.dumps(table, ensure_ascii=False), "utf-8")
            stories = []
            for article in sorted((GOLD / language).glob("d*.txt")):
                (folder / language / article.name).write_text(change(article.read_text("utf-8")), "utf-8")
                stories.append(article.stem)
            made.append((variant, language, [folder], stories))
    return made


def write_stories(out, variant, writer):
    """Gold folders of one story each: out/<variant>/<story>, by writer(GOLD, folder)."""
    writer(GOLD, out / variant)
    folders = sorted(f for f in (out / variant).iterdir())
    languages = sorted({l.name for f in folders for l in f.iterdir() if l.is_dir()})
    return [(variant, language, folders, [f.name for f in folders if (f / language).exists()]) for language in languages]


def main():
    elchi = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        out = pathlib.Path(name)
        cases = write_spellings(out) + write_stories(out, "other names", names.write) + write_stories(out, "other days", dates.write)
        paths = sorted(p for _, language, folders, _ in cases for f in folders for p in (f / language).glob("*.txt"))
        records = {**extract(elchi, paths), **extract(elchi, sorted(GOLD.glob("*/*.txt")))}
        lines, worst = [], 0.0
        for variant, language, folders, stories in cases:
            total = collections.Counter()
            for folder in folders:
                if (folder / language).exists():
                    total.update(triple_f1(folder, language, stories, records))
            before, after = f1(triple_f1(GOLD, language, stories, records)), f1(total)
            worst = max(worst, before - after)
            lines.append(f"| {variant} | {language} | {len(stories)} | {before:.2f} | {after:.2f} | {after - before:+.2f} |")
    table = "| variant | language | stories | as they are | rewritten | difference |\n|---|---|---|---|---|---|\n" + "\n".join(lines) + "\n"
    if "--write" in sys.argv:
        page = pathlib.Path(sys.argv[sys.argv.index("--write") + 1])
        text = page.read_text("utf-8")
        page.write_text(re.sub(r"(<!-- variants -->\n).*?(<!-- end of variants -->)", lambda m: m[1] + table + m[2], text, flags=re.DOTALL), "utf-8")
    else:
        print(table, end="")
    return 1 if worst > MOST else 0


if __name__ == "__main__":
    sys.exit(main())
