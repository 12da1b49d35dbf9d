#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Write made-up records about made-up events, and which report tells which event.

usage: generate.py RECORDS FOLDER [--seed N] [--reports N]

FOLDER/records.jsonl holds RECORDS records in a shuffled order, FOLDER/truth.tsv one line a report: its id ("article#e1") and
the number of its event. About --reports records tell each event (10). Nothing here knows how records are merged: names stand
in five languages, dates may be coarse or a day off, parties may be missing, plans come before the act, and a tenth of the
events have a twin of the same type and parties on the same or the next day, told apart by place, agreement or role.
"""
import argparse
import datetime
import json
import pathlib
import random

import names

COARSE, ONE_DAY_OFF, MISSING_PARTY, PLANNED, TWIN = 0.30, 0.04, 0.20, 0.15, 0.10
FIRST_DAY, DAYS = datetime.date(2012, 1, 1), 4000
LANGUAGES = ("en", "ru", "kk", "uz-Cyrl", "uz-Latn")

# type, share, roles, window in days for a twin; a role given twice is shared by the parties
TYPES = (
    ("meet", 30, ("participant", "participant")), ("visit", 22, ("visitor", "host")), ("call", 10, ("participant", "participant")),
    ("sign", 16, ("signatory", "signatory")), ("congratulate", 4, ("actor", "target")), ("expel", 3, ("actor", "target")),
    ("summon", 3, ("actor", "target")), ("aid", 4, ("donor", "recipient")), ("sanction", 2, ("actor", "target")),
    ("condemn", 3, ("actor", "target")), ("open_mission", 2, ("sender", "receiver")), ("invite", 1, ("inviter", "invitee")))
PLACED = {"meet", "visit", "sign", "open_mission"}
KINDS = ("agreement", "treaty", "memorandum", "protocol", "joint_statement", "declaration", "contract", "roadmap")
SAME_KIND = {"agreement": ("agreement", "treaty"), "treaty": ("treaty", "agreement"), "joint_statement": ("joint_statement", "declaration"),
             "declaration": ("declaration", "joint_statement")}
FAMILY = {"agreement": "treaty", "joint_statement": "declaration"}
TOPICS = ("trade", "energy", "transport", "education", "culture", "tourism", "agriculture", "migration", "state_border", "water",
          "health", "investment", "visa", "space", "science", "defence")
CITIES = {
    "KZ": ("Astana", "Almaty"), "UZ": ("Tashkent", "Samarkand"), "KG": ("Bishkek", "Osh"), "TJ": ("Dushanbe", "Khujand"),
    "TM": ("Ashgabat", "Mary"), "RU": ("Moscow", "Saint Petersburg"), "CN": ("Beijing", "Shanghai"), "TR": ("Ankara", "Istanbul"),
    "AZ": ("Baku", "Ganja"), "GE": ("Tbilisi", "Batumi"), "AM": ("Yerevan", "Gyumri"), "BY": ("Minsk", "Brest"),
    "UA": ("Kyiv", "Lviv"), "IR": ("Tehran", "Isfahan"), "AF": ("Kabul", "Herat"), "PK": ("Islamabad", "Lahore"),
    "IN": ("New Delhi", "Mumbai"), "DE": ("Berlin", "Munich"), "FR": ("Paris", "Lyon"), "IT": ("Rome", "Milan"),
    "ES": ("Madrid", "Barcelona"), "PL": ("Warsaw", "Krakow"), "CH": ("Bern", "Geneva"), "GB": ("London", "Edinburgh"),
    "US": ("Washington", "New York"), "CA": ("Ottawa", "Toronto"), "BR": ("Brasilia", "Rio de Janeiro"), "JP": ("Tokyo", "Osaka"),
    "KR": ("Seoul", "Busan"), "VN": ("Hanoi", "Da Nang"), "ID": ("Jakarta", "Surabaya"), "SA": ("Riyadh", "Jeddah"),
    "AE": ("Abu Dhabi", "Dubai"), "AU": ("Canberra", "Sydney"), "EG": ("Cairo", "Alexandria"), "IL": ("Jerusalem", "Tel Aviv")}
OFFICES = ("head_of_state", "head_of_government", "foreign_minister")


class World:
    """Persons in office and events, each with all that is true of it."""

    def __init__(self, draw, events):
        self.draw = draw
        spellings = names.persons(draw, len(CITIES) * len(OFFICES))
        self.persons = {(country, office): spellings.pop() for country in sorted(CITIES) for office in OFFICES}
        self.events = []
        while len(self.events) < events:
            event = self.event()
            self.events.append(event)
            if draw.random() < TWIN / (1 - TWIN) and len(self.events) < events:
                self.events.append(self.twin(event))

    def event(self):
        draw = self.draw
        kind, _, roles = draw.choices(TYPES, [weight for _, weight, _ in TYPES])[0]
        countries = draw.sample(sorted(CITIES), 2)
        office = draw.choice(OFFICES)
        event = {"type": kind, "parties": list(zip(roles, countries)), "office": office if draw.random() < 0.6 else None,
                 "day": FIRST_DAY + datetime.timedelta(draw.randrange(DAYS)), "planned": draw.random() < PLANNED,
                 "place": None, "paper": None, "apart": None}
        if kind in PLACED:
            event["place"] = draw.choice(CITIES[countries[1]])
        if kind == "sign":
            event["paper"] = {"kind": draw.choice(KINDS), "topics": draw.sample(TOPICS, draw.choice((1, 1, 2)))}
        return event

    def twin(self, event):
        draw = self.draw
        ways = ["role"] if event["parties"][0][0] != event["parties"][1][0] else []
        ways += ["place"] if event["place"] else []
        ways += ["paper"] if event["paper"] else []
        if not ways:
            event["place"] = draw.choice(CITIES[event["parties"][0][1]])
            ways = ["place"]
        twin = dict(event, apart=draw.choice(ways), day=event["day"] + datetime.timedelta(draw.choice((0, 0, 1))))
        event["apart"] = twin["apart"]
        if twin["apart"] == "role":
            (one, first), (other, second) = event["parties"]
            twin["parties"] = [(one, second), (other, first)]
        elif twin["apart"] == "place":
            country = event["parties"][1][1] if event["place"] in CITIES[event["parties"][1][1]] else event["parties"][0][1]
            twin["place"] = next(city for city in CITIES[country] if city != event["place"])
        else:
            family = FAMILY.get(event["paper"]["kind"], event["paper"]["kind"])
            others = [topic for topic in TOPICS if topic not in event["paper"]["topics"]]
            if draw.random() < 0.5:
                twin["paper"] = dict(event["paper"], topics=draw.sample(others, 1))
            else:
                kinds = [kind for kind in KINDS if FAMILY.get(kind, kind) != family]
                twin["paper"] = dict(event["paper"], kind=draw.choice(kinds))
        return twin


class Teller:
    """Records of articles, as careless as articles are."""

    def __init__(self, world, draw):
        self.world, self.draw = world, draw

    def date(self, event, planned):
        draw, day = self.draw, event["day"]
        if draw.random() < COARSE:
            return draw.choice((day.isoformat()[:7], day.isoformat()[:7], day.isoformat()[:7], day.isoformat()[:4], None))
        if not planned and draw.random() < ONE_DAY_OFF:
            day += datetime.timedelta(draw.choice((-1, 1)))
        return day.isoformat()

    def record(self, number, events):
        draw = self.draw
        language = draw.choice(LANGUAGES)
        planned = events[0]["planned"] and draw.random() < 0.35
        delay = -draw.randint(2, 12) if planned else draw.choice((0, 0, 0, 1, 1, 2, 3))
        published = events[0]["day"] + datetime.timedelta(delay)
        record = {"schema": "elchi/1",
                  "article": {"id": f"news/{number:07}", "source": f"news/{number:07}.txt", "language": language,
                              "published": published.isoformat(), "publisher": f"paper{number % 23}"},
                  "actors": [], "events": [], "agreements": []}
        for event in events:
            self.tell(record, event, planned, language)
        return record

    def actor(self, record, country, event, language):
        draw = self.draw
        if event["office"] is None or draw.random() < 0.35:
            found = {"id": "country:" + country, "type": "country", "name": country}
        else:
            spelling = draw.choice(self.world.persons[country, event["office"]][language])
            found = {"id": f"p{len(record['actors']) + 1}", "type": "person", "name": spelling, "country": country,
                     "office": event["office"], "acts_for": "country:" + country}
            known = [one for one in record["actors"] if one.get("country") == country and one.get("office") == event["office"]]
            if known:
                return known[0]["id"]
        if found["id"] not in [one["id"] for one in record["actors"]]:
            record["actors"].append(found)
        return found["id"]

    def tell(self, record, event, planned, language):
        draw = self.draw
        parties = list(event["parties"])
        if draw.random() < MISSING_PARTY:
            parties.remove(draw.choice(parties))
        draw.shuffle(parties)
        told = {"id": f"e{len(record['events']) + 1}", "type": event["type"], "modality": "planned" if planned else "actual",
                "participants": [{"role": role, "actor": self.actor(record, country, event, language)} for role, country in parties]}
        date = self.date(event, planned)
        if date:
            told["date"] = date
        # What tells an event from its twin is news, so that few articles leave it out.
        if event["place"] and draw.random() < (0.9 if event["apart"] == "place" else 0.55):
            told["place"] = {"name": event["place"]}
        if event["paper"] and draw.random() < (0.9 if event["apart"] == "paper" else 0.75):
            self.paper(record, event, told, planned, date)
        record["events"].append(told)

    def paper(self, record, event, told, planned, date):
        draw = self.draw
        topics = event["paper"]["topics"] if draw.random() < 0.85 or event["apart"] == "paper" else []
        paper = {"id": f"a{len(record['agreements']) + 1}", "type": draw.choice(SAME_KIND.get(event["paper"]["kind"], (event["paper"]["kind"],))),
                 "parties": ["country:" + country for _, country in event["parties"]], "topics": topics,
                 "status": "proposed" if planned else "signed"}
        if date:
            paper["date"] = date
        told["agreements"] = [paper["id"]]
        record["agreements"].append(paper)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", type=int)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reports", type=int, default=10)
    options = parser.parse_args()
    draw = random.Random(options.seed)
    world = World(draw, max(1, options.records // options.reports))
    teller = Teller(world, draw)
    order = [at % len(world.events) for at in range(options.records)]
    draw.shuffle(order)
    options.folder.mkdir(parents=True, exist_ok=True)
    with open(options.folder / "records.jsonl", "w", encoding="utf-8") as records, \
            open(options.folder / "truth.tsv", "w", encoding="utf-8") as truth:
        for number, at in enumerate(order):
            told = [at]
            if draw.random() < 0.1 and (other := draw.randrange(len(world.events))) != at and \
                    world.events[other]["day"] <= world.events[at]["day"] and not world.events[at]["planned"]:
                told.append(other)
            record = teller.record(number, [world.events[each] for each in told])
            records.write(json.dumps(record, ensure_ascii=False) + "\n")
            for event, each in zip(record["events"], told):
                truth.write(f"{record['article']['id']}#{event['id']}\t{each}\n")


if __name__ == "__main__":
    main()
