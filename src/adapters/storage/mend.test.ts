import { describe, expect, it } from "vitest";
import { AT, BACKENDS, batchOf, byId, changed, newTreeOf, op, treeOf } from "../../../test/tools/stores.ts";
import { memoryBackend } from "./memory.ts";
import { movingBackend } from "./moving.ts";
import { StoreError } from "./port.ts";
import { treeStore } from "./tree-store.ts";

const LARGE = treeOf(260);

describe.each(BACKENDS)("mending a tree, %s", (_, make) => {
  it("sets damaged rows aside, opens whole, tells tabs that still have it all, and goes with its tree", async () => {
    const backend = await make();
    const store = treeStore(backend);
    await store.add(newTreeOf(LARGE));
    const [after, diff] = changed(LARGE, "n5", { title: "Changed" });
    await store.commit({ tree: "t", tab: "tab", rev: 1, at: AT }, () => batchOf([op("m1", diff)], after));
    await backend.write(["chunks"], async (tx) => {
      const chunk = await tx.get("chunks", ["t", 1]);
      if (chunk) await tx.put("chunks", [{ ...chunk, json: chunk.json.slice(0, 50) }]);
    });
    const left = (await store.open("t"))?.records ?? [];
    expect(left).toHaveLength(174);
    const mended = { title: "Left", counts: { records: left.length, nodes: left.length - 1 }, records: left, lost: 87 };
    expect(await store.mend("t", mended)).toBe(true);
    const opened = await store.open("t");
    expect(opened).toMatchObject({
      damaged: [],
      missing: [],
      row: { rev: 3, title: "Left", mended: { rev: 3, lost: 87, seen: false } },
    });
    expect(byId(opened?.records ?? [])).toEqual(byId(left));
    expect(await store.aside("t")).toMatchObject([{ tree: "t", count: 87 }]);
    expect(await store.mend("t", mended)).toBe(false);
    await expect(store.since("t", 2)).rejects.toMatchObject({ kind: "damaged" });
    const late = store.commit({ tree: "t", tab: "late", rev: 2, at: AT }, () => batchOf([op("m2", diff)], after));
    await expect(late).rejects.toMatchObject({ kind: "damaged" });
    expect(await store.fold("t")).toBe("nothing to do");
    await store.sawMended("t");
    expect((await store.open("t"))?.row.mended).toEqual({ rev: 3, lost: 87, seen: true });
    await store.purge("t");
    expect(await store.aside("t")).toEqual([]);
  });

  it("sets commits aside that come after a lost one", async () => {
    const backend = await make();
    const store = treeStore(backend);
    let records = treeOf(3);
    await store.add(newTreeOf(records));
    for (const rev of [1, 2, 3]) {
      const [after, diff] = changed(records, `n${rev}`, { title: `Changed ${rev}` });
      await store.commit({ tree: "t", tab: "tab", rev, at: AT }, () => batchOf([op(`m${rev}`, diff)], after));
      records = after;
    }
    await backend.write(["ops"], async (tx) => {
      await tx.remove("ops", [["t", 3]]);
    });
    const left = (await store.open("t"))?.records ?? [];
    await store.mend("t", { title: "", counts: { records: 4, nodes: 3 }, records: left, lost: 0 });
    expect(await store.aside("t")).toMatchObject([{ mark: "m3" }]);
    expect((await store.open("t"))?.records.map((record) => "title" in record && record.title)).toEqual([
      "Retention",
      "Changed 1",
      "Tactic 2",
      "Tactic 3",
    ]);
  });
});

it("a tab that knows of more commits than the database has lost nothing to it", async () => {
  const store = treeStore(memoryBackend());
  await store.add(newTreeOf(treeOf(3)));
  await expect(store.since("t", 9)).rejects.toMatchObject({ kind: "damaged" });
});

describe("a store that moves", () => {
  it("takes all rows along, beside what is there, and makes what is asked for meanwhile wait", async () => {
    const moving = movingBackend(memoryBackend());
    const store = treeStore(moving);
    await store.add(newTreeOf(treeOf(3)));
    await store.savePref("order", "mine");
    const real = memoryBackend();
    const there = treeStore(real);
    await there.add({ ...newTreeOf(treeOf(5, "t2")), tree: "t2" });
    await there.savePref("order", "there");
    const moved = moving.moveTo(real);
    const [after, diff] = changed(treeOf(3), "n1", { title: "Meanwhile" });
    await store.commit({ tree: "t", tab: "tab", rev: 1, at: AT }, () => batchOf([op("m1", diff)], after));
    await moved;
    expect((await there.list()).map(({ id, rev }) => [id, rev])).toEqual([
      ["t2", 1],
      ["t", 2],
    ]);
    expect(byId((await there.open("t"))?.records ?? [])).toEqual(byId(after));
    expect(await store.pref("order")).toBe("there");
  });

  it("stays where it is if the other refuses", async () => {
    const moving = movingBackend(memoryBackend());
    const store = treeStore(moving);
    await store.add(newTreeOf(treeOf(3)));
    const full = { ...memoryBackend(), write: () => Promise.reject(new StoreError("quota")) };
    await expect(moving.moveTo(full)).rejects.toMatchObject({ kind: "quota" });
    expect(await store.list()).toHaveLength(1);
  });
});
