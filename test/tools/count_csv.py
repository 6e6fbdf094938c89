"""Counts a tree in a CSV file (columns id and parent), with nothing but the standard library.

Independent of the app on purpose: tests compare the app's reader with these numbers.
Usage: python3 count_csv.py FILE
"""

import csv
import json
import sys
from collections import Counter


def count(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    parents = {row["id"]: row["parent"] for row in rows}

    def depth(node):
        steps = 0
        while parents.get(node):
            node = parents[node]
            steps += 1
        return steps

    depths = [depth(row["id"]) for row in rows]
    words = Counter(f"{level} {row.get('kind', '')}" for level, row in zip(depths, rows))
    return {
        "nodes": len(rows),
        "roots": depths.count(0),
        "depth": max(depths),
        "levels": dict(sorted(words.items())),
        "letters": sum(len(row["title"]) for row in rows),
    }


print(json.dumps(count(sys.argv[1])))
