import { describe, expect, it } from "vitest";
import { AT, BACKENDS, byId, changed, newTreeOf, treeOf } from "../../../test/tools/stores.ts";
import type { NewRevision } from "./port.ts";
import { treeStore } from "./tree-store.ts";

const RECORDS = treeOf(30);
const state = (more: Partial<NewRevision> = {}): NewRevision => ({
  at: AT,
  why: "day",
  nodes: 30,
  records: RECORDS,
  ...more,
});
const other = (title: string): NewRevision["records"] => changed(RECORDS, "n1", { title })[0];

describe.each(BACKENDS)("kept states, %s", (_, make) => {
  it("come back as they were, are listed newest first, and cannot be kept of a tree that is not stored", async () => {
    const store = treeStore(await make());
    expect(await store.revisions.add("t", state())).toBeUndefined();
    await store.add(newTreeOf(RECORDS));
    await store.revisions.add("t", state({ why: "named", name: "First", by: "Ana" }));
    await store.revisions.add("t", state({ records: other("Später 😀") }));
    const list = await store.revisions.list("t");
    expect(list).toEqual([
      { n: 2, at: AT, why: "day", nodes: 30 },
      { n: 1, at: AT, why: "named", nodes: 30, name: "First", by: "Ana" },
    ]);
    expect(byId((await store.revisions.read("t", 1)) ?? [])).toEqual(byId(RECORDS));
    expect(byId((await store.revisions.read("t", 2)) ?? [])).toEqual(byId(other("Später 😀")));
    expect(await store.revisions.read("t", 3)).toBeUndefined();
  });

  it("are not kept twice by themselves, but under a name", async () => {
    const store = treeStore(await make());
    await store.add(newTreeOf(RECORDS));
    await store.revisions.add("t", state());
    expect(await store.revisions.add("t", state({ why: "import" }))).toBeUndefined();
    expect((await store.revisions.add("t", state({ name: "Named" })))?.n).toBe(2);
  });

  it("are a ring of 50, in which named ones do not count", async () => {
    const store = treeStore(await make());
    await store.add(newTreeOf(RECORDS));
    for (let i = 1; i <= 53; i++)
      await store.revisions.add("t", state({ records: other(`${i}`), ...(i === 2 ? { name: "Two" } : {}) }));
    const numbers = (await store.revisions.list("t")).map(({ n }) => n);
    expect(numbers).toHaveLength(51);
    expect(numbers.slice(-2)).toEqual([4, 2]);
    expect(await store.revisions.read("t", 3)).toBeUndefined();
    expect(await store.revisions.read("t", 2)).toHaveLength(31);
  });

  it("can be named, marked, deleted and put back; one is current", async () => {
    const store = treeStore(await make());
    await store.add(newTreeOf(RECORDS));
    for (const title of ["1", "2", "3"]) await store.revisions.add("t", state({ records: other(title) }));
    await store.revisions.change("t", 1, { name: "Plan", currentSince: "2026-03-01" });
    await store.revisions.change("t", 2, { currentSince: "2026-03-08" });
    const current = async (): Promise<unknown[]> =>
      (await store.revisions.list("t")).map(({ n, name, currentSince }) => [n, name, currentSince]);
    expect(await current()).toEqual([
      [3, undefined, undefined],
      [2, undefined, "2026-03-08"],
      [1, "Plan", undefined],
    ]);
    await store.revisions.change("t", 2, { currentSince: undefined });
    await store.revisions.remove("t", 1);
    expect(await current()).toEqual([
      [3, undefined, undefined],
      [2, undefined, undefined],
    ]);
    await store.revisions.add("t", state({ n: 1, name: "Plan", records: other("1") }));
    expect(await current()).toEqual([
      [3, undefined, undefined],
      [2, undefined, undefined],
      [1, "Plan", undefined],
    ]);
  });

  it("say so when they are damaged, and go with their tree", async () => {
    const backend = await make();
    const store = treeStore(backend);
    await store.add(newTreeOf(RECORDS));
    await store.revisions.add("t", state());
    await store.revisions.add("t", state({ records: other("x") }));
    await backend.write(["revisions"], async (tx) => {
      const row = await tx.get("revisions", ["t", -1]);
      await tx.put("revisions", [
        { tree: "t", n: -1, hash: row?.hash ?? 0, packed: new Uint8Array([31, 139, 8, 0, 1]) },
      ]);
    });
    await expect(store.revisions.read("t", 1)).rejects.toMatchObject({ kind: "damaged" });
    expect(await store.revisions.read("t", 2)).toHaveLength(31);
    await store.purge("t");
    expect(await backend.read(["revisions"], async (tx) => tx.all("revisions"))).toEqual([]);
  });
});
