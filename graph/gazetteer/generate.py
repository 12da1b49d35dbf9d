#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the gazetteer's tables of states and places, and their names in five languages.

Reads CLDR, iso-codes and libgeonames as Debian installs them (apt-get install unicode-cldr-core iso-codes
libgeonames0 libgeonames-common) and the hand-made tables in hand/; writes states.tsv, places.tsv and labels/*.tsv.

    generate.py           write the tables
    generate.py --check   make them in memory, verify what must hold, compare with the files; exit code 1 on any difference
"""

import ctypes
import json
import re
import struct
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree
from pathlib import Path

HERE = Path(__file__).resolve().parent
CLDR = Path("/usr/share/unicode/cldr/common/main")
ISO = Path("/usr/share/iso-codes/json")
LOCALE = Path("/usr/share/locale")

LANGUAGES = ("en", "ru", "kk", "uz-Cyrl", "uz")
CLDR_NAME = {"en": "en", "ru": "ru", "kk": "kk", "uz-Cyrl": "uz_Cyrl", "uz": "uz"}
NEAR = set("KZ UZ KG TJ TM AF MN AZ AM GE RU BY UA TR IR".split())
NEAR_POPULATION, FAR_POPULATION = 50_000, 300_000
# Their small towns are written in Kazakh and Uzbek as in Russian.
RUSSIAN_SPELLING = set("RU BY UA".split())

# Elsewhere libgeonames' "City" is no part of the name.
CITY_OF_NAME = set("Mexico City|Benin City|Quezon City|Panama City|Guatemala City|Kansas City|Oklahoma City|Ho Chi Minh City"
                   "|Bokaro Steel City|Cebu City|Davao City".split("|"))

STATE_COLUMNS = "id iso3 m49 cow wikidata status capital from to".split()
PLACE_COLUMNS = "id country geonames latitude longitude population kind within".split()
LABEL_COLUMNS = "id label aliases".split()


# ---- reading -------------------------------------------------------------------------------------------------------

def read_table(name):
    """The rows of a hand-made table as dictionaries."""
    rows, header = [], None
    for line in (HERE / "hand" / name).read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            continue
        if len(cells) > len(header):
            sys.exit(f"hand/{name}: too many cells: {line}")
        rows.append(dict(zip(header, cells + [""] * (len(header) - len(cells)))))
    return rows


def read_messages(domain, locale):
    """A gettext catalogue, message to translation."""
    data = (LOCALE / locale / "LC_MESSAGES" / (domain + ".mo")).read_bytes()
    _, _, count, source, target = struct.unpack("<5I", data[:20])

    def text(table, i):
        length, offset = struct.unpack("<2I", data[table + 8 * i:table + 8 * i + 8])
        return data[offset:offset + length].decode("utf-8")

    return {text(source, i): text(target, i) for i in range(count)}


def read_cities():
    """The cities of libgeonames, as dictionaries, in its own order."""
    geonames, glib = ctypes.CDLL("libgeonames.so.0"), ctypes.CDLL("libglib-2.0.so.0")
    geonames.geonames_get_city.restype = ctypes.c_void_p
    geonames.geonames_get_city.argtypes = [ctypes.c_int]
    geonames.geonames_city_free.argtypes = [ctypes.c_void_p]
    for field in ("latitude", "longitude"):
        function = getattr(geonames, "geonames_city_get_" + field)
        function.restype, function.argtypes = ctypes.c_double, [ctypes.c_void_p]
    geonames.geonames_city_get_population.restype = ctypes.c_uint
    geonames.geonames_city_get_population.argtypes = [ctypes.c_void_p]
    glib.g_variant_get_child_value.restype = ctypes.c_void_p
    glib.g_variant_get_child_value.argtypes = [ctypes.c_void_p, ctypes.c_size_t]
    glib.g_variant_get_string.restype = ctypes.c_char_p
    glib.g_variant_get_string.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    glib.g_variant_unref.argtypes = [ctypes.c_void_p]

    def string(city, index):
        child = glib.g_variant_get_child_value(city, index)
        text = glib.g_variant_get_string(child, None).decode("utf-8")
        glib.g_variant_unref(child)
        return text

    cities = []
    for i in range(geonames.geonames_get_n_cities()):
        city = geonames.geonames_get_city(i)
        cities.append({
            "geonames": string(city, 0), "name": string(city, 1), "country": string(city, 4), "zone": string(city, 6),
            "latitude": "%.4f" % geonames.geonames_city_get_latitude(city),
            "longitude": "%.4f" % geonames.geonames_city_get_longitude(city),
            "population": geonames.geonames_city_get_population(city)})
        geonames.geonames_city_free(city)
    return cities


def read_cldr(language):
    """(territory code -> names, the plain one first), (time zone -> exemplar city)."""
    territories, cities = {}, {}
    root = ElementTree.parse(CLDR / (CLDR_NAME[language] + ".xml")).getroot()
    for element in root.iter("territory"):
        names = territories.setdefault(element.get("type"), [])
        names.insert(len(names) if element.get("alt") else 0, element.text)
    for zone in root.iter("zone"):
        city = zone.find("exemplarCity")
        if city is not None:
            cities[zone.get("type")] = city.text
    return territories, cities


# ---- letters -------------------------------------------------------------------------------------------------------

VOWELS = set("аеёиоуўэюяыАЕЁИОУЎЭЮЯЫ")
UZBEK_LATIN = dict(zip("абвгдёжзийклмнопрстуфхчшыэюяўқғҳ", (
    "a b v g d yo j z i y k l m n o p r s t u f x ch sh i e yu ya o\u02bb q g\u02bb h").split()))
UZBEK_LATIN["щ"] = "sh"


def uzbek_latin(text):
    """Uzbek Cyrillic to Latin, letter for letter; Latin and other characters stay."""
    result = []
    for i, letter in enumerate(text):
        before = text[i - 1] if i else " "
        after = text[i + 1] if i + 1 < len(text) else " "
        lower = letter.lower()
        if lower == "е":
            latin = "ye" if not before.isalpha() or before in VOWELS or before in "ъьЪЬ" else "e"
        elif lower == "ц":
            latin = "ts" if before in VOWELS else "s"
        elif lower == "ъ":
            latin = "" if after.lower() in "еёюя" else "\u02bc"
        elif lower == "ь":
            latin = ""
        elif lower == "с" and after.lower() == "ҳ":
            latin = "s\u02bc"
        elif lower in UZBEK_LATIN:
            latin = UZBEK_LATIN[lower]
        else:
            result.append("\u02bc" if letter in "'’" and before.isalpha() and after.isalpha() else letter)
            continue
        if letter != lower and latin:
            shouting = (after.isupper() if after.isalpha() else before.isalpha() and before.isupper())
            latin = latin.upper() if shouting else latin[0].upper() + latin[1:]
        result.append(latin)
    return "".join(result)


def uzbek_cyrillic(text):
    """Uzbek Latin place name to Cyrillic (soft signs and ц cannot be known; hand/ has the names where they matter)."""
    text = re.sub("[\u02bb\u2018\u2019\u02bc`']", "'", text)
    pairs = (("sh", "ш"), ("ch", "ч"), ("yo", "ё"), ("yu", "ю"), ("ya", "я"), ("ye", "е"), ("ts", "ц"), ("o'", "ў"),
             ("g'", "ғ"))
    single = dict(zip("abdfghijklmnopqrstuvxyz", "абдфгҳижклмнопқрстувхйз"))
    result, i = [], 0
    while i < len(text):
        two = text[i:i + 2].lower()
        cyrillic, length = dict(pairs).get(two), 2
        if cyrillic is None:
            length, letter = 1, text[i].lower()
            start = i == 0 or not text[i - 1].isalpha() or text[i - 1].lower() in "aeiou"
            cyrillic = ("э" if start else "е") if letter == "e" else "ъ" if letter == "'" else single.get(letter, text[i])
        result.append(cyrillic.upper() if text[i].isupper() else cyrillic)
        i += length
    return "".join(result)


def uzbek_from_russian(text):
    return text.replace("ый", "ий").replace("ы", "и").replace("щ", "шч").replace("Щ", "Шч")


def plain_ascii(text):
    """Without diacritics."""
    text = text.translate(str.maketrans({
        "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ə": "a", "ǝ": "a", "ß": "ss", "æ": "ae",
        "ð": "d", "þ": "th", "‘": "'", "’": "'", "ʻ": "'", "ʼ": "'", "`": "'"}))
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def slug(text):
    return re.sub("[^a-z0-9]+", "-", plain_ascii(text).replace("'", "").lower()).strip("-")


def is_cyrillic(text):
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and all("\u0400" <= c <= "\u04ff" for c in letters)


def tidy(text):
    """Press spelling of what a package gives: no stress marks, whole words, the project's apostrophes."""
    text = unicodedata.normalize("NFC", text).replace("\u0301", "").replace("\u00a0", " ").strip()
    return text


# ---- names ---------------------------------------------------------------------------------------------------------

class Names:
    """Label and aliases of one entity in one language."""

    def __init__(self):
        self.label, self.aliases = "", []

    def add(self, *names):
        for name in names:
            name = tidy(name)
            if not name:
                continue
            if not self.label:
                self.label = name
            elif name.casefold() != self.label.casefold() and name not in self.aliases:
                self.aliases.append(name)


def merge(hand, label, aliases):
    """A cell of a hand-made table over the generated label and aliases."""
    names, parts = Names(), [p for p in hand.split("|") if p]
    if parts[:1] == ["-"]:
        names.add(*parts[1:])
    elif parts[:1] == ["+"] or not parts:
        names.add(label, *parts[1:], *aliases)
    else:
        names.add(*parts, *([label] if usable(label) else []), *aliases)
    return names


def usable(name):
    """Not an abbreviation or a note for the reader of a list."""
    return bool(name) and not re.search(r"[(),;&]|о-в|\bSt\.|\bAO\b| [-–] | SAR |АӘА|U\.S\.", name)


def variants(language, names):
    """Spellings that follow from the label and aliases."""
    for name in [names.label] + names.aliases:
        if language in ("ru", "kk") and "ё" in name:
            names.add(name.replace("ё", "е"))
        if language == "en" and name.startswith("Saint ") and name != "Saint Petersburg":
            names.add("St. " + name[6:], "St " + name[6:])
        if language == "en":
            names.add(plain_ascii(name.replace("\u02bb", "'")))


def derive_uzbek_latin(names, hand, cldr):
    """The Latin names of an entity from its Cyrillic ones."""
    latin = Names()
    latin.add(*[p for p in hand.split("|") if p])
    if names.label:
        latin.add(*[uzbek_latin(n) for n in ([] if latin.label else [names.label]) + names.aliases])
        if cldr:
            cldr = re.sub("([oOgG])[\u2018\u2019']", "\\1\u02bb", cldr)
            cldr = re.sub("[\u2018\u2019']", "\u02bc", cldr)
            if usable(cldr):
                latin.add(cldr)
    return latin


# ---- states --------------------------------------------------------------------------------------------------------

EXPAND = {
    "ru": ((r"^о-в Св\. ", "Остров Святой "), (r"^о-в ", "Остров "), (r"^о-ва ", "Острова "), (r" о-ва\b", " острова")),
    "en": ((r" & ", " and "), (r"^St\. ", "Saint "), (r" SAR China$", "")),
}


def make_states(places):
    facts = {row["id"]: row for row in read_table("states.tsv")}
    hand = {row["id"]: row for row in read_table("state-labels.tsv")}
    formal_uz = [(row["english"], row["uz-Cyrl"]) for row in read_table("formal-uz.tsv")]
    cldr = {language: read_cldr(language)[0] for language in LANGUAGES}
    messages = {language: read_messages("iso_3166-1", language) for language in ("ru", "kk")}
    current = {e["alpha_2"]: e for e in json.loads((ISO / "iso_3166-1.json").read_text(encoding="utf-8"))["3166-1"]}
    former = {e["alpha_4"]: e for e in json.loads((ISO / "iso_3166-3.json").read_text(encoding="utf-8"))["3166-3"]}

    ids = ["country:" + code for code in current] + [i for i in facts if i.split(":")[1] not in current]
    taken = {entry["numeric"] for entry in current.values()}
    m49_former = {"SUHH", "CSHH", "DDDE", "YDYE", "CSXX"} | {"ANHH"}
    rows, labels = [], {language: {} for language in LANGUAGES}
    for state in sorted(ids):
        code = state.split(":")[1]
        fact, entry = facts.get(state, {}), current.get(code) or former.get(code) or {}
        m49 = entry.get("numeric", "")
        if code in former:
            m49 = "890" if code == "YUCS" else m49 if code in m49_former and m49 not in taken else ""
        status = fact.get("status") or ("state" if fact.get("cow") else "territory")
        if code in ("TW", "XK"):
            status = "contested"
        rows.append([state, entry.get("alpha_3", ""), m49, fact.get("cow", ""), fact.get("wikidata", ""), status,
                     fact.get("capital", ""), fact.get("from", ""), fact.get("to", "")])

        official = entry.get("official_name", "") if code in current else ""
        names = {}
        for language in ("en", "ru", "kk", "uz-Cyrl"):
            known = cldr[language].get(code, [""])
            label, aliases = known[0], [n for n in known[1:] if usable(n)]
            for pattern, replacement in EXPAND.get(language, ()):
                label = re.sub(pattern, replacement, label)
            if official and status in ("state", "contested", "observer-state") and code not in ("TW", "EH"):
                if language == "en":
                    aliases += [re.sub("^the ", "", official)]
                elif language in messages:
                    translation = messages[language].get(official, "")
                    aliases += [translation] if usable(translation) else []
                    if "Патшалығы" in translation:
                        aliases += [translation.replace("Патшалығы", "Корольдігі")]
            elif language in messages and entry and code in current and status == "state":
                translation = messages[language].get(entry["name"], "")
                aliases += [translation] if usable(translation) else []
            names[language] = merge(hand.get(state, {}).get(language, ""), label, aliases)
            by_hand_only = hand.get(state, {}).get(language, "").startswith("-")
            if language == "uz-Cyrl" and official and status == "state" and not by_hand_only:
                for english, template in formal_uz:
                    if english in official:
                        formal = template.format(names[language].label.replace(" ороллари", " Ороллари"))
                        if not names[language].label.endswith("Республикаси"):
                            names[language].add(formal)
                        break
            variants(language, names[language])
        names["uz"] = derive_uzbek_latin(names["uz-Cyrl"], hand.get(state, {}).get("uz", ""),
                                         cldr["uz"].get(code, [""])[0])
        for language in LANGUAGES:
            labels[language][state] = names[language]
    return rows, labels


# ---- places --------------------------------------------------------------------------------------------------------

def make_places():
    cities = read_cities()
    messages = {language: read_messages("geonames", language) for language in ("en", "ru", "kk", "uz")}
    exemplars = {language: read_cldr(language)[1] for language in ("ru", "kk", "uz")}
    fixes = {(row["geonames"], row["lang"]): row["names"] for row in read_table("fixes.tsv")}
    drop = {row["geonames"] for row in read_table("drop.tsv")}
    for city in cities:
        city["english"] = messages["en"].get(city["geonames"]) or city["name"]
        if city["english"] not in CITY_OF_NAME:
            city["english"] = re.sub("^City of | (City|Province|District)$", "", city["english"])
    by_name = {}
    for city in sorted(cities, key=lambda c: (-c["population"], int(c["geonames"]))):
        by_name.setdefault((city["country"], city["english"]), city)
        by_name.setdefault((city["country"], plain_ascii(city["english"])), city)
    for city in sorted(cities, key=lambda c: (-c["population"], int(c["geonames"]))):
        by_name.setdefault((city["country"], city["name"]), city)
        by_name.setdefault((city["country"], plain_ascii(city["name"])), city)

    rows, used, problems = {}, {}, []
    labels = {language: {} for language in LANGUAGES}
    for row in read_table("places.tsv"):
        city = by_name.get((row["country"], row["find"]), {}) if row["find"] else {}
        if row["find"] and not city:
            problems.append(f"hand/places.tsv: libgeonames has no {row['find']} in {row['country']}")
            continue
        if city.get("geonames") in used:
            problems.append(f"hand/places.tsv: {row['id']} is also {used[city['geonames']]}")
        if city:
            used[city["geonames"]] = row["id"]
        rows[row["id"]] = [row["id"], "country:" + row["country"], city.get("geonames", ""),
                           row["latitude"] or city.get("latitude", ""), row["longitude"] or city.get("longitude", ""),
                           row["population"] or (str(city["population"]) if city.get("population") else ""),
                           row["kind"], row["within"]]
        for language in ("en", "ru", "kk", "uz-Cyrl"):
            names = merge(row[language], "", [])
            variants(language, names)
            labels[language][row["id"]] = names
        labels["uz"][row["id"]] = derive_uzbek_latin(labels["uz-Cyrl"][row["id"]], row["uz"], "")

    wanted = [c for c in cities if c["geonames"] not in used and c["geonames"] not in drop
              and c["population"] >= (NEAR_POPULATION if c["country"] in NEAR else FAR_POPULATION)]
    for city in sorted(wanted, key=lambda c: (-c["population"], int(c["geonames"]))):
        base = slug(city["english"])
        place = next(p for p in ("place:" + base, f"place:{base}-{city['country'].lower()}",
                                 f"place:{base}-{city['country'].lower()}-{city['geonames']}") if p not in rows)
        rows[place] = [place, "country:" + city["country"], city["geonames"], city["latitude"], city["longitude"],
                       str(city["population"]), "city", ""]
        exemplar = city["zone"].split("/")[-1].replace("_", " ") == plain_ascii(city["english"])
        names = {language: Names() for language in LANGUAGES}
        names["en"].add(city["english"], re.sub(" Province$", "", city["name"]))
        for language in ("ru", "kk"):
            for name in (messages[language].get(city["geonames"], ""),
                         exemplars[language].get(city["zone"], "") if exemplar else ""):
                if is_cyrillic(name):
                    names[language].add(re.sub(" қаласы$", "", name))
        uzbek = messages["uz"].get(city["geonames"], "") or (exemplars["uz"].get(city["zone"], "") if exemplar else "")
        uzbek = uzbek if is_cyrillic(uzbek) else uzbek_cyrillic(uzbek)
        if is_cyrillic(uzbek):
            names["uz-Cyrl"].add(uzbek)
        for language in LANGUAGES:
            fix = fixes.get((city["geonames"], language))
            if fix:
                names[language] = Names()
                names[language].add(*[n for n in fix.split("|") if n != "-"])
        if city["country"] in RUSSIAN_SPELLING and names["ru"].label:
            if not names["kk"].label:
                names["kk"].add(names["ru"].label)
            if not names["uz-Cyrl"].label:
                names["uz-Cyrl"].add(uzbek_from_russian(names["ru"].label))
        for language in ("en", "ru", "kk", "uz-Cyrl"):
            variants(language, names[language])
        names["uz"] = derive_uzbek_latin(names["uz-Cyrl"], "", "")
        for language in LANGUAGES:
            labels[language][place] = names[language]
    if problems:
        sys.exit("\n".join(problems))
    return [rows[i] for i in sorted(rows)], labels


# ---- writing and checking ------------------------------------------------------------------------------------------

HEAD = "# Made by graph/gazetteer/generate.py; do not edit. Sources and licences: graph/gazetteer/NOTICE.\n"
STATES_SPDX = "# SPDX-License-Identifier: LGPL-2.1-or-later\n"
PLACES_SPDX = "# SPDX-License-Identifier: CC-BY-4.0\n"
LABELS_SPDX = "# SPDX-License-Identifier: Unicode-DFS-2016 AND LGPL-2.1-or-later AND CC-BY-4.0\n"


def table(spdx, columns, rows):
    for row in rows:
        if any("\t" in cell or "\n" in cell for cell in row):
            sys.exit(f"a cell with a tab or line break: {row}")
    return spdx + HEAD + "\t".join(columns) + "\n" + "".join("\t".join(r).rstrip("\t") + "\n" for r in rows)


def verify(states, places, labels):
    problems = []

    def unique(rows, index, what):
        seen = {}
        for row in rows:
            if row[index] and row[index] in seen:
                problems.append(f"{what} {row[index]} of {row[0]} and {seen[row[index]]}")
            seen[row[index]] = row[0]

    unique(states + places, 0, "id")
    for index, what in ((1, "iso3"), (2, "m49"), (3, "cow"), (4, "wikidata")):
        unique(states, index, what)
    unique(places, 2, "geonames")
    state_ids, place_ids = {r[0] for r in states}, {r[0]: r for r in places}
    for row in states:
        if row[6] and row[6] not in place_ids:
            problems.append(f"{row[0]}: no place {row[6]}")
        if row[5] in ("state", "observer-state") and not row[6] and row[0] not in ("country:CK", "country:NU"):
            problems.append(f"{row[0]}: no capital")
        if row[5] not in ("state", "territory", "contested", "dissolved", "observer-state"):
            problems.append(f"{row[0]}: status {row[5]}")
        if not re.fullmatch(r"([A-Z]{3})?", row[1]) or not re.fullmatch(r"(\d{3})?", row[2]) or not re.fullmatch(
                r"([1-9]\d{0,2})?", row[3]) or not re.fullmatch(r"(Q[1-9]\d*)?", row[4]):
            problems.append(f"{row[0]}: malformed code {row[1:5]}")
        for date in row[7:9]:
            if not re.fullmatch(r"(\d{4}-\d\d-\d\d)?", date):
                problems.append(f"{row[0]}: date {date}")
        for language in LANGUAGES:
            if not labels[language].get(row[0], Names()).label:
                problems.append(f"{row[0]}: no {language} label")
    for row in places:
        if not re.fullmatch(r"place:[a-z0-9]+(-[a-z0-9]+)*", row[0]):
            problems.append(f"{row[0]}: malformed id")
        if row[1] not in state_ids:
            problems.append(f"{row[0]}: no state {row[1]}")
        if row[7] and row[7] not in place_ids:
            problems.append(f"{row[0]}: no place {row[7]}")
        if bool(row[3]) != bool(row[4]) or row[3] and not (-90 <= float(row[3]) <= 90 and -180 <= float(row[4]) <= 180):
            problems.append(f"{row[0]}: position {row[3]} {row[4]}")
        if row[6] not in ("capital", "city", "seat"):
            problems.append(f"{row[0]}: kind {row[6]}")
        if not labels["en"].get(row[0], Names()).label:
            problems.append(f"{row[0]}: no en label")
        if row[6] == "capital":
            problems += [f"{row[0]}: no {l} label" for l in LANGUAGES if not labels[l].get(row[0], Names()).label]
    for language in LANGUAGES:
        for entity, names in labels[language].items():
            if entity not in state_ids and entity not in place_ids:
                problems.append(f"{language}: label of unknown {entity}")
            for name in [names.label] + names.aliases:
                if "|" in name or unicodedata.normalize("NFC", name) != name:
                    problems.append(f"{language}: {entity}: {name}")
                if name and name[0].islower():
                    problems.append(f"{language}: {entity}: lower case {name}")
                if language == "uz" and re.search("[\u0400-\u04ff\u2018\u2019'`]", name):
                    problems.append(f"{language}: {entity}: {name} is not in the Latin orthography")
                if language in ("ru", "kk") and names.label and not is_cyrillic(names.label):
                    problems.append(f"{language}: {entity}: {name} is not Cyrillic")
    return problems


def main():
    check = sys.argv[1:] == ["--check"]
    if sys.argv[1:] and not check:
        sys.exit(__doc__)
    places, place_labels = make_places()
    states, state_labels = make_states({row[0] for row in places})
    labels = {language: {**state_labels[language], **place_labels[language]} for language in LANGUAGES}
    files = {"states.tsv": table(STATES_SPDX, STATE_COLUMNS, states), "places.tsv": table(PLACES_SPDX, PLACE_COLUMNS, places)}
    for language in LANGUAGES:
        rows = [[i, n.label, "|".join(n.aliases)] for i, n in sorted(labels[language].items()) if n.label]
        files[f"labels/{language}.tsv"] = table(LABELS_SPDX, LABEL_COLUMNS, rows)
    problems = verify(states, places, labels)
    for name, text in files.items():
        path = HERE / name
        if check:
            if not path.exists() or path.read_bytes() != text.encode("utf-8"):
                problems.append(f"{name} differs from what generate.py makes")
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
    for problem in problems:
        print(problem, file=sys.stderr)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
