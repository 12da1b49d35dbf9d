# SPDX-License-Identifier: MIT
"""The gold stories about other countries: each country, its capital, its people's name and its office-holders of that day
give way to those of another one, in every language."""
import copy
import json
import re

import inflection

ROOT = inflection.ROOT
GAZETTEER = ROOT / "graph" / "gazetteer"
# One for another whose name and capital have the gender and, where a language has cases, the forms of the first.
INSTEAD = {"KZ": "AZ", "UZ": "TM", "KG": "UZ", "TJ": "AZ", "RU": "TR", "GB": "FR"}
# Nothing else in these (a sea, a club, a seat of power) tells which country is meant.
STORIES = ["d01", "d02", "d04", "d10", "d12", "seed"]
OFFICES = {"president": "head_of_state", "prime minister": "head_of_government", "foreign minister": "foreign_minister"}
TAGS = {"uz-Cyrl": "uz-Cyrl", "uz-Latn": "uz", "kk": "kk", "ru": "ru", "en": "en"}


class Labels:
    def __init__(self, language):
        self.of = {}
        for folder in ("labels", "labels-actors"):
            for r in inflection.rows(GAZETTEER / folder / f"{TAGS[language]}.tsv"):
                aliases = [a for a in r["aliases"].split("|") if a]
                self.of[r["id"]] = (r["label"], aliases, r.get("surname") or r["label"].split()[-1])


class Holders:
    """Who held an office of a country on a day."""

    def __init__(self):
        self.rows = list(inflection.rows(GAZETTEER / "offices_held.tsv"))

    def on(self, country, office, day):
        found = [r["person"] for r in self.rows if r["country"] == f"country:{country}" and r["office"] == office
                 and not r["acting"] and r["from"] <= day and (not r["to"] or day < r["to"])]
        return found[0] if found else None


def capitals():
    return {r["id"].split(":")[1]: r["capital"] for r in inflection.rows(GAZETTEER / "states.tsv")}


def swapped(story, facts, english):
    """{old country: new country}, {person key: gazetteer id} for a story; persons whose office has no holder stay."""
    holders, day = Holders(), story["published"]
    ids = {labels[0]: name for name, labels in english.of.items() if name.startswith("person:")}
    countries, persons = {}, {}
    text = json.dumps(story)
    for old, new in INSTEAD.items():
        if f'"{old}"' in text or any(f'"{key}"' in text and p["country"] == old for key, p in facts["persons"].items()):
            countries[old] = new
    for key, person in facts["persons"].items():
        if person["country"] in countries and person["office"] in OFFICES and person["name"] in ids:
            new = holders.on(countries[person["country"]], OFFICES[person["office"]], day)
            if new:
                persons[key] = new
    return countries, persons


def add_country(rewriter, labels, old, new, capital):
    """Names, capital and demonyms of one country."""
    label, aliases, _ = labels.of[f"country:{old}"]
    to_label, to_aliases, _ = labels.of[f"country:{new}"]
    for name in [label, *aliases]:
        formal = name.replace(label, to_label)
        other = formal if formal in to_aliases else to_label
        add_name(rewriter, name, other)
        if rewriter.turkic:
            rewriter.add(name.lower(), other.lower(), "place")
    for name in [labels.of[capital[old]][0], *labels.of[capital[old]][1]]:
        rewriter.add(name, labels.of[capital[new]][0], "place")
        rewriter.add(name.upper(), labels.of[capital[new]][0].upper(), "place")
    if not (rewriter.pack.tag == "uz" and is_latin(label)):
        add_demonyms(rewriter, old, new, {label.lower(), *(a.lower() for a in aliases)})


def add_name(rewriter, name, other):
    """English names with an article lose it; Russian acronyms are read as a genitive, which they mostly are."""
    if rewriter.pack.tag == "en":
        for article in ("the ", "The "):
            rewriter.add(article + name, (article if other.startswith("Republic") else "") + other, "place")
    if rewriter.pack.tag == "ru" and name.isupper():
        rewriter.exact.setdefault(name, rewriter.all_forms(other, other, "place")["gen"][1])
    else:
        rewriter.add(name, other, "place")


