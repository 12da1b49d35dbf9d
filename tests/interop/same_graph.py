# SPDX-License-Identifier: MIT
"""Did another program's GraphML reader see the graph that demo.json describes?

same_graph.py boost DEMO.json LINES          LINES is what read_graphml printed
same_graph.py networkx DEMO.json DEMO.graphml
"""
import collections
import json
import re
import sys

from elchi_graph import Graph


def differences(wanted, given):
    missing, extra = list((wanted - given).elements()), list((given - wanted).elements())
    if missing or extra:
        return f"{len(missing)} missing {missing[:2]}, {len(extra)} too many {extra[:2]}"
    return None


def report(what, checks):
    for name, wanted, given in checks:
        text = differences(collections.Counter(wanted), collections.Counter(given))
        if text:
            print(f"{what}: NOT EQUAL: {name}: {text}")
            return 1
    print(f"{what}: equal")
    return 0


def boost(graph, path):
    def plain(field):
        return re.sub(r"\\(.)", lambda match: {"t": "\t", "n": "\n"}.get(match[1], match[1]), field)

    nodes, edges = [], []
    with open(path, encoding="utf-8", newline="\n") as file:
        for line in file:
            kind, *fields = line.rstrip("\n").split("\t")
            (nodes if kind == "node" else edges).append(tuple(map(plain, fields)))
    # Boost's XML parser trims blanks at the ends of a text.
    label = {identifier: node["label"].strip() for identifier, node in graph.nodes.items()}
    return report(f"{len(nodes)} nodes, {len(edges)} edges", [
        ("nodes", [(node["type"], label[identifier]) for identifier, node in graph.nodes.items()], nodes),
        ("edges", [(label[source], kind, label[target]) for source, target, kind in graph.kinds_of_edges()], edges)])


def networkx(graph, path, json_path):
    import networkx

    read = networkx.read_graphml(path)
    with open(json_path, encoding="utf-8") as file:
        linked = networkx.node_link_graph(json.load(file))
    what = (f"{read.number_of_nodes()} nodes, {read.number_of_edges()} edges, of the JSON"
            f" {linked.number_of_nodes()} and {linked.number_of_edges()}")
    return report(what, [
        ("nodes", [(identifier, node["type"], node["label"]) for identifier, node in graph.nodes.items()],
         [(identifier, data.get("type"), data.get("label")) for identifier, data in read.nodes(data=True)]),
        ("edges", graph.kinds_of_edges(),
         [(source, target, data.get("label")) for source, target, data in read.edges(data=True)]),
        ("nodes of the JSON", list(graph.nodes), list(linked.nodes)),
        ("links of the JSON", [(link["source"], link["target"], link["type"]) for link in graph.links],
         [(source, target, data.get("type")) for source, target, data in linked.edges(data=True)])])


def main():
    reader, json_path, path = sys.argv[1:]
    graph = Graph(json_path)
    return boost(graph, path) if reader == "boost" else networkx(graph, path, json_path)


if __name__ == "__main__":
    sys.exit(main())
