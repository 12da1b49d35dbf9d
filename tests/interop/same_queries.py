# SPDX-License-Identifier: MIT
"""same_queries.py QUERIES FILE.md: does the page show the tested queries, word for word and in their order?"""
import pathlib
import re
import sys


def main():
    tested = [path.read_text(encoding="utf-8").strip() for path in sorted(pathlib.Path(sys.argv[1]).glob("*.rq"))]
    page = pathlib.Path(sys.argv[2]).read_text(encoding="utf-8")
    shown = [block.strip() for block in re.findall(r"^```sparql\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)]
    if shown != tested:
        strange = next((block for block in shown if block not in tested), "a query is missing or out of order")
        print(f"{len(shown)} queries: NOT EQUAL: {len(tested)} are tested; {strange[:200]!r}")
        return 1
    print(f"{len(shown)} queries: equal")
    return 0


if __name__ == "__main__":
    sys.exit(main())
