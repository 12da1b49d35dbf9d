#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How well a graph keeps together what generate.py told of one event.

usage: score.py TRUTH.tsv GRAPH.json [--errors N] [--min-precision X] [--min-recall X] [--max-persons N]

Pairwise: of the pairs of reports in one node, the share that tell one event (precision); of the pairs that tell one event,
the share in one node (recall). Exit code 1 below a minimum.
"""
import argparse
import collections
import json
import sys


def pairs(counts):
    return sum(count * (count - 1) // 2 for count in counts)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("truth")
    parser.add_argument("graph")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--min-precision", type=float, default=0)
    parser.add_argument("--min-recall", type=float, default=0)
    parser.add_argument("--max-persons", type=int)
    options = parser.parse_args()
    with open(options.truth, encoding="utf-8") as lines:
        truth = dict(line.rstrip("\n").split("\t") for line in lines)
    with open(options.graph, encoding="utf-8") as file:
        nodes = json.load(file)["nodes"]
    node_of = {}
    for node in nodes:
        if node["type"] == "event":
            for report in [node["id"].removeprefix("event:"), *node.get("aliases", [])]:
                node_of[report] = node["id"]
    together = collections.Counter((node_of[report], event) for report, event in truth.items())
    right = pairs(together.values())
    precision = right / max(1, pairs(collections.Counter(node_of[report] for report in truth).values()))
    recall = right / max(1, pairs(collections.Counter(truth.values()).values()))
    persons = sum(node["type"] == "person" for node in nodes)
    print(f"{len(truth)} reports of {len(set(truth.values()))} events in {len(set(node_of.values()))} nodes: "
          f"precision {precision:.4f}, recall {recall:.4f}; {persons} persons")
    for node, event in [pair for pair, count in together.items() if count < 3][:options.errors]:
        print(event, node, together[node, event])
    few = precision < options.min_precision or recall < options.min_recall
    return 1 if few or (options.max_persons is not None and persons > options.max_persons) else 0


if __name__ == "__main__":
    sys.exit(main())
