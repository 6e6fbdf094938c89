"""Counts the nodes and levels of a Markdown outline, to check the reader against another way of counting.

Usage: python3 count_outline.py FILE. Prints JSON: nodes, depth (levels below the topmost).
Nodes are headings, list items, branches of box drawings, the line right above a drawing's first branch, and a line in
bold letters alone above a list, unless it ends like a sentence.
In a code fence with a drawing only the drawing counts; in any other code fence nothing does.
"""

import json
import re
import sys

BRANCH = re.compile(r"[\s│]*[├└]")


def marks(path):
    """(kind, place) for each node: a heading by its level, all others by the column at which they begin."""
    lines = open(path, encoding="utf-8").read().splitlines()
    in_fence = False
    for number, line in enumerate(lines):
        below = lines[number + 1] if number + 1 < len(lines) else ""
        if line.startswith("```"):
            in_fence = not in_fence
        elif BRANCH.match(line):
            yield "item", re.search("[├└]", line).start()
        elif line.strip("│ \t") and BRANCH.match(below) and "│" not in line:
            yield "root", 0
        elif not in_fence and re.fullmatch(r"\*\*[^*]*[^*.:!?]\*\*", line) and below == "" and leads_list(lines, number):
            yield "root", 0
        elif not in_fence and re.match(r"#+ \S", line):
            yield "heading", line.index(" ")
        elif not in_fence and re.match(r" *([-*+]|\d+[.)]) +\S", line):
            yield "item", len(line) - len(line.lstrip())


def leads_list(lines, number):
    following = [line for line in lines[number + 1 :] if line.strip()]
    return bool(following) and re.match(r"[-*+] ", following[0]) is not None


def parents(nodes):
    """For each node the index of the nearest node before it that can hold it; -1 without one."""
    rank = {"heading": 0, "root": 1, "item": 2}
    for index, (kind, place) in enumerate(nodes):
        limit, column = rank[kind], place
        found = -1
        for before in range(index - 1, -1, -1):
            other, where = nodes[before]
            if (rank[other], where) < (limit, column):
                found = before
                break
        yield found


def main(path):
    nodes = list(marks(path))
    levels = []
    for parent in parents(nodes):
        levels.append(1 if parent < 0 else levels[parent] + 1)
    print(json.dumps({"nodes": len(nodes), "depth": max(levels, default=0) - 1}))


main(sys.argv[1])
