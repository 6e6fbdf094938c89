import { describe, expect, it } from "vitest";
import { AT, BACKENDS, batchOf, byId, changed, newTreeOf, op, treeOf } from "../../../test/tools/stores.ts";
import { between } from "../../core/document/diff.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import type { Backend } from "./backend.ts";
import { within } from "./backend.ts";
import type { TreeStore } from "./port.ts";
import type { ChunkRow } from "./rows.ts";
import { treeStore } from "./tree-store.ts";

const LARGE = treeOf(300);

describe.each(BACKENDS)("folding, %s", (_, make) => {
  it("changes nothing that opening shows, and rewrites only the touched chunks", async () => {
    const backend = await make();
    const store = treeStore(backend);
    await store.add(newTreeOf(LARGE));
    const before = await chunksOf(backend);
    const [after] = await edit(store, LARGE, [(all) => changed(all, "n7", { title: "New", owner: "Ana" })[0]]);
    const shown = await store.open("t");
    expect(shown?.row).toMatchObject({ rev: 2, foldedRev: 1 });

    expect(await store.fold("t")).toBe("folded");
    const opened = await store.open("t");
    expect(byId(opened?.records ?? [])).toEqual(byId(after as AnyRecord[]));
    expect(opened?.row).toEqual({ ...shown?.row, foldedRev: 2 });
    const now = await chunksOf(backend);
    expect(now.filter(({ json }, n) => json !== before[n]?.json)).toHaveLength(1);
    expect(await store.fold("t")).toBe("nothing to do");
    expect(await store.fold("other")).toBe("nothing to do");
  });

  it("keeps the chunks small and numbered without a gap while a tree grows and shrinks", async () => {
    const backend = await make();
    const store = treeStore(backend);
    const grown = [...LARGE, ...many(250, "n3")];
    const shrunk = grown.filter(({ id }, i) => i % 9 === 0 || id === "t").filter(({ id }) => !/^x1/.test(id));
    await store.add(newTreeOf(LARGE));
    let records: readonly AnyRecord[] = LARGE;
    for (const next of [grown, shrunk, [...shrunk, ...many(130, "n9", "y")]]) {
      [records = []] = await edit(store, records, [() => next]);
      expect(await store.fold("t")).toBe("folded");
      const opened = await store.open("t");
      expect(opened?.damaged).toEqual([]);
      expect(byId(opened?.records ?? [])).toEqual(byId(records));
      const chunks = await chunksOf(backend);
      expect(chunks.map(({ n }) => n)).toEqual(Array.from({ length: opened?.row.chunks ?? 0 }, (_, n) => n));
      expect(Math.max(...chunks.map(({ count }) => count))).toBeLessThanOrEqual(100);
    }
    expect((await chunksOf(backend)).length).toBeLessThan(9);
  });

  it("lets a tab that was away a while read commits, and one that was away long the whole tree", async () => {
    const store = treeStore(await make(), 3);
    await store.add(newTreeOf(treeOf(3)));
    const titles = Array.from({ length: 6 }, (_, i) => `Title ${i}`);
    await edit(
      store,
      treeOf(3),
      titles.map((title) => (all: readonly AnyRecord[]) => changed(all, "n1", { title })[0]),
    );
    await store.fold("t");
    const near = await store.since("t", 4);
    expect(near?.records).toBeUndefined();
    expect(near?.ops.map(({ mark }) => mark)).toEqual(["m5", "m6", "m7"]);
    const far = await store.since("t", 3);
    expect(far?.rev).toBe(7);
    expect(byId(far?.records ?? [])).toEqual(byId((await store.open("t"))?.records ?? []));
    expect(far?.ops).toEqual([]);
  });

  it("may be done by two tabs at once, and in the middle of commits", async () => {
    const store = treeStore(await make());
    await store.add(newTreeOf(LARGE));
    const [after] = await edit(store, LARGE, [(all) => [...all, ...many(150, "n5")]]);
    const last = changed(after as AnyRecord[], "x3", { title: "Last" });
    const done = await Promise.all([
      store.fold("t"),
      store.fold("t"),
      store.commit({ tree: "t", tab: "b", rev: 2, at: AT }, () => batchOf([op("m9", last[1])], last[0])),
      store.fold("t"),
    ]);
    expect(done).toEqual(["folded", "nothing to do", { rev: 3, unfolded: 1 }, "folded"]);
    const opened = await store.open("t");
    expect(opened).toMatchObject({ damaged: [], missing: [] });
    expect(byId(opened?.records ?? [])).toEqual(byId(last[0]));
  });
});

function many(count: number, parent: string, letter = "x"): AnyRecord[] {
  const node = { type: "node", kind: "note", parent, order: "a0" };
  return Array.from({ length: count }, (_, i) => ({ ...node, id: `${letter}${i}`, title: `Added ${i}` }) as AnyRecord);
}

async function edit(
  store: TreeStore,
  start: readonly AnyRecord[],
  edits: readonly ((records: readonly AnyRecord[]) => AnyRecord[])[],
): Promise<AnyRecord[][]> {
  let records = [...start];
  for (const change of edits) {
    const after = change(records);
    const diff = between(records, after);
    records = after;
    const rev = (await store.open("t"))?.row.rev ?? 0;
    await store.commit({ tree: "t", tab: "a", rev, at: AT }, () => batchOf([op(`m${rev + 1}`, diff)], after));
  }
  return [records];
}

async function chunksOf(backend: Backend): Promise<ChunkRow[]> {
  return backend.read(["chunks"], async (tx) => tx.range("chunks", ...within("t")));
}
