import { describe, expect, it } from "vitest";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { moveNodes, placeAmongSiblings, placeLevelDown, placeLevelUp, whyNotBelow } from "./move.ts";
import { Refused } from "./refused.ts";

const TREE = `
- Aim
  - A
    - A1
    - A2
    - A3
  - B
    - B1
  - Guard #guardrail
  - Note #note
- Aim 2
- ! Stray
  - ! Step
- ! Stray 2
`;

/** The tree after nodes were moved; places are titles. */
function moved(titles: readonly string[], parent: string | undefined, before?: string): string[] {
  const { document, id, outline } = smallTree(TREE);
  const place = { parent: parent && id(parent), before: before && id(before) };
  document.commit({ key: "move" }, (draft) => moveNodes(draft, titles.map(id), place));
  return outline().map((line) => line.replace(/^( *)\S+ /, "$1"));
}

const below = (lines: readonly string[], title: string): string[] => {
  const at = lines.findIndex((line) => line.trim() === title);
  const depth = (line: string): number => line.length - line.trimStart().length;
  const end = lines.findIndex((line, i) => i > at && depth(line) <= depth(lines[at] ?? ""));
  return lines.slice(at + 1, end < 0 ? undefined : end).map((line) => line.trim());
};

describe("moving nodes", () => {
  it.each([
    ["to the end of another parent", ["A1"], "B", undefined, ["B1", "A1"]],
    ["before a sibling there", ["A1"], "B", "B1", ["A1", "B1"]],
    ["with what is below it", ["A"], "B", undefined, ["B1", "A", "A1", "A2", "A3"]],
    ["forward among siblings", ["A1"], "A", "A3", ["A2", "A1", "A3"]],
    ["backward among siblings", ["A3"], "A", "A1", ["A3", "A1", "A2"]],
    ["before itself: it stays", ["A2"], "A", "A2", ["A1", "A2", "A3"]],
    ["before the next one: it stays", ["A2"], "A", "A3", ["A1", "A2", "A3"]],
    ["several, in the order given", ["A3", "B1", "A1"], "A", "A2", ["A3", "B1", "A1", "A2"]],
    ["several before one of themselves", ["A1", "A2"], "A", "A1", ["A1", "A2", "A3"]],
    ["all of them before the first: a new order", ["A3", "A2", "A1"], "A", "A1", ["A3", "A2", "A1"]],
  ])("%s", (_name, titles, parent, before, children) => {
    expect(below(moved(titles, parent, before), parent)).toEqual(children);
  });

  it("to the tray keeps kind, role and what is below", () => {
    const { document, id, node } = smallTree(TREE);
    const before = node("A");
    document.commit({ key: "move" }, (draft) => moveNodes(draft, [id("A")], { parent: undefined }));
    const { parent: _parent, order: _order, ...kept } = before;
    expect(node("A")).toMatchObject(kept);
    expect(node("A")).not.toHaveProperty("parent");
    expect(document.children(before.id)).toHaveLength(3);
  });

  it.each([
    ["below itself", ["A"], "A", "intoItself"],
    ["below a node of its own branch", ["A"], "A1", "intoItself"],
    ["an aim below anything", ["Aim 2"], "Aim", "aimIsRoot"],
    ["a metric below a guardrail", ["A1"], "Guard", "onlyNotesBelow"],
    ["a tactic below a note", ["Stray"], "Note", "onlyNotesBelow"],
    ["several of which one may not", ["B1", "Aim 2"], "A", "aimIsRoot"],
  ])("%s is refused, and nothing has changed", (_name, titles, parent, reason) => {
    const { document, id, outline } = smallTree(TREE);
    const before = outline();
    const move = () =>
      document.commit({ key: "move" }, (draft) => moveNodes(draft, titles.map(id), { parent: id(parent) }));
    expect(move).toThrow(new Refused(reason as "intoItself"));
    expect(outline()).toEqual(before);
  });

  it("knows no node that is not there", () => {
    const { document, id } = smallTree(TREE);
    expect(whyNotBelow(document, "nobody", id("A"))).toBe("noNode");
    expect(whyNotBelow(document, id("A"), "nobody")).toBe("noNode");
    expect(whyNotBelow(document, id("Note"), id("Guard"))).toBeUndefined();
    expect(whyNotBelow(document, id("Aim"), undefined)).toBeUndefined();
  });
});

