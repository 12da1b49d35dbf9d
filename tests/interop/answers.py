# SPDX-License-Identifier: MIT
"""answers.py DEMO.json RESULTS: are a store's answers to queries/*.rq those that demo.json gives?

RESULTS holds one SPARQL JSON result per query. What each query must answer is computed here from the node-link JSON in
plain python, so neither the Turtle writer nor the store can agree with itself.
"""
import collections
import json
import pathlib
import sys

from elchi_graph import Graph, day_range, iri, quotes, term


def visits(graph):
    count = collections.Counter()
    for event in graph.of_type("event"):
        if event["event_type"] == "visit" and event["modality"] == "actual":
            for visitor in graph.actors_of(event["id"], "visitor"):
                for host in graph.actors_of(event["id"], "host"):
                    count[iri(visitor), iri(host)] += 1
    return [(visitor, host, str(number)) for (visitor, host), number in count.items()]


def agreements(graph):
    rows = []
    for node in graph.of_type("agreement"):
        parties = {source for source, _ in graph.linked("party_to", target=node["id"])}
        if {"country:KZ", "country:UZ"} <= parties:
            rows.append((iri(node["id"]), term(node["agreement_type"]),
                         term(node["status"]) if node.get("status") else None, node.get("date") or None))
    return rows


def planned(graph):
    rows = []
    for event in graph.of_type("event"):
        if event["modality"] == "planned" and event.get("date"):
            earliest, latest = day_range(event)
            if latest >= "2015-01-01":
                rows.append((iri(event["id"]), term(event["event_type"]), earliest, latest))
    return rows


def quoted(graph):
    return sorted({(iri(node["id"]), (article.get("published") or "")[:10] or None, str(begin), str(end), quote)
                   for node in graph.of_type("agreement")
                   for article, begin, end, quote in quotes(graph, node["id"])}, key=repr)


def partners(graph):
    represents = collections.defaultdict(set)
    for source, target in graph.linked("represents"):
        if graph.nodes[target]["type"] == "country":
            represents[source].add(target)
    for node in graph.of_type("country"):
        represents[node["id"]].add(node["id"])
    taking_part = collections.defaultdict(set)
    for link in graph.links:
        if (graph.nodes[link["target"]]["type"] == "event"
                and graph.nodes[link["source"]]["type"] in ("country", "person", "organization", "body")):
            taking_part[link["target"]] |= represents[link["source"]]
    count = collections.Counter()
    for event, countries in taking_part.items():
        if graph.nodes[event]["modality"] == "actual":
            for first in countries:
                for second in countries:
                    if iri(first) < iri(second):
                        count[iri(first), iri(second)] += 1
    return [(first, second, str(number)) for (first, second), number in count.items()]


def signed(graph):
    rows = []
    for event in graph.of_type("event"):
        if event["event_type"] != "sign":
            continue
        places = [iri(target) for _, target in graph.linked("at", source=event["id"])] or [None]
        for actor in graph.actors_of(event["id"], "signatory"):
            for _, agreement in graph.linked("yields", source=event["id"]):
                rows += [(iri(actor), iri(event["id"]), iri(agreement), place) for place in places]
    return rows


def names(graph):
    return [(iri(node["id"]), name) for node in graph.of_type("person")
            for language, name in node.get("labels", {}).items() if language.lower().split("-")[0] == "uz"]


EXPECTED = {"01-visits": visits, "02-agreements": agreements, "03-planned": planned, "04-quotes": quoted,
            "05-partners": partners, "06-signed": signed, "07-names": names}


def answered(path):
    with open(path, encoding="utf-8") as file:
        result = json.load(file)
    columns = result["head"]["vars"]
    return [tuple(row[column]["value"] if column in row else None for column in columns)
            for row in result["results"]["bindings"]]


def main():
    graph = Graph(sys.argv[1])
    queries = {path.stem for path in (pathlib.Path(__file__).parent / "queries").glob("*.rq")}
    if queries != set(EXPECTED):
        print("NOT EQUAL: queries without an expected answer or the reverse:", *sorted(queries ^ set(EXPECTED)))
        return 1
    counts = []
    for query in sorted(queries):
        wanted = collections.Counter(EXPECTED[query](graph))
        given = collections.Counter(answered(pathlib.Path(sys.argv[2]) / (query + ".json")))
        if wanted != given:
            missing, extra = list((wanted - given).elements()), list((given - wanted).elements())
            print(f"NOT EQUAL: {query}: {len(missing)} rows missing {missing[:2]}, {len(extra)} rows too many {extra[:2]}")
            return 1
        counts.append(sum(wanted.values()))
    if not any(counts):
        print("NOT EQUAL: no query has a row, so nothing was compared")
        return 1
    print(f"{len(queries)} queries with {', '.join(map(str, counts))} rows: equal")
    return 0


if __name__ == "__main__":
    sys.exit(main())
