# SPDX-License-Identifier: MIT
"""Puts one name in the place of another, in the same form, by the tables of a language pack.

A form is told apart by its tags: the row of affixes.tsv that cuts the old form also says which ending the new name takes.
"""
import collections
import pathlib
import re

ROOT = pathlib.Path(__file__).parents[2]
VOWELS = set("аәеёиоөуұүыіэюя")
FRONT = set("әөүіеэ")
VOICELESS = set("кқпстфхцчшщһ")
NASAL = set("мнң")
BACK_OR_FRONT = str.maketrans("", "", "иуюя")
MOST_MARKS = 3
MARKS = "['`ʻʼ‘’]"


def rows(path):
    """The rows of a table as dictionaries; comment lines left out."""
    head = None
    if not path.exists():
        return
    for line in path.read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if head is None:
            head = cells
            continue
        yield dict(zip(head, cells + [""] * (len(head) - len(cells))))


class Pack:
    """The tables of one language that form names: classes, endings, and demonyms."""

    def __init__(self, tag):
        folder = ROOT / "extract" / "languages" / tag
        self.tag = tag
        self.strip = {r["class"]: r.get("strip", "") for r in rows(folder / "classes.tsv")}
        self.affixes = collections.defaultdict(list)
        for r in rows(folder / "affixes.tsv"):
            self.affixes[r["class"]].append((r["slot"].rstrip("!"), "" if r["affix"] == "0" else r["affix"], self.tags(r.get("tags", ""))))
        self.endings = sorted(((r["kind"], r["ending"], r["class"]) for r in rows(folder / "names.tsv")), key=lambda e: -len(e[1]))
        self.demonyms = collections.defaultdict(list)
        for r in rows(folder / "lexicon.tsv"):
            if r["concept"].startswith("demonym.") and r["class"] not in ("seat", "O", "S"):
                for stem in r["stem"].split("|"):
                    self.demonyms[r["concept"][8:]].append((stem, r["class"]))

    @staticmethod
    def tags(cell):
        return tuple(frozenset(part.split("/")) for part in cell.split())

    def class_of(self, kind, name):
        low = name.lower()
        return next((c for k, ending, c in self.endings if k == kind and low.endswith(ending)), "")


class Flexion:
    """Russian: one ending a form, found by the case and number that the old form has."""

    def __init__(self, pack):
        self.pack = pack

    def forms(self, name, inflection):
        """{tags: form} of a name; the first form of each set of tags."""
        strip = self.pack.strip.get(inflection, "")
        stem = name[: len(name) - len(strip)] if strip and name.lower().endswith(strip) else name
        found = [(name, ())]
        found += [(stem + affix, tags) for _, affix, tags in self.pack.affixes[inflection]]
        return found

    def replacements(self, old, old_class, new, new_class):
        """{old form: new form}"""
        made = {old: new}
        new_forms = self.forms(new, new_class)
        for form, tags in self.forms(old, old_class):
            fits = [other for other, others in new_forms if tags and len(others) == len(tags) and all(a & b for a, b in zip(tags, others))]
            exact = [other for other, others in new_forms if tags and others == tags]
            if fits:
                made.setdefault(form, (exact or fits)[0])
        return made


class Agglutination:
    """Turkic: the endings of the old form are kept, their letters follow the new name."""

    def __init__(self, harmony):
        self.harmony = harmony

    def ending(self, stem, ending):
        for mark in self.marks(ending):
            stem += self.adapted(stem, mark)
        return stem

    MARKS = ("лық лік дық дік тық тік лар лер дар дер тар тер ның нің дың дің тың тің дағы дегі тағы тегі мен бен пен "
             "дан ден тан тен нан нен ға ге қа ке да де та те ны ні ды ді ты ті").split()

    def marks(self, ending):
        if not self.harmony:
            return [ending]
        parts = []
        while ending:
            mark = next((m for m in self.MARKS if ending.startswith(m)), None)
            if mark is None or len(parts) == MOST_MARKS:
                return [*parts, ending]
            parts.append(mark)
            ending = ending[len(mark):]
        return parts

    def adapted(self, stem, mark):
        return self.kazakh(stem.lower(), mark) if self.harmony else uzbek(stem.lower(), mark)

    @staticmethod
    def kazakh(stem, mark):
        vowels = [c for c in stem.translate(BACK_OR_FRONT) if c in VOWELS] or ["а"]
        front = vowels[-1] in FRONT
        last = stem[-1]
        kind = "voiceless" if last in VOICELESS or last in "бвгд" else "nasal" if last in NASAL else "vowel" if last in VOWELS else "voiced"
        tables = {
            "лық лік дық дік тық тік": {"voiceless": "тық тік", "nasal": "дық дік", "vowel": "лық лік", "voiced": "лық лік"},
            "лар лер дар дер тар тер": {"voiceless": "тар тер", "nasal": "дар дер", "vowel": "лар лер", "voiced": "лар лер"},
            "ның нің дың дің тың тің": {"voiceless": "тың тің", "nasal": "ның нің", "vowel": "ның нің", "voiced": "дың дің"},
            "дағы дегі тағы тегі": {"voiceless": "тағы тегі", None: "дағы дегі"},
            "мен бен пен": {"voiceless": "пен пен", None: "мен мен"},
            "дан ден тан тен нан нен": {"voiceless": "тан тен", "nasal": "нан нен", None: "дан ден"},
            "ға ге қа ке": {"voiceless": "қа ке", None: "ға ге"},
            "да де та те": {"voiceless": "та те", None: "да де"},
            "ны ні ды ді ты ті": {"voiceless": "ты ті", "vowel": "ны ні", None: "ды ді"},
        }
        for marks, by_kind in tables.items():
            if mark in marks.split():
                back_form, front_form = by_kind.get(kind, by_kind.get(None)).split()
                return front_form if front else back_form
        return mark


