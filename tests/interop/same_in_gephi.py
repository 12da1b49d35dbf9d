# SPDX-License-Identifier: MIT
"""same_in_gephi.py FILE.graphml GEPHI: does Gephi's graph hold what the GraphML says?

GEPHI is what GephiJudge printed. The file is read here by python's own XML parser.
"""
import collections
import json
import sys
import xml.etree.ElementTree as xml

from same_graph import differences

SPACE = "{http://graphml.graphdrawing.org/xmlns}"

# Gephi computes with floats of 32 bit.
TOLERANCE = 0.05


def number(text):
    try:
        return round(float(text), 3)
    except (TypeError, ValueError):
        return text


def written(path):
    root = xml.parse(path).getroot()
    keys = {key.get("id"): (key.get("for"), key.get("attr.name")) for key in root.iter(SPACE + "key")}
    special = {"node": {"label", "size", "x", "y", "z", "r", "g", "b", "color"}, "edge": {"label", "weight", "r", "g", "b", "color"}}
    nodes, edges = {}, []
    for element in root.iter():
        kind = element.tag.removeprefix(SPACE)
        if kind not in ("node", "edge"):
            continue
        data, columns = {}, {}
        for child in element.findall(SPACE + "data"):
            belongs, name = keys[child.get("key")]
            if belongs != kind:
                raise ValueError(f"key {child.get('key')} is not for a {kind}")
            (data if name in special[kind] else columns)[name] = child.text or ""
        columns = {name: number(value) for name, value in columns.items() if value != ""}
        if kind == "node":
            nodes[element.get("id")] = data, columns
        else:
            edges.append((element.get("id"), element.get("source"), element.get("target"), element.get("label"),
                          data.get("label"), number(data.get("weight", 1)), tuple(sorted(columns.items(), key=repr))))
    return nodes, edges


def main():
    nodes, edges = written(sys.argv[1])
    read_nodes, read_edges, issues = {}, [], []
    with open(sys.argv[2], encoding="utf-8") as file:
        for line in file:
            data = json.loads(line)
            columns = {name: number(value) for name, value in data.get("columns", {}).items()}
            if "node" in data:
                read_nodes[data["node"]] = data, columns
            elif "edge" in data:
                read_edges.append((data["edge"], data["source"], data["target"], data["kind"], data["label"],
                                   number(data["weight"]), tuple(sorted(columns.items(), key=repr))))
            elif data["level"] != "INFO":
                issues.append(data["issue"])

    kinds = {edge[3] for edge in read_edges}
    what = f"{len(read_nodes)} nodes, {len(read_edges)} edges of {len(kinds)} kinds"
    found = None
    if issues:
        found = f"Gephi complains {len(issues)} times: {issues[:2]}"
    elif sorted(nodes) != sorted(read_nodes):
        found = "nodes: " + differences(collections.Counter(nodes.keys()), collections.Counter(read_nodes.keys()))
    elif sorted(edges, key=repr) != sorted(read_edges, key=repr):
        found = "edges: " + differences(collections.Counter(edges), collections.Counter(read_edges))
    else:
        # Gephi moves every graph so that the mean of its nodes is at 0, 0; that changes no picture.
        for axis in "xy":
            mean = sum(float(data[axis]) for data, _ in nodes.values() if axis in data) / len(nodes)
            for data, _ in nodes.values():
                if axis in data:
                    data[axis] = float(data[axis]) - mean
        for identifier, (data, columns) in nodes.items():
            read, read_columns = read_nodes[identifier]
            for name, value in data.items():
                # What a file does not say Gephi fills with a default of its own, so only what it says is compared.
                same = (read[name] == value if name == "label" else int(value) == read[name] if name in "rgb"
                        else abs(float(value) - read[name]) <= TOLERANCE)
                if not same and not found:
                    found = f"{identifier}: {name} is {read[name]}, written {value}"
            if columns != read_columns and not found:
                found = f"{identifier}: columns are {read_columns}, written {columns}"
            if not {"label", "size", "x", "y", "r", "g", "b"} <= data.keys() and not found:
                found = f"{identifier}: written without one of label, size, x, y, r, g, b"
    print(f"{what}: NOT EQUAL: {found}" if found else f"{what}: equal")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
