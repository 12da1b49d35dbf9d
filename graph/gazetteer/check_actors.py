#!/usr/bin/env python3
"""Check the hand-written tables of persons, offices and organisations.

Usage: check_actors.py [FOLDER]     (default: the folder of this file)
Prints every broken invariant as file:line: cause and exits with 1 if there is one.
"""
import calendar
import pathlib
import re
import sys
import unicodedata

LANGUAGES = ["en", "ru", "kk", "uz-Cyrl", "uz"]
OFFICES = {"head_of_state", "head_of_government", "foreign_minister", "supreme_leader", "head_of_organization"}
SINGLE = {"head_of_state", "head_of_government", "foreign_minister", "supreme_leader", "head_of_organization"}
KINDS = {"organization", "body", "group", "court", "movement"}
STATUSES = {"member", "observer", "partner"}
COUNTRY = re.compile(r"country:[A-Z]{2}$|country:x-[a-z-]+$")
PERSON = re.compile(r"person:[a-z0-9]+(-[a-z0-9]+)*$")
ORGANISATION = re.compile(r"org:[a-z0-9]+(-[a-z0-9]+)*$")
WIKIDATA = re.compile(r"Q[1-9][0-9]*$")
DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
LATIN = re.compile(r"[A-Za-z]")
CODE = re.compile(r"\b(?:[IVX]+|[A-Z]-?[0-9]+)\b")  # Roman numerals and names like G7, D-8 stand in Cyrillic text too

problems = []


def report(path, line, cause):
    problems.append(f"{path.name if path.parent.name != 'labels-actors' else 'labels-actors/' + path.name}:{line}: {cause}")


def read(path, header):
    """Rows of a table as (line number, list of cells)."""
    rows = []
    seen_header = False
    text = path.read_bytes().decode("utf-8")
    if "\r" in text or not text.endswith("\n"):
        report(path, 0, "lines must end in \\n")
    for number, line in enumerate(text.split("\n")[:-1], 1):
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        if not seen_header:
            seen_header = True
            if cells != header:
                report(path, number, f"header is {cells}, expected {header}")
            continue
        if len(cells) != len(header):
            report(path, number, f"{len(cells)} cells, expected {len(header)}")
            continue
        for cell in cells:
            if cell != cell.strip() or "  " in cell:
                report(path, number, f"stray blank in {cell!r}")
            if unicodedata.normalize("NFC", cell) != cell:
                report(path, number, f"not NFC: {cell!r}")
        rows.append((number, cells))
    return rows


def bounds(date):
    """First and last day that a date may mean, or None."""
    match = DATE.match(date)
    if not match:
        return None
    year, month, day = (int(x) if x else None for x in match.groups())
    if not 1800 <= year <= 2100 or month is not None and not 1 <= month <= 12:
        return None
    last = calendar.monthrange(year, month)[1] if month else 31
    if day is not None and not 1 <= day <= last:
        return None
    return (year, month or 1, day or 1), (year, month or 12, day or last)


def check_dates(path, line, begin, end):
    first = bounds(begin) if begin else ((1800, 1, 1),) * 2
    last = bounds(end) if end else ((2100, 12, 31),) * 2
    if first is None or last is None:
        report(path, line, f"bad date {begin!r} {end!r}")
        return None
    if first[0] > last[1]:
        report(path, line, f"{begin} is after {end}")
        return None
    return first, last


