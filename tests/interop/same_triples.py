# SPDX-License-Identifier: MIT
"""same_triples.py OWN.nt OTHER.nt: do two N-Triples files hold the same triples?

Parsers may write a letter as itself or as \\u041A and a language tag in any case; both are undone before comparing.
"""
import re
import sys

IRI = r"<[^<>\"{}|^`\\\x00-\x20]*(?:\\u[0-9A-Fa-f]{4}[^<>\"{}|^`\\\x00-\x20]*|\\U[0-9A-Fa-f]{8}[^<>\"{}|^`\\\x00-\x20]*)*>"
BLANK = r"_:[^\s<>\"]+"
LITERAL = r'"(?:[^"\\\n\r]|\\.)*"(?:@[A-Za-z0-9-]+|\^\^' + IRI + ")?"
LINE = re.compile(rf"\s*({IRI}|{BLANK})\s*({IRI})\s*({IRI}|{BLANK}|{LITERAL})\s*\.\s*$")
ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
LETTERS = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
STRING = "http://www.w3.org/2001/XMLSchema#string"


def plain(match):
    escaped = match[1]
    return chr(int(escaped[1:], 16)) if escaped[0] in "uU" and len(escaped) > 1 else LETTERS.get(escaped, escaped)


def term(text):
    text = ESCAPE.sub(plain, text)
    if text[0] == '"':
        value, _, suffix = text.rpartition('"')
        text = value + '"' + ("" if suffix == f"^^<{STRING}>" else suffix.lower() if suffix[:1] == "@" else suffix)
    return text


def triples(path):
    found = set()
    with open(path, encoding="utf-8", newline="\n") as file:
        for number, line in enumerate(file, 1):
            if line.strip() and not line.startswith("#"):
                match = LINE.match(line)
                if not match:
                    raise ValueError(f"{path}:{number}: not N-Triples: {line[:120]!r}")
                found.add(tuple(map(term, match.groups())))
    return found


def main():
    own, other = triples(sys.argv[1]), triples(sys.argv[2])
    if own != other:
        print(f"{len(other)} triples: NOT EQUAL: {len(own - other)} of our {len(own)} are missing {sorted(own - other)[:2]},"
              f" {len(other - own)} are too many {sorted(other - own)[:2]}")
        return 1
    blank = sum(term.startswith("_:") for triple in own for term in triple)
    if blank or not own:
        print(f"NOT EQUAL: {len(own)} triples, {blank} blank nodes")
        return 1
    print(f"{len(own)} triples: equal")
    return 0


if __name__ == "__main__":
    sys.exit(main())
