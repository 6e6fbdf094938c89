import { describe, expect, it } from "vitest";
import { smallTree } from "../../../test/tools/small-tree.ts";
import type { LinkRecord } from "../records/link.ts";
import type { AnyRecord } from "../records/records.ts";
import { branchIds, type Removed, removeBranches, removeOnly } from "./remove.ts";

const TREE = `
- Aim
  - A
    - A1 moves [[B]]
      - ! Step
    - A2
      - A21
  - B
    - B1
  - C
- Aim 2
`;

/** What is left of a tree, and what the edit says of it. */
function removed(
  text: string,
  titles: readonly string[],
  more: (id: (title: string) => string) => AnyRecord[] = () => [],
) {
  const tree = smallTree(text);
  tree.document.commit({ key: "more" }, (draft) => {
    for (const record of more(tree.id)) draft.put(record);
  });
  let said: Removed = { gone: -1, kept: -1 };
  tree.document.commit({ key: "delete" }, (draft) => {
    said = removeBranches(draft, titles.map(tree.id));
  });
  return { ...tree, said };
}

it("a branch is the node, then what is below it, as it reads", () => {
  const { document, id } = smallTree(TREE);
  expect(branchIds(document, id("A")).map((node) => document.node(node)?.title)).toEqual([
    "A",
    "A1",
    "Step",
    "A2",
    "A21",
  ]);
});

describe("removing branches", () => {
  it("takes away all that is below", () => {
    const { outline, said } = removed(TREE, ["A2"]);
    expect(said).toEqual({ gone: 2, kept: 0 });
    expect(outline()).not.toContainEqual(expect.stringContaining("A2"));
  });

  it("keeps a node that another branch also uses, under its moves link, with what is below it", () => {
    const { outline, said, all } = removed(TREE, ["A"]);
    expect(said).toEqual({ gone: 3, kept: 2 });
    expect(all("link")).toEqual([]);
    expect(outline()).toEqual([
      "aim Aim",
      "  leading B",
      "    proxy B1",
      "    proxy A1",
      "      tactic Step",
      "  leading C",
      "aim Aim 2",
    ]);
  });

  it("does not keep it where the other branch goes as well", () => {
    const { outline, said } = removed(TREE, ["A", "B"]);
    expect(said).toEqual({ gone: 7, kept: 0 });
    expect(outline()).toEqual(["aim Aim", "  leading C", "aim Aim 2"]);
  });

  it("takes a branch and one of its own nodes once", () => {
    expect(removed(TREE, ["A2", "A21"]).said).toEqual({ gone: 2, kept: 0 });
    expect(removed(TREE, ["A21", "A2"]).said).toEqual({ gone: 2, kept: 0 });
  });

  it("lets the node itself go that was chosen, whatever it moves, also one below another that was", () => {
    expect(removed(TREE, ["A1"]).said).toEqual({ gone: 2, kept: 0 });
    expect(removed(TREE, ["A", "A1"]).said).toEqual({ gone: 5, kept: 0 });
  });

  it("keeps what moves a kept node too, whichever of them comes first", () => {
    const chain = (first: string, second: string) =>
      removed(`- Aim\n  - Gone\n    - ${first}\n    - ${second}\n  - Stays`, ["Gone"]);
    const expected = ["aim Aim", "  leading Stays", "    proxy P", "      proxy Q"];
    for (const [first, second] of [
      ["P moves [[Stays]]", "Q moves [[P]]"],
      ["Q moves [[P]]", "P moves [[Stays]]"],
    ] as const) {
      const { outline, said } = chain(first, second);
      expect(outline()).toEqual(expected);
      expect(said).toEqual({ gone: 1, kept: 2 });
    }
  });

  it.each([
    ["a guardrail", "- Aim\n  - Gone\n    - P\n  - Target #guardrail", "Gone", "P"],
    ["a note", "- Aim\n  - Gone\n    - P\n  - Target #note", "Gone", "P"],
    ["another aim, where an aim goes", "- Aim\n- Target", "Aim", "Aim"],
  ])("does not hang a node where it may not hang: below %s", (_name, text, gone, from) => {
    const link = (id: (title: string) => string): AnyRecord[] => [
      { id: "l", type: "link", from: id(from), to: id("Target"), kind: "moves" } as LinkRecord,
    ];
    const { outline, said, all } = removed(text, [gone], link);
    expect(said.kept).toBe(0);
    expect(all("link")).toEqual([]);
    expect(outline().join("\n")).not.toContain(from === "P" ? "P" : "aim Aim");
  });

  it("lets the kept node's edge say what the link said, and no more what the old edge said", () => {
    const { node } = removed("- Aim\n  - A\n    - P\n  - B", ["A"], (id) => [
      {
        id: "l",
        type: "link",
        from: id("P"),
        to: id("B"),
        kind: "moves",
        because: "it saves time",
        sign: "-",
        confidence: 7,
        lagDays: 14,
      },
      { ...smallTree("- Aim\n  - A\n    - P\n  - B").node("P"), because: "of old", relation: "component", effect: 3 },
    ]);
    expect(node("P")).toMatchObject({ because: "it saves time", sign: "-", confidence: 7, lagDays: 14 });
    expect(node("P")).not.toHaveProperty("relation");
    expect(node("P")).not.toHaveProperty("effect");
  });

  it("takes along what means nothing without the nodes, and no more", () => {
    const { document, all } = removed("- Aim\n  - A\n    - A1\n  - B", ["A"], (id) => [
      { id: "r", type: "reading", metric: id("A1"), date: "2026-03-01", value: 1 },
      { id: "c", type: "comment", node: id("A"), text: "x" },
      { id: "x", type: "dismissal", rule: "r", node: id("A1"), reason: "fine" },
      { id: "l", type: "link", from: id("B"), to: id("A1"), kind: "moves" },
      { id: "m", type: "mechanism", aim: id("Aim"), xNode: id("A"), yNode: id("B"), z: "so" },
      { id: "g1", type: "gate", aim: id("Aim"), metric: id("A1"), value: 1 },
      { id: "g2", type: "gate", metric: id("A1"), value: 2 },
      { id: "d", type: "decision", aim: id("Aim"), gate: "g2", date: "2026-03-01", outcome: "start" },
      { id: "r2", type: "reading", metric: id("B"), date: "2026-03-01", value: 2 },
    ]);
    for (const id of ["r", "c", "x", "l", "g2"]) expect(document.get(id), id).toBeUndefined();
    expect(all("mechanism")).toEqual([{ aim: "n2", yNode: "n5", z: "so" }]);
    expect(all("gate")).toEqual([{ aim: "n2", value: 1 }]);
    expect(all("decision")).toHaveLength(1);
    expect(all("reading")).toHaveLength(1);
  });

  it("lets history name an aim that is gone", () => {
    const { document } = removed("- Aim\n- Aim 2", ["Aim"], (id) => [
      { id: "d", type: "decision", aim: id("Aim"), date: "2026-03-01", outcome: "stop" },
      { id: "v", type: "review", aim: id("Aim"), date: "2026-03-01" },
    ]);
    expect(document.get("d")).toMatchObject({ aim: "n2" });
    expect(document.get("v")).toMatchObject({ aim: "n2" });
  });
});

