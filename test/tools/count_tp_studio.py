"""Counts the entities of a diagram of TP Studio and its levels, to check the reader against another way of counting.

Usage: python3 count_tp_studio.py FILE. Prints JSON: nodes, roots (entities without an effect), depth (edges of the
longest way down from a root), letters of all titles.
"""

import json
import sys


def main(path):
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    entities = document["entities"]
    below = {key: [edge["sourceId"] for edge in document["edges"].values() if edge["targetId"] == key] for key in entities}
    caused = {edge["sourceId"] for edge in document["edges"].values()}
    roots = [key for key in entities if key not in caused]

    def depth(key):
        return max((1 + depth(child) for child in below[key]), default=0)

    print(
        json.dumps(
            {
                "nodes": len(entities),
                "roots": len(roots),
                "depth": max(depth(root) for root in roots),
                "letters": sum(len(entity["title"]) for entity in entities.values()),
            }
        )
    )


main(sys.argv[1])
