import { describe, expect, it } from "vitest";
import { EMPTY_DIFF } from "../../../test/tools/empty-diff.ts";
import type { NodeRecord } from "../records/node.ts";
import type { AnyRecord } from "../records/records.ts";
import type { Diff } from "./diff.ts";
import { isEmptyDiff } from "./diff.ts";
import { Document } from "./document.ts";
import type { Draft } from "./draft.ts";

const node = (id: string, parent?: string): NodeRecord => ({
  id,
  type: "node",
  kind: "tactic",
  order: "a0",
  title: id,
  ...(parent === undefined ? {} : { parent }),
});

const base = (): AnyRecord[] => [
  { id: "t", type: "tree", title: "" },
  node("a"),
  node("b", "a"),
  node("c", "a"),
  node("d", "b"),
  node("q"),
  { id: "g", type: "gate", aim: "a", metric: "d" },
  { id: "s", type: "decision", aim: "a", gate: "g", date: "2026-03-01", outcome: "stop" },
];

/** One tab stores `theirs`; this one has done `mine` without having heard of it. */
function meet(theirs: (draft: Draft) => void, mine: (draft: Draft) => void) {
  const other = new Document(base()).commit({ key: "theirs" }, theirs);
  const document = new Document(base());
  const pending = document.commit({ key: "mine" }, mine);
  const [rebased] = document.takeIn([other?.diff ?? EMPTY_DIFF], [pending?.diff ?? EMPTY_DIFF]);
  return { document, rebased: rebased as Diff };
}

const parent = (id: string, to: string | undefined) => (draft: Draft) => draft.patch<NodeRecord>(id, { parent: to });

describe("two tabs that meet", () => {
  it("keep both fields of one record", () => {
    const { document } = meet(
      (draft) => draft.patch<NodeRecord>("d", { owner: "Theo" }),
      (draft) => draft.patch<NodeRecord>("d", { title: "mine" }),
    );
    expect(document.node("d")).toMatchObject({ title: "mine", owner: "Theo" });
  });

  it("give the field to the one who stored first, and say so by an empty diff", () => {
    const { document, rebased } = meet(
      (draft) => draft.patch<NodeRecord>("d", { title: "theirs" }),
      (draft) => draft.patch<NodeRecord>("d", { title: "mine" }),
    );
    expect(document.node("d")?.title).toBe("theirs");
    expect(isEmptyDiff(rebased)).toBe(true);
  });

  it("put a child of a deleted node into the tray", () => {
    const { document } = meet(
      (draft) => {
        draft.patch("g", { metric: undefined });
        draft.remove("d");
        draft.remove("b");
      },
      (draft) => draft.put(node("new", "b")),
    );
    expect(document.node("new")).toMatchObject({ title: "new" });
    expect(document.node("new")?.parent).toBeUndefined();
  });

  it("drop a link into a deleted node, clear what only names it, and let history dangle", () => {
    const { document } = meet(
      (draft) => {
        draft.patch("g", { metric: undefined });
        draft.remove("d");
      },
      (draft) => {
        draft.put({ id: "l", type: "link", from: "d", to: "c", kind: "moves" });
        draft.put({ id: "h", type: "gate", aim: "a", metric: "d" });
        draft.put({ id: "r", type: "review", aim: "d", date: "2026-03-01" });
      },
    );
    expect(document.get("l")).toBeUndefined();
    expect(document.get("h")).toEqual({ id: "h", type: "gate", aim: "a" });
    expect(document.get("r")).toMatchObject({ aim: "d" });
  });

  it("take back the later of two moves that close a circle", () => {
    const { document, rebased } = meet(parent("b", "c"), parent("c", "b"));
    expect(document.node("b")?.parent).toBe("c");
    expect(document.node("c")?.parent).toBe("a");
    expect(isEmptyDiff(rebased)).toBe(true);
  });

  it("keep the other fields of a move that is taken back", () => {
    const { document } = meet(parent("b", "c"), (draft) =>
      draft.patch<NodeRecord>("c", { parent: "b", order: "a9", title: "mine" }),
    );
    expect(document.node("c")).toMatchObject({ parent: "a", order: "a0", title: "mine" });
  });

  it("take back every move of one edit that the circle needs", () => {
    const { document } = meet(parent("q", "b"), (draft) => {
      draft.patch<NodeRecord>("d", { parent: "q" });
      draft.patch<NodeRecord>("a", { parent: "d" });
    });
    const parents = ["q", "b", "a", "d"].map((id) => document.node(id)?.parent);
    expect(parents).toEqual(["b", "a", undefined, "b"]);
  });
});
