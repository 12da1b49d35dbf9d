# SPDX-License-Identifier: MIT
"""The gold stories told some weeks later or earlier: the day of publication, each day of a month in the text and each date
of the answers move by the same number of weeks, so that weekdays stay true. A story with a day that would leave its month
under every shift is left out."""
import copy
import datetime
import json
import re

import inflection

SHIFTS = (7, -7, 14, -14)
LANGUAGES = {"uz-Cyrl": "uz", "uz-Latn": "uz", "kk": "kk", "ru": "ru", "en": "en"}
LATIN_MONTHS = "yanvar fevral mart aprel may iyun iyul avgust sentyabr oktyabr noyabr dekabr".split()
DAYS = r"(?<![\d.,])(\d{1,2})(?:(\s?[-–—]\s?)(\d{1,2}))?"


def month_stems(language):
    """{stem of a month's name: month}"""
    pack = inflection.Pack(LANGUAGES[language])
    stems = {}
    for r in inflection.rows(inflection.ROOT / "extract" / "languages" / pack.tag / "lexicon.tsv"):
        if r["concept"].startswith("month."):
            for stem in r["stem"].split("|"):
                strip = pack.strip.get(r["class"], "")
                stems[stem.removesuffix(strip) if strip else stem] = int(r["concept"][6:])
    if language == "uz-Latn":
        stems.update({stem: i + 1 for i, stem in enumerate(LATIN_MONTHS)})
    return stems


class OutsideMonth(Exception):
    pass


class Shift:
    def __init__(self, language, published, days):
        self.stems = month_stems(language)
        self.published = datetime.date.fromisoformat(published)
        self.days = days
        names = "|".join(sorted(map(re.escape, self.stems), key=lambda s: (-len(s), s)))
        self.before = re.compile(rf"{DAYS}([\s-]{{1,2}}(?:of\s)?)({names})(\w*\.?)((?:\s*,?\s*\d{{4}})?)", re.IGNORECASE)
        self.after = re.compile(rf"({names})(\w*\.?)(\s){DAYS}((?:\s*,?\s*\d{{4}})?)(?!\d)", re.IGNORECASE) if language == "en" else None

    def near(self, year):
        return not year.strip(" ,") or abs(int(year.strip(" ,")) - self.published.year) == 0

    def day(self, number, month):
        try:
            moved = datetime.date(self.published.year, month, int(number)) + datetime.timedelta(self.days)
        except ValueError:
            raise OutsideMonth from None
        if moved.month != month:
            raise OutsideMonth
        return str(moved.day)

    def text(self, text):
        def before(m):
            first, dash, second, gap, stem, rest, year = m.groups()
            if not self.near(year):
                return m.group()
            month = self.stems[stem.lower()]
            last = f"{dash}{self.day(second, month)}" if second else ""
            return f"{self.day(first, month)}{last}{gap}{stem}{rest}{year}"

        def after(m):
            stem, rest, gap, first, dash, second, year = m.groups()
            if not self.near(year):
                return m.group()
            month = self.stems[stem.lower()]
            last = f"{dash}{self.day(second, month)}" if second else ""
            return f"{stem}{rest}{gap}{self.day(first, month)}{last}{year}"

        text = self.before.sub(before, text)
        return self.after.sub(after, text) if self.after else text

    def iso(self, date):
        if not date or len(date) < 10 or int(date[:4]) != self.published.year:
            return date
        return (datetime.date.fromisoformat(date) + datetime.timedelta(self.days)).isoformat()


def moved_story(story, shift):
    new = copy.deepcopy(story)
    new["published"] = shift.iso(story["published"])
    for event in new["events"] + new.get("optional", []):
        event["date"] = shift.iso(event.get("date"))
    for paper in new["agreements"] + new.get("optional_agreements", []):
        paper["date"] = shift.iso(paper.get("date"))
    return new


def write(gold, out):
    """Writes each story that can be moved as a gold folder of its own, out/<story>."""
    facts = json.loads((gold / "facts.json").read_text("utf-8"))
    for story in facts["stories"]:
        if not story["events"]:
            continue
        for days in SHIFTS:
            try:
                articles = moved_articles(gold, story, days)
            except OutsideMonth:
                continue
            write_story(gold, out / story["story"], facts, story, days, articles)
            break


def moved_articles(gold, story, days):
    articles = {}
    for language in LANGUAGES:
        article = gold / language / f"{story['story']}.txt"
        if article.exists():
            shift = Shift(language, story["published"], days)
            articles[language] = shift.text(article.read_text("utf-8").replace(story["published"], shift.iso(story["published"]), 1))
    return articles


def write_story(gold, folder, facts, story, days, articles):
    folder.mkdir(parents=True)
    shift = Shift("en", story["published"], days)
    (folder / "facts.json").write_text(json.dumps(dict(facts, stories=[moved_story(story, shift)]), ensure_ascii=False), "utf-8")
    for language, text in articles.items():
        (folder / language).mkdir()
        (folder / language / "names.json").write_text((gold / language / "names.json").read_text("utf-8"), "utf-8")
        (folder / language / f"{story['story']}.txt").write_text(text, "utf-8")
