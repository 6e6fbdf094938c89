import { describe, expect, it } from "vitest";
import { AT, BACKENDS, batchOf, byId, changed, newTreeOf, op, treeOf } from "../../../test/tools/stores.ts";
import { between } from "../../core/document/diff.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import type { Backend } from "./backend.ts";
import type { Missed, TreeStore } from "./port.ts";
import { treeStore } from "./tree-store.ts";

describe.each(BACKENDS)("a commit, %s", (_, make) => {
  it("stores the first change together with the whole tree", async () => {
    const store = treeStore(await make());
    const [after, diff] = changed(treeOf(3), "n1", { title: "First" });
    const done = await store.commit(request(0), () => batchOf([op("m1", diff)], after));
    expect(done).toEqual({ rev: 1, unfolded: 0 });
    const opened = await store.open("t");
    expect(byId(opened?.records ?? [])).toEqual(byId(after));
    expect(opened?.row).toMatchObject({ id: "t", title: "Retention", rev: 1, created: AT, edited: AT });
    expect(opened?.row.counts).toEqual({ records: 4, nodes: 3 });
  });

  it("stores nothing where there is nothing to store", async () => {
    const store = treeStore(await make());
    expect(await store.commit(request(0), () => batchOf([], treeOf(1)))).toEqual({ rev: 0, unfolded: 0 });
    expect(await store.list()).toEqual([]);
  });

  it("adds, changes, empties and removes", async () => {
    const store = treeStore(await make());
    const start = [...treeOf(4), { id: "l", type: "link", from: "n4", to: "n2", kind: "moves" } as AnyRecord];
    await store.add(newTreeOf(start));
    const after = start
      .filter(({ id }) => id !== "l" && id !== "n3")
      .map((record) => (record.id === "n2" ? { id: "n2", type: "node", kind: "aim", order: "a1", title: "" } : record))
      .concat({ id: "n9", type: "node", kind: "note", parent: "n4", order: "a0", title: "Ключ 🔑" } as AnyRecord);
    const done = await store.commit(request(1), () => batchOf([op("m1", between(start, after))], after, "Renamed"));
    expect(done).toEqual({ rev: 2, unfolded: 1 });
    const opened = await store.open("t");
    expect(byId(opened?.records ?? [])).toEqual(byId(after));
    expect(opened?.row).toMatchObject({ title: "Renamed", rev: 2, foldedRev: 1 });
  });

  it("tells a tab what it has missed, oldest first, and only that", async () => {
    const store = treeStore(await make());
    await threeCommits(store);
    const seen = await missedBy(store, 2);
    expect(seen.rev).toBe(4);
    expect(seen.records).toBeUndefined();
    expect(seen.ops.map(({ mark, rev, tab }) => [mark, rev, tab])).toEqual([
      ["m2", 3, "tab"],
      ["m3", 4, "tab"],
    ]);
    expect(seen.ops.at(-1)).toMatchObject({ at: AT, label: { key: "edit", subject: "m3" }, origin: "user" });
    expect(await store.since("t", 2)).toEqual({ rev: 4, ops: seen.ops });
    expect(await store.since("t", 4)).toEqual({ rev: 4, ops: [] });
    expect(await store.since("other", 4)).toBeUndefined();
  });

  it("tells a tab the mark of its own last commit, even when that is folded away", async () => {
    const store = treeStore(await make(), 0);
    await threeCommits(store);
    await store.fold("t");
    expect(await missedBy(store, 1)).toMatchObject({ rev: 4, ops: [], mark: "m3" });
    expect((await missedBy(store, 4)).mark).toBe("m3");
    expect((await missedBy(store, 4, "another")).mark).toBeUndefined();
  });

  it("stores of an update no more than the fields that differ", async () => {
    const store = treeStore(await make());
    await store.add(newTreeOf(treeOf(3)));
    const [after, diff] = changed(treeOf(3), "n2", { owner: "Ana", title: "New" });
    await store.commit(request(1), () => batchOf([op("m1", diff)], after));
    const stored = (await store.since("t", 1))?.ops[0];
    expect(stored?.diff.updated.get("n2")).toEqual([
      { id: "n2", type: "node", title: "Tactic 2" },
      { id: "n2", type: "node", owner: "Ana", title: "New" },
    ]);
  });

  it("leaves nothing behind if the merging throws", async () => {
    const store = treeStore(await make());
    await store.add(newTreeOf(treeOf(3)));
    const failing = store.commit(request(1), () => {
      throw new Error("merge");
    });
    await expect(failing).rejects.toMatchObject({ name: "StoreError", kind: "unknown" });
    expect(await store.since("t", 1)).toEqual({ rev: 1, ops: [] });
  });

  it("keeps two that start at once apart", async () => {
    const store = treeStore(await make());
    await store.add(newTreeOf(treeOf(3)));
    const missed: Missed[] = [];
    const write = (mark: string, id: string) => {
      const [after, diff] = changed(treeOf(3), id, { title: mark });
      return store.commit(request(1, mark), (seen) => {
        missed.push(seen);
        return batchOf([op(mark, diff)], after);
      });
    };
    const done = await Promise.all([write("m1", "n1"), write("m2", "n2")]);
    expect(done.map(({ rev }) => rev)).toEqual([2, 3]);
    expect(missed.map(({ ops }) => ops.map(({ mark }) => mark))).toEqual([[], ["m1"]]);
    const titles = byId((await store.open("t"))?.records ?? []).map((record) => (record as { title?: string }).title);
    expect(titles).toEqual(["m1", "m2", "Tactic 3", "Retention"]);
  });

  it("does not touch a tree of a newer format", async () => {
    const backend = await make();
    const store = treeStore(backend);
    const row = await store.add(newTreeOf(treeOf(3)));
    await put(backend, "trees", { ...row, format: 2 });
    const newer = { kind: "newer" };
    await expect(store.open("t")).rejects.toMatchObject(newer);
    await expect(store.fold("t")).rejects.toMatchObject(newer);
    await expect(store.commit(request(1), () => batchOf([], []))).rejects.toMatchObject(newer);
    expect((await store.list())[0]?.format).toBe(2);
  });

  it("brings a purged tree back under a number that no tab can hold", async () => {
    const store = treeStore(await make());
    await threeCommits(store);
    await store.purge("t");
    const [after, diff] = changed(treeOf(3), "n1", { title: "Still here" });
    const { rev } = await store.commit(request(4), () => batchOf([op("m9", diff)], after));
    expect(rev).toBeGreaterThan(1000);
    expect(byId((await store.open("t"))?.records ?? [])).toEqual(byId(after));
    expect((await store.since("t", 6))?.records).toHaveLength(4);
  });
});

function request(rev: number, tab = "tab") {
  return { tree: "t", tab, rev, at: AT };
}

async function threeCommits(store: TreeStore): Promise<void> {
  let records = treeOf(3);
  await store.add(newTreeOf(records));
  for (const n of [1, 2, 3]) {
    const [after, diff] = changed(records, `n${n}`, { title: `Changed ${n}` });
    records = after;
    await store.commit(request(n), () => batchOf([op(`m${n}`, diff)], after));
  }
}

async function missedBy(store: TreeStore, rev: number, tab?: string): Promise<Missed> {
  const seen: Missed[] = [];
  await store.commit(request(rev, tab), (missed) => {
    seen.push(missed);
    return batchOf([], []);
  });
  return seen[0] as Missed;
}

async function put(backend: Backend, table: "trees", row: Awaited<ReturnType<TreeStore["add"]>>): Promise<void> {
  await backend.write([table], async (tx) => {
    await tx.put(table, [row]);
  });
}
