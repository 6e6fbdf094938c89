import { expect, it } from "vitest";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { addNode, type NewNode } from "./add-node.ts";
import type { Place } from "./place.ts";

function added(place: Place, node: NewNode) {
  const tree = smallTree("- Aim\n  - First\n  - Second");
  let id = "";
  tree.document.commit({ key: "add" }, (draft) => {
    id = addNode(draft, tree.host, place, node);
  });
  return { ...tree, record: tree.document.node(id) };
}

it("gives the new node its kind, its place and today's date", () => {
  const { record, id, outline } = added(
    { parent: "n2", before: "n4" },
    { kind: "metric", role: "proxy", title: "New" },
  );
  expect(record).toMatchObject({ type: "node", kind: "metric", role: "proxy", title: "New", created: "2026-06-01" });
  expect(record?.parent).toBe(id("Aim"));
  expect(outline()).toEqual(["aim Aim", "  leading First", "  proxy New", "  leading Second"]);
});

it("stands last where no sibling is named, and without a parent it is a root", () => {
  expect(added({ parent: "n2" }, { kind: "note", title: "New" }).outline().at(-1)).toBe("  note New");
  const { record, outline } = added({ parent: undefined }, { kind: "aim", title: "New" });
  expect(record).not.toHaveProperty("parent");
  expect(outline().at(-1)).toBe("aim New");
});

it("has no role unless it is a metric, and an empty title unless it is given one", () => {
  const { record } = added({ parent: "n2" }, { kind: "tactic", role: "proxy" });
  expect(record).not.toHaveProperty("role");
  expect(record?.title).toBe("");
});
