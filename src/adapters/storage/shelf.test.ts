import { describe, expect, it } from "vitest";
import { AT, BACKENDS, batchOf, changed, newTreeOf, op, treeOf } from "../../../test/tools/stores.ts";
import { TABLE_NAMES } from "./rows.ts";
import { treeStore } from "./tree-store.ts";

describe.each(BACKENDS)("the shelf of trees, %s", (_, make) => {
  it("lists trees with the size, title and times of the last commit", async () => {
    const store = treeStore(await make());
    await store.add(newTreeOf(treeOf(3)));
    await store.add({ ...newTreeOf(treeOf(1, "u")), tree: "u", title: "Second" });
    const [after, diff] = changed(treeOf(3), "n1", { title: "x" });
    const later = "2026-03-02T10:00:00.000Z";
    const request = { tree: "t", tab: "a", rev: 1, at: later };
    await store.commit(request, () => batchOf([op("m", diff)], after.slice(0, 3), "New name"));
    const rows = (await store.list()).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(rows).toMatchObject([
      { id: "t", title: "New name", created: AT, edited: later, counts: { records: 3, nodes: 2 } },
      { id: "u", title: "Second", created: AT, edited: AT },
    ]);
  });

  it("puts a tree in the trash and takes it out again, with all its content and history", async () => {
    const store = treeStore(await make());
    const row = await store.add(newTreeOf(treeOf(3)));
    await store.trash("t", "2026-03-05T00:00:00.000Z");
    expect(await store.list()).toEqual([{ ...row, trashedAt: "2026-03-05T00:00:00.000Z" }]);
    expect((await store.open("t"))?.records).toHaveLength(4);
    await store.restore("t");
    expect(await store.list()).toEqual([row]);
    await store.trash("nobody", AT);
    expect(await store.list()).toEqual([row]);
  });

  it("purges every row of a tree and none of another", async () => {
    const backend = await make();
    const store = treeStore(backend);
    for (const tree of ["t", "t2", "s"]) {
      await store.add({ ...newTreeOf(treeOf(120, tree)), tree });
      const [after, diff] = changed(treeOf(120, tree), "n1", { title: "x" });
      await store.commit({ tree, tab: "a", rev: 1, at: AT }, () => batchOf([op("m", diff)], after));
      await store.saveView(tree, { folded: ["n1"] });
      await store.note(tree, { rev: 2, on: "2026-03-01", errors: 0, warnings: 0, infos: 0 }, {});
      await store.leaveUnsent(tree, "b", [op("s.1", diff)]);
    }
    await store.purge("t");
    const left = await backend.read(TABLE_NAMES, async (tx) => {
      const owners: string[] = [];
      for (const table of TABLE_NAMES) {
        for (const row of await tx.all(table)) owners.push("tree" in row ? row.tree : "id" in row ? row.id : row.key);
      }
      return owners;
    });
    expect(new Set(left)).toEqual(new Set(["t2", "s"]));
    expect((await store.open("t2"))?.records).toHaveLength(121);
    expect(await store.view("s")).toEqual({ folded: ["n1"] });
  });

  it("deletes nothing from the trash before its time, and nothing that was edited since", async () => {
    const backend = await make();
    const store = treeStore(backend);
    const day = (n: number): string => `2026-03-${String(n).padStart(2, "0")}T12:00:00.000Z`;
    for (const [tree, trashedAt] of [
      ["early", day(2)],
      ["edge", day(5)],
      ["late", "2026-03-05T12:00:00.001Z"],
      ["kept", undefined],
      ["edited", day(2)],
    ] as const) {
      await store.add({ ...newTreeOf(treeOf(3, tree)), tree });
      if (trashedAt) await store.trash(tree, trashedAt);
    }
    const [after, diff] = changed(treeOf(3, "edited"), "n1", { title: "x" });
    await store.commit({ tree: "edited", tab: "a", rev: 1, at: day(6) }, () => batchOf([op("m", diff)], after));
    await backend.write(["trees"], async (tx) => {
      const row = await tx.get("trees", "early");
      if (row) await tx.put("trees", [{ ...row, id: "newer", format: 99 }]);
    });
    expect(await store.emptyTrash(day(1))).toEqual([]);
    expect((await store.emptyTrash(day(5))).sort()).toEqual(["early", "edge"]);
    const left = (await store.list()).map(({ id }) => id);
    expect(left.sort()).toEqual(["edited", "kept", "late", "newer"]);
    expect(await store.open("edge")).toBeUndefined();
  });

  it("brings a tree back from the trash with every row as it was", async () => {
    const backend = await make();
    const store = treeStore(backend);
    await store.add(newTreeOf(treeOf(120)));
    const [after, diff] = changed(treeOf(120), "n1", { title: "x" });
    await store.commit({ tree: "t", tab: "a", rev: 1, at: AT }, () => batchOf([op("m", diff)], after));
    await store.saveView("t", { folded: ["n1"] });
    const rows = () =>
      backend.read(TABLE_NAMES, async (tx) => {
        const all: unknown[] = [];
        for (const table of TABLE_NAMES) all.push(...(await tx.all(table)));
        return JSON.stringify(all);
      });
    const before = await rows();
    await store.trash("t", AT);
    await store.emptyTrash("2026-02-28T00:00:00.000Z");
    expect(await rows()).not.toBe(before);
    await store.restore("t");
    expect(await rows()).toBe(before);
  });

  it("notes what the list shows of a tree, of two tabs what has seen more, and of a tree that is there", async () => {
    const store = treeStore(await make());
    const glance = (rev: number) => ({ rev, on: "2026-03-01", errors: rev, warnings: 0, infos: 0 });
    const row = await store.add(newTreeOf(treeOf(3)));
    expect(await store.pictures(["t", "u"])).toEqual(new Map());
    await store.note("t", glance(2), { boxes: 2 });
    await store.note("t", glance(1), { boxes: 1 });
    await store.note("u", glance(1), { boxes: 1 });
    expect(await store.list()).toEqual([{ ...row, glance: glance(2) }]);
    expect(await store.pictures(["t", "u"])).toEqual(new Map([["t", { boxes: 2 }]]));
  });

  it("keeps views and settings, last writer wins", async () => {
    const store = treeStore(await make());
    expect(await store.view("t")).toBeUndefined();
    await store.saveView("t", { zoom: 1 });
    await store.saveView("t", { zoom: 2 });
    expect(await store.view("t")).toEqual({ zoom: 2 });
    await store.savePref("theme", "dark");
    expect([await store.pref("theme"), await store.pref("other")]).toEqual(["dark", undefined]);
  });

  it("rejects when it is closed", async () => {
    const store = treeStore(await make());
    store.close();
    await expect(store.list()).rejects.toMatchObject({ name: "StoreError" });
  });
});