def add_demonyms(rewriter, old, new, names):
    plain = lambda rows: [(s, c) for s, c in rows if rewriter.pack.tag != "en" or c in ("dem", "dj")]
    for stem, inflected in plain(rewriter.pack.demonyms[old]):
        other = [s for s, c in plain(rewriter.pack.demonyms[new]) if c == inflected or rewriter.pack.tag == "en"]
        if stem.lower() in names or not other:
            continue
        add_cases(rewriter, stem, other[0], (inflected, inflected))
        if rewriter.pack.tag == "ru" and stem.endswith("ий"):
            rewriter.exact.setdefault(stem[:-2] + "о", other[0][:-2] + "о")
        if rewriter.pack.tag == "en" and inflected == "dem":
            rewriter.exact.setdefault(stem + "s", other[0])


def is_latin(text):
    return bool(re.match("[A-Za-z]", text))


def add_cases(rewriter, old, new, kind):
    rewriter.add(old, new, kind)
    rewriter.add(old[0].upper() + old[1:], new[0].upper() + new[1:], kind)


def add_person(rewriter, labels, variants, new):
    label, _, surname = labels.of[new]
    for name in sorted(variants, key=len, reverse=True):
        if " " in name or name == label:
            rewriter.add(name, label, "person")
        else:
            rewriter.add(name, surname, "surname")


def rewriter_of(language, labels, countries, persons, table):
    rewriter = inflection.Rewriter(language)
    for key, new in sorted(persons.items()):
        add_person(rewriter, labels, table["persons"].get(key, []), new)
    capital = capitals()
    for old, new in sorted(countries.items()):
        add_country(rewriter, labels, old, new, capital)
    return rewriter


def renamed_story(story, countries, persons, places):
    new = copy.deepcopy(story)
    actor = lambda a: persons.get(a, countries.get(a, a))
    for event in new["events"] + new.get("optional", []):
        for p in event["participants"]:
            p["actor"] = actor(p["actor"])
        event["place"] = places.get(event.get("place"), event.get("place"))
    for paper in new["agreements"] + new.get("optional_agreements", []):
        paper["parties"] = [actor(p) for p in paper["parties"]]
    return new


def place_table(countries, english):
    capital = capitals()
    return {english.of[capital[old]][0]: english.of[capital[new]][0] for old, new in countries.items()}


def write(gold, out):
    """Writes each story as a gold folder of its own, out/<story>."""
    facts = json.loads((gold / "facts.json").read_text("utf-8"))
    english = Labels("en")
    for story in facts["stories"]:
        if story["story"] not in STORIES:
            continue
        countries, persons = swapped(story, facts, english)
        places = place_table(countries, english)
        kept = {k: p for k, p in facts["persons"].items() if k not in persons}
        new_persons = {new: {"name": english.of[new][0], "country": countries[facts["persons"][old]["country"]],
                             "office": facts["persons"][old]["office"]} for old, new in persons.items()}
        folder = out / story["story"]
        folder.mkdir(parents=True, exist_ok=True)
        new_facts = dict(facts, persons={**kept, **new_persons}, stories=[renamed_story(story, countries, persons, places)])
        (folder / "facts.json").write_text(json.dumps(new_facts, ensure_ascii=False), "utf-8")
        for language in sorted(l for l in TAGS if (gold / l / f"{story['story']}.txt").exists()):
            write_language(gold, folder, language, story["story"], countries, persons, places)


def write_language(gold, folder, language, name, countries, persons, places):
    table = json.loads((gold / language / "names.json").read_text("utf-8"))
    labels = Labels(language)
    if any(new not in labels.of for new in persons.values()):
        raise SystemExit(f"{language}/{name}: no label of {persons}")
    text = (gold / language / f"{name}.txt").read_text("utf-8")
    made = rewriter_of(language, labels, countries, persons, table).rewrite(text)
    for old, new in persons.items():
        table["persons"].pop(old, None)
        table["persons"][new] = [labels.of[new][0], *labels.of[new][1], labels.of[new][2]]
    english = {l[0]: i for i, l in Labels("en").of.items() if i.startswith("place:")}
    for old, new in places.items():
        label, aliases, _ = labels.of[english[new]]
        table["places"].setdefault(new, []).extend([label, *aliases])
    (folder / language).mkdir(exist_ok=True)
    (folder / language / "names.json").write_text(json.dumps(table, ensure_ascii=False), "utf-8")
    (folder / language / f"{name}.txt").write_text(made, "utf-8")
