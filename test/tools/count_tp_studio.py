"""Counts the entities of a diagram of TP Studio and its levels, to check the reader against another way of counting.

In a Strategy & Tactics tree a goal with one injection below it is one step with that injection, and conditions that feed an
injection are said by it.

Usage: python3 count_tp_studio.py FILE. Prints JSON: nodes, said (entities that another one says), roots (entities without an
effect), depth (edges of the longest way down from a root), letters of all titles, those that are said included.
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
    effects = [edge["sourceId"] for edge in document["edges"].values()]

    def kind(key):
        return entities[key]["type"]

    def is_said(key):
        """By the injection below it, or by the one that it feeds."""
        if document["diagramType"] != "st" or effects.count(key) != 1:
            return False
        if kind(key) == "goal":
            return len(below[key]) == 1 and kind(below[key][0]) == "injection"
        above = next(other for other in entities if key in below[other])
        return kind(key) == "necessaryCondition" and not below[key] and kind(above) == "injection"

    said = [key for key in entities if is_said(key)]

    def depth(key):
        """A step of two entities is one level, a condition that is said none."""
        steps = [(0 if child in said and kind(child) != "goal" else 1) + depth(child) for child in below[key]]
        return max(steps, default=0) - (1 if key in said and kind(key) == "goal" else 0)

    print(
        json.dumps(
            {
                "nodes": len(entities) - len(said),
                "said": len(said),
                "roots": len(roots),
                "depth": max(depth(root) for root in roots),
                "letters": sum(len(entity["title"]) for entity in entities.values()),
            }
        )
    )


main(sys.argv[1])