def ids(path, rows, pattern):
    known = {}
    for line, cells in rows:
        if cells[0] in known:
            report(path, line, f"{cells[0]} stands in line {known[cells[0]]} too")
        if not pattern.match(cells[0]):
            report(path, line, f"bad id {cells[0]!r}")
        known[cells[0]] = line
    return known


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__)
    folder = folder if folder.is_dir() else folder.parent
    wikidata = {}

    path = folder / "organisations.tsv"
    rows = read(path, ["id", "kind", "members", "founded", "wikidata"])
    organisations = ids(path, rows, ORGANISATION)
    current = {}
    for line, (oid, kind, members, founded, item) in rows:
        if kind not in KINDS:
            report(path, line, f"unknown kind {kind!r}")
        members = members.split("|") if members else []
        current[oid] = set(members)
        if len(set(members)) != len(members):
            report(path, line, "a member stands twice")
        for member in members:
            if not COUNTRY.match(member) and member not in organisations:
                report(path, line, f"bad member {member!r}")
        if founded:
            check_dates(path, line, founded, "")
        if item and (not WIKIDATA.match(item) or wikidata.setdefault(item, oid) != oid):
            report(path, line, f"bad or repeated wikidata id {item}")

    path = folder / "persons.tsv"
    rows = read(path, ["id", "country", "wikidata"])
    persons = ids(path, rows, PERSON)
    for line, (pid, country, item) in rows:
        if country and not COUNTRY.match(country):
            report(path, line, f"bad country {country!r}")
        if item and (not WIKIDATA.match(item) or wikidata.setdefault(item, pid) != pid):
            report(path, line, f"bad or repeated wikidata id {item}")

    path = folder / "offices_held.tsv"
    rows = read(path, ["person", "country", "office", "from", "to", "acting", "source"])
    terms = {}
    for line, (pid, country, office, begin, end, acting, _) in rows:
        if pid not in persons:
            report(path, line, f"unknown person {pid!r}")
        if not COUNTRY.match(country) and country not in organisations:
            report(path, line, f"bad country {country!r}")
        if office not in OFFICES:
            report(path, line, f"unknown office {office!r}")
        if acting not in ("", "1"):
            report(path, line, f"acting is {acting!r}, not empty or 1")
        if not begin:
            report(path, line, "no `from`")
        dates = check_dates(path, line, begin, end)
        if dates and not acting and office in SINGLE:
            terms.setdefault((country, office), []).append((dates, line, pid))
    for (country, office), held in terms.items():
        held.sort()
        for (a, line_a, who_a), (b, line_b, who_b) in zip(held, held[1:]):
            # The latest start of the first term and the earliest end decide what is surely an overlap.
            if a[1][0] > b[0][1]:
                report(path, line_b, f"{who_b} and {who_a} (line {line_a}) hold {office} of {country} at once")

    path = folder / "memberships.tsv"
    rows = read(path, ["organisation", "member", "from", "to", "status"])
    by_table = {}
    for line, (oid, member, begin, end, status) in rows:
        if oid not in organisations:
            report(path, line, f"unknown organisation {oid!r}")
        if not COUNTRY.match(member):
            report(path, line, f"bad country {member!r}")
        if status not in STATUSES:
            report(path, line, f"unknown status {status!r}")
        check_dates(path, line, begin, end)
        if status == "member":
            by_table.setdefault(oid, set())
            if not end:
                by_table[oid].add(member)
    for oid, members in by_table.items():
        if oid in organisations and current[oid] != members:
            report(path, 0, f"{oid}: current members differ from organisations.tsv: {sorted(current[oid] ^ members)}")

    for language in LANGUAGES:
        path = folder / "labels-actors" / f"{language}.tsv"
        rows = read(path, ["id", "label", "aliases", "surname"])
        known = {}
        script = LATIN if language in ("en", "uz") else CYRILLIC
        names = {}
        for line, (eid, label, aliases, surname) in rows:
            if eid in known:
                report(path, line, f"{eid} stands in line {known[eid]} too")
            known[eid] = line
            if eid not in persons and eid not in organisations:
                report(path, line, f"unknown id {eid!r}")
            if eid in persons and not script.search(label):
                report(path, line, f"label {label!r} is in another script")
            aliases = aliases.split("|") if aliases else []
            for name in [label] + aliases:
                if not name:
                    report(path, line, "empty alias")
                if CYRILLIC.search(name) and LATIN.search(CODE.sub("", name)):
                    report(path, line, f"mixed scripts in {name!r}")
                if language == "uz" and re.search("['`\u2018\u2019]", name):
                    report(path, line, f"{name!r}: write U+02BB in oʻ gʻ and U+02BC elsewhere")
                if names.setdefault(name, eid) != eid:
                    report(path, line, f"{name!r} names {names[name]} too")
            if len(set(aliases)) != len(aliases) or label in aliases:
                report(path, line, "a name stands twice")
            if surname and eid in persons and surname not in label:
                report(path, line, f"surname {surname!r} is not in {label!r}")
        for eid in list(persons) + list(organisations):
            if eid not in known:
                report(path, 0, f"{eid} has no label")

    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(persons)} persons, {len(organisations)} organisations, {sum(map(len, terms.values()))} full terms, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