describe("removing only a node", () => {
  const only = (title: string): string[] => {
    const tree = smallTree(TREE);
    tree.document.commit({ key: "deleteOnly" }, (draft) => removeOnly(draft, tree.id(title)));
    return tree.outline().map((line) => line.replace(/^( *)\S+ /, "$1"));
  };

  it.each([
    ["A", ["Aim", "  A1", "    Step", "  A2", "    A21", "  B", "    B1", "  C", "Aim 2"]],
    ["B1", ["Aim", "  A", "    A1", "      Step", "    A2", "      A21", "  B", "  C", "Aim 2"]],
    ["Aim", ["A", "  A1", "    Step", "  A2", "    A21", "B", "  B1", "C", "Aim 2"]],
  ])("lets the children of %s take its place", (title, expected) => {
    // The former children of an aim are in the tray, which reads last.
    const sorted = title === "Aim" ? [...expected.slice(-1), ...expected.slice(0, -1)] : expected;
    expect(only(title)).toEqual(sorted);
  });

  it("takes its links along and does nothing for a node that is not there", () => {
    const tree = smallTree(TREE);
    tree.document.commit({ key: "deleteOnly" }, (draft) => removeOnly(draft, tree.id("A1")));
    expect(tree.all("link")).toEqual([]);
    expect(tree.document.commit({ key: "deleteOnly" }, (draft) => removeOnly(draft, "nobody"))).toBeUndefined();
  });
});
