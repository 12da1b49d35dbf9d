# SPDX-License-Identifier: MIT
"""articles.py MEGABYTES: the gold stories as JSON Lines, again and again with new ids, to standard output."""
import json
import pathlib
import sys

GOLD = pathlib.Path(__file__).parents[1] / "gold"


def main():
    most, written, number, articles = int(sys.argv[1]) * 1_000_000, 0, 0, []
    for path in sorted(GOLD.glob("*/*.txt")):
        head, body = path.read_text("utf-8").split("\n", 1)
        _, date, title = head.strip().split(" ", 2)
        articles.append({"title": title, "date": date, "text": body})
    while written < most:
        for article in articles:
            number += 1
            line = json.dumps({"id": f"article-{number}", **article}, ensure_ascii=False) + "\n"
            written += len(line.encode())
            sys.stdout.write(line)


main()