def uzbek(stem, mark):
    """The dative is -ka after k, -qa after q, else -ga."""
    for ga, ka, qa, k, q in (("га", "ка", "қа", "к", "қ"), ("ga", "ka", "qa", "k", "q")):
        if mark.startswith((ga, ka, qa)):
            return (ka if stem.endswith(k) else qa if stem.endswith(q) else ga) + mark[2:]
    return mark


class Rewriter:
    """Collects what stands for what, then rewrites a text in one pass, longest names first."""

    def __init__(self, language):
        self.pack = Pack(language.split("-")[0])
        self.turkic = self.pack.tag in ("uz", "kk")
        self.style = Agglutination(self.pack.tag == "kk") if self.turkic else Flexion(self.pack)
        self.exact, self.stems = {}, {}

    def add(self, old, new, kind):
        """kind: surname, given, place, or a class of the pack as (old class, new class)."""
        if self.turkic:
            self.stems.setdefault(re.sub(MARKS, "ʻ", old), new)
        elif self.pack.tag == "en":
            self.exact.setdefault(old, new)
        elif " " in old or " " in new:
            self.add_words(old, new, kind)
        else:
            classes = kind if isinstance(kind, tuple) else (self.pack.class_of(kind, old), self.pack.class_of(kind, new))
            for form, other in self.style.replacements(old, classes[0], new, classes[1]).items():
                self.exact.setdefault(form, other)

    def add_words(self, old, new, kind):
        """A name of several words: given name and surname each in the same case."""
        self.exact.setdefault(old, new)
        if kind != "person":
            return
        old_given, old_surname = old.rsplit(" ", 1) if " " in old else ("", old)
        new_given, new_surname = new.rsplit(" ", 1) if " " in new else ("", new)
        surnames = self.all_forms(old_surname, new_surname, "surname")
        givens = self.all_forms(old_given, new_given, "given")
        for tags, (given, other_given) in givens.items():
            if tags in surnames:
                surname, other = surnames[tags]
                self.exact.setdefault(f"{given} {surname}".strip(), f"{other_given} {other}".strip())

    def all_forms(self, old, new, kind):
        """{case: (old form, new form)} of one word of a name."""
        if not old:
            return {c: ("", new) for c in ("nom", "gen", "acc", "dat", "ins", "pre")}
        made = {}
        if " " in new:
            first, rest = new.split(" ", 1)
            firsts, rests = self.all_forms(old, first, kind), self.all_forms(old, rest, kind)
            return {case: (firsts[case][0], f"{firsts[case][1]} {rests[case][1]}") for case in firsts}
        olds = self.style.forms(old, self.pack.class_of(kind, old))
        news = self.style.forms(new, self.pack.class_of(kind, new))
        for case in ("nom", "gen", "acc", "dat", "ins", "pre"):
            pick = lambda forms: next((f for f, tags in forms if tags and case in tags[0] and "pl" not in tags[-1]), forms[0][0])
            made[case] = (pick(olds), pick(news))
        return made

    def rewrite(self, text):
        table = self.stems if self.turkic else self.exact
        if not table:
            return text
        names = "|".join(re.sub(MARKS, MARKS, re.escape(k)) for k in sorted(table, key=lambda k: (-len(k), k)))
        if self.turkic:
            return re.sub(rf"(?<!\w)({names})((?:\w|{MARKS})*)", self.with_ending, text)
        return re.sub(rf"(?<!\w)({names})(?!\w)", lambda m: table[m.group(1)], text)

    def with_ending(self, match):
        stem, ending = self.stems[re.sub(MARKS, "ʻ", match.group(1))], match.group(2)
        if not ending:
            return stem
        return self.style.ending(stem, ending)
