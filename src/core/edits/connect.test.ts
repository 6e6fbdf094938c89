import { describe, expect, it } from "vitest";
import { type SmallTree, smallTree } from "../../../test/tools/small-tree.ts";
import type { LinkKind } from "../records/link.ts";
import { connect, linksOf } from "./connect.ts";
import { Refused } from "./refused.ts";

const TREE = `
- Aim
  - A
    - P #proxy
  - B
  - Guard #guardrail
- ! Stray
  - ! Step
- Stray note #note
`;

function linked(tree: SmallTree, from: string, to: string, kind: LinkKind): string | undefined {
  let made: string | undefined;
  tree.document.commit({ key: "link" }, (draft) => {
    made = connect(draft, tree.host, tree.id(from), tree.id(to), kind);
  });
  return made;
}

describe("linking two nodes", () => {
  it("makes one link and gives its id", () => {
    const tree = smallTree(TREE);
    const made = linked(tree, "P", "B", "moves");
    expect(tree.all("link")).toEqual([{ from: tree.id("P"), to: tree.id("B"), kind: "moves" }]);
    expect(tree.document.get(made ?? "")).toBeDefined();
    expect(linksOf(tree.document, tree.id("B"))).toEqual(linksOf(tree.document, tree.id("P")));
    expect(tree.node("P").parent).toBe(tree.id("A"));
  });

  it.each([
    ["the same again", "P", "B", "moves"],
    ["what the tree says already", "P", "A", "moves"],
  ] as const)("%s is refused", (_name, from, to, kind) => {
    const tree = smallTree(TREE);
    linked(tree, "P", "B", "moves");
    expect(() => linked(tree, from, to, kind)).toThrow(new Refused("linkedAlready"));
    expect(tree.all("link")).toHaveLength(1);
  });

  it.each([
    ["of another kind", "P", "B", "supports"],
    ["the other way round", "B", "P", "moves"],
    ["of another kind beside the tree edge", "P", "A", "measures"],
  ] as const)("one more %s is made", (_name, from, to, kind) => {
    const tree = smallTree(TREE);
    linked(tree, "P", "B", "moves");
    linked(tree, from, to, kind);
    expect(tree.all("link")).toHaveLength(2);
  });

  it("with itself or with nothing is refused", () => {
    const tree = smallTree(TREE);
    expect(() => linked(tree, "A", "A", "moves")).toThrow(new Refused("sameNode"));
    const nowhere = () => tree.document.preview((draft) => void connect(draft, tree.host, "n2", "nobody", "moves"));
    expect(nowhere).toThrow(new Refused("noNode"));
  });
});

describe("the first moves link of a node in the tray", () => {
  it("becomes its tree edge, last among its new siblings, with what is below it", () => {
    const tree = smallTree(TREE);
    expect(linked(tree, "Stray", "A", "moves")).toBeUndefined();
    expect(tree.all("link")).toEqual([]);
    expect(tree.outline().slice(1, 5)).toEqual(["  leading A", "    proxy P", "    tactic Stray", "      tactic Step"]);
  });

  it("leaves the second one a link", () => {
    const tree = smallTree(TREE);
    linked(tree, "Stray", "A", "moves");
    expect(linked(tree, "Stray", "B", "moves")).toBeDefined();
    expect(tree.node("Stray").parent).toBe(tree.id("A"));
  });

  it.each([
    ["it is of another kind", "Stray", "A", "supports"],
    ["it starts at the other end", "A", "Stray", "moves"],
    ["it may not hang there", "Stray", "Guard", "moves"],
    ["it would hang below itself", "Stray", "Step", "moves"],
    ["it hangs already", "Step", "A", "moves"],
    ["it is an aim", "Aim", "Stray", "moves"],
  ] as const)("stays a link if %s", (_name, from, to, kind) => {
    const tree = smallTree(TREE);
    const { parent } = tree.node(from);
    expect(linked(tree, from, to, kind)).toBeDefined();
    expect(tree.node(from).parent).toBe(parent);
  });
});
