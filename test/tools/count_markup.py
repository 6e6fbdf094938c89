"""Counts what an outline (OPML) or a mind map (FreeMind, Freeplane) holds, to check the readers against another parser.

Usage: python3 count_markup.py FILE. Prints JSON: nodes, roots, depth (levels below the topmost), arrows between two
nodes that are there, notes (nodes with a note or details), letters of all titles without white space.
"""

import json
import re
import sys
import xml.etree.ElementTree as ET


def items(element, tag, depth=0):
    """(element, depth) of every node in the order of the file, without recursion."""
    waiting = [(child, depth) for child in reversed(element.findall(tag))]
    while waiting:
        node, level = waiting.pop()
        yield node, level
        waiting += [(child, level + 1) for child in reversed(node.findall(tag))]


def words(element):
    """What a browser would show of an element with HTML inside."""
    hidden = {"head", "style", "script"}
    parts = [element.text or ""] if element.tag not in hidden else []
    for child in element:
        if child.tag not in hidden:
            parts.append(words(child))
        parts.append(child.tail or "")
    return "".join(parts)


def title_of(node):
    for name in ("TEXT", "LOCALIZED_TEXT", "text", "title"):
        if name in node.attrib:
            inline = r"</?(?:a|b|i|u|s|em|strong|span|code|mark|time|br|font)\b[^<>]*>"
            return re.sub(inline, "", node.attrib[name]) if name.islower() else node.attrib[name]
    rich = [one for one in node.findall("richcontent") if one.get("TYPE") == "NODE"]
    return words(rich[0]) if rich else ""


def main(path):
    root = ET.parse(path).getroot()
    top, tag = (root.find("body"), "outline") if root.tag == "opml" else (root, "node")
    nodes = list(items(top, tag))
    ids = {node.get("ID") for node, _ in nodes}
    arrows = [(node.get("ID"), arrow.get("DESTINATION")) for node, _ in nodes for arrow in node.findall("arrowlink")]
    noted = [
        node
        for node, _ in nodes
        if node.get("_note") or any(one.get("TYPE") in ("NOTE", "DETAILS") for one in node.findall("richcontent"))
    ]
    print(
        json.dumps(
            {
                "nodes": len(nodes),
                "roots": sum(depth == 0 for _, depth in nodes),
                "depth": max(depth for _, depth in nodes),
                "arrows": len({pair for pair in arrows if pair[1] in ids and pair[0] != pair[1]}),
                "notes": len(noted),
                "letters": sum(len(re.sub(r"\s", "", title_of(node))) for node, _ in nodes),
            }
        )
    )


main(sys.argv[1])
