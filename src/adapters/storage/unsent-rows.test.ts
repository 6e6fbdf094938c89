import { describe, expect, it } from "vitest";
import { AT, BACKENDS, batchOf, changed, newTreeOf, op, treeOf } from "../../../test/tools/stores.ts";
import type { NewOp, TreeStore } from "./port.ts";
import { treeStore } from "./tree-store.ts";

const RECORDS = treeOf(3);

describe.each(BACKENDS)("what a page lays aside, %s", (_, make) => {
  it("is there for the tab itself and, when it is gone, for others, in order and no longer than until it is stored", async () => {
    const store = treeStore(await make());
    await store.leaveUnsent("t", "a", [edit("s.1", "One"), edit("s.2", "Two")]);
    await store.leaveUnsent("other", "a", [edit("s.1", "Elsewhere")]);
    expect(await marks(store, "a", undefined)).toEqual([["s.1", "s.2"], ["a"]]);
    expect(await marks(store, "b", undefined)).toEqual([[], []]);
    expect(await marks(store, "b", new Set(["a", "b"]))).toEqual([[], []]);
    expect(await marks(store, "b", new Set(["b"]))).toEqual([["s.1", "s.2"], ["a"]]);
    const { ops } = await store.unsent("t", "a", undefined);
    expect(ops[1]).toMatchObject({ at: AT, label: { key: "edit", subject: "s.2" }, origin: "user" });
    expect(ops[1]?.diff.updated.get("n1")?.[1]).toEqual({ id: "n1", type: "node", title: "Two" });
    expect(await store.forgetUnsent("t", new Map([["a", undefined]]))).toBe(true);
    expect(await marks(store, "a", undefined)).toEqual([[], []]);
    expect(await marks(store, "a", undefined, "other")).toEqual([["s.1"], ["a"]]);
  });

  it("takes the place of what the tab laid aside before", async () => {
    const store = treeStore(await make());
    await store.leaveUnsent("t", "a", [edit("s.1", "One"), edit("s.2", "Two")]);
    await store.leaveUnsent("t", "a", [edit("s.3", "Three")]);
    expect(await marks(store, "a", undefined)).toEqual([["s.3"], ["a"]]);
  });

  it("is forgotten as it was read, and not what came after", async () => {
    const store = treeStore(await make());
    await store.leaveUnsent("t", "a", [edit("s.1", "One")]);
    await store.leaveUnsent("t", "b", [edit("u.1", "Uno")]);
    const { tabs } = await store.unsent("t", "c", new Set(["c"]));
    await store.leaveUnsent("t", "a", [edit("s.1", "One and more")]);
    expect(await store.forgetUnsent("t", tabs)).toBe(false);
    const later = await store.unsent("t", "c", new Set(["c"]));
    expect(later.ops.map(({ mark }) => mark)).toEqual(["s.1"]);
    expect(await store.forgetUnsent("t", later.tabs)).toBe(true);
  });

  it("tells of trees that are not stored, and its own comes last", async () => {
    const store = treeStore(await make());
    await store.add(newTreeOf(RECORDS));
    await store.leaveUnsent("t", "a", [edit("s.1", "One")]);
    await store.leaveUnsent("new", "a", [edit("s.1", "One")]);
    await store.leaveUnsent("new", "z", [edit("z.1", "Zed")]);
    expect(await store.begun()).toEqual(["new"]);
    expect(await marks(store, "a", new Set(["a"]), "new")).toEqual([
      ["z.1", "s.1"],
      ["z", "a"],
    ]);
  });

  it("is left out as far as it was stored after all", async () => {
    const store = treeStore(await make());
    await store.add(newTreeOf(RECORDS));
    await store.leaveUnsent("t", "a", [edit("s.9", "Nine"), edit("s.10", "Ten"), edit("s.11", "Eleven")]);
    await commit(store, "s.10");
    expect(await marks(store, "a", undefined)).toEqual([["s.11"], ["a"]]);
    await commit(store, "s.12");
    expect(await marks(store, "a", undefined)).toEqual([[], ["a"]]);
    await commit(store, "later.1");
    expect(await marks(store, "a", undefined)).toEqual([["s.9", "s.10", "s.11"], ["a"]]);
  });
});

function edit(mark: string, title: string): NewOp {
  return op(mark, changed(RECORDS, "n1", { title })[1]);
}

async function commit(store: TreeStore, mark: string): Promise<void> {
  const rev = (await store.open("t"))?.row.rev ?? 0;
  const [after, diff] = changed(RECORDS, "n2", { title: mark });
  await store.commit({ tree: "t", tab: "a", rev, at: AT }, () => batchOf([op(mark, diff)], after));
}

async function marks(store: TreeStore, tab: string, alive: ReadonlySet<string> | undefined, tree = "t") {
  const { ops, tabs } = await store.unsent(tree, tab, alive);
  return [ops.map(({ mark }) => mark), [...tabs.keys()]];
}
