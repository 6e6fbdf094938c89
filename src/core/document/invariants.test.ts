import { describe, expect, it } from "vitest";
import { startRecords } from "../../../test/tools/random-edits.ts";
import type { NodeRecord } from "../records/node.ts";
import type { AnyRecord } from "../records/records.ts";
import { Document } from "./document.ts";
import type { Draft } from "./draft.ts";
import { InvariantError } from "./invariants.ts";

const FAULTS: [name: string, broken: string, id: string, field: string, edit: (draft: Draft) => void][] = [
  ["a node under its own child", "cycle", "p", "", (draft) => draft.patch<NodeRecord>("p", { parent: "q" })],
  [
    "a parent that is not there",
    "no-parent",
    "s",
    "parent",
    (draft) => draft.patch<NodeRecord>("s", { parent: "nobody" }),
  ],
  ["a parent that is no node", "no-parent", "s", "", (draft) => draft.patch<NodeRecord>("s", { parent: "g" })],
  ["a child left without its parent", "no-parent", "q", "", (draft) => draft.remove("p")],
  ["a comment left without its node", "no-target", "c", "node", (draft) => draft.remove("q")],
  ["a gate that names nobody", "no-target", "g", "metric", (draft) => draft.patch("g", { metric: "nobody" })],
  ["a number out of bounds", "bad-field", "m", "target", (draft) => draft.patch<NodeRecord>("m", { target: 1e16 })],
  ["a second tree", "second-tree", "t2", "", (draft) => draft.put({ id: "t2", type: "tree", title: "" })],
  ["no tree", "no-tree", "", "", (draft) => draft.remove("t")],
  ["an empty id", "bad-id", "", "", (draft) => draft.put({ id: "", type: "weather" } as AnyRecord)],
  ["a parent that turns into a comment", "no-parent", "q", "", (draft) => draft.set("p", comment("p"))],
];

function comment(id: string): AnyRecord {
  return { id, type: "comment", node: "q", text: "" };
}

describe("an edit is refused, with the record and the field at fault, for", () => {
  it.each(FAULTS)("%s", (_name, broken, id, field, edit) => {
    const document = new Document(startRecords());
    let caught: unknown;
    try {
      document.commit({ key: "fault" }, edit);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(InvariantError);
    expect(caught).toMatchObject({ broken, id, field });
  });
});

describe("an edit is not refused for", () => {
  it.each<[string, (draft: Draft) => void]>([
    ["history that names what is gone", (draft) => draft.remove("g")],
    ["another tree record in place of the old one", replaceTree],
    ["a record of a later build", (draft) => draft.put({ id: "k", type: "weather", sun: Number.NaN } as AnyRecord)],
    ["a field of a later build", (draft) => draft.patch("p", { later: { deep: true } })],
  ])("%s", (_name, edit) => {
    const document = new Document(startRecords());
    expect(document.commit({ key: "fine" }, edit)).toBeDefined();
    expect(document.tree.type).toBe("tree");
  });
});

function replaceTree(draft: Draft): void {
  draft.put({ id: "t2", type: "tree", title: "new" });
  draft.remove("t");
}