it("aims and what lies in the tray keep out of each other's order", () => {
  const { document, id } = smallTree("- ! Stray\n- Aim\n- ! Stray 2\n- Aim 2");
  document.commit({ key: "kind" }, (draft) => {
    for (const title of ["Aim", "Aim 2"]) draft.patch(id(title), { kind: "aim" });
  });
  expect(placeAmongSiblings(document, id("Stray"), 1)).toEqual({ parent: undefined, before: undefined });
  expect(placeAmongSiblings(document, id("Aim"), -1)).toBe("firstAlready");
  expect(placeAmongSiblings(document, id("Aim 2"), -1)).toEqual({ parent: undefined, before: id("Aim") });
});

describe("the places that keys lead to", () => {
  const up = (title: string) => {
    const { document, id } = smallTree(TREE);
    return [placeLevelUp(document, id(title)), id] as const;
  };
  const down = (title: string) => {
    const { document, id } = smallTree(TREE);
    return [placeLevelDown(document, id(title)), id] as const;
  };
  const among = (title: string, step: -1 | 1) => {
    const { document, id } = smallTree(TREE);
    return [placeAmongSiblings(document, id(title), step), id] as const;
  };

  it.each([
    ["A2", "Aim", "B"],
    ["B1", "Aim", "Guard"],
    ["Step", undefined, "Stray 2"],
  ])("one level up: %s goes below %s, before %s", (title, parent, before) => {
    const [place, id] = up(title);
    expect(place).toEqual({ parent: parent && id(parent), before: id(before) });
  });

  it.each([
    ["A", "noParentLevel"],
    ["Aim", "noParentLevel"],
    ["Stray", "noParentLevel"],
  ])("one level up: %s has none (%s)", (title, reason) => {
    expect(up(title)[0]).toBe(reason);
  });

  it.each([
    ["A2", "A1"],
    ["B", "A"],
    ["Stray 2", "Stray"],
    ["Stray", "Aim 2"],
  ])("one level down: %s goes below %s", (title, parent) => {
    const [place, id] = down(title);
    expect(place).toEqual({ parent: id(parent) });
  });

  it.each([
    ["A1", "noSiblingBefore"],
    ["Aim 2", "aimIsRoot"],
  ])("one level down: %s cannot (%s)", (title, reason) => {
    expect(down(title)[0]).toBe(reason);
  });

  it("one level down: below a guardrail or a note only notes go", () => {
    const { document, id } = smallTree("- Aim\n  - G #guardrail\n  - A\n  - N #note");
    expect(placeLevelDown(document, id("A"))).toBe("onlyNotesBelow");
    expect(placeLevelDown(document, id("N"))).toEqual({ parent: id("A") });
  });

  it.each([
    ["A2", -1, "A1"],
    ["A1", 1, "A3"],
    ["A2", 1, undefined],
    ["Aim 2", -1, "Aim"],
    ["Stray 2", -1, "Stray"],
  ] as const)("among siblings: %s by %s goes before %s", (title, step, before) => {
    const [place, id] = among(title, step);
    expect(place).toMatchObject({ before: before && id(before) });
  });

  it.each([
    ["A1", -1, "firstAlready"],
    ["A3", 1, "lastAlready"],
    ["Aim", -1, "firstAlready"],
    ["Aim 2", 1, "lastAlready"],
    ["Stray", -1, "firstAlready"],
    ["Stray 2", 1, "lastAlready"],
  ] as const)("among siblings: %s by %s is %s", (title, step, reason) => {
    expect(among(title, step)[0]).toBe(reason);
  });
});
