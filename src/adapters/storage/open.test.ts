import { describe, expect, it } from "vitest";
import { AT, BACKENDS, batchOf, byId, changed, newTreeOf, op, treeOf } from "../../../test/tools/stores.ts";
import type { Backend } from "./backend.ts";
import { within } from "./backend.ts";
import type { ChunkRow, OpRow } from "./rows.ts";
import { KEPT_OPS, treeStore } from "./tree-store.ts";

const LARGE = treeOf(260);

describe.each(BACKENDS)("opening a tree, %s", (_, make) => {
  it("finds nothing where nothing is", async () => {
    expect(await treeStore(await make()).open("t")).toBeUndefined();
  });

  it("gives back what was added, frozen, in chunks of no more than 100", async () => {
    const backend = await make();
    const store = treeStore(backend);
    const row = await store.add(newTreeOf(LARGE));
    expect(row).toMatchObject({ rev: 1, foldedRev: 1, chunks: 3 });
    const opened = await store.open("t");
    expect(byId(opened?.records ?? [])).toEqual(byId(LARGE));
    expect(opened?.records.every((record) => Object.isFrozen(record))).toBe(true);
    expect(opened).toMatchObject({ damaged: [], missing: [] });
    expect((await chunksOf(backend)).map(({ count }) => count)).toEqual([87, 87, 87]);
  });

  it("packs in turns what it packs at once", async () => {
    const [atOnce, inTurns] = [await make(), await make()];
    let turns = 0;
    const next = async (): Promise<void> => {
      turns += 1;
      // As long as a page takes for a frame: a transaction would not outlive it.
      await new Promise((done) => setTimeout(done, 1));
    };
    const store = treeStore(inTurns, KEPT_OPS, undefined, () => ({ isOver: () => true, next }));
    expect(await store.add(newTreeOf(LARGE))).toEqual(await treeStore(atOnce).add(newTreeOf(LARGE)));
    expect(await chunksOf(inTurns)).toEqual(await chunksOf(atOnce));
    expect(turns).toBe(LARGE.length + 3);
  });

  it("refuses a second tree of the same id and keeps the first", async () => {
    const store = treeStore(await make());
    await store.add(newTreeOf(treeOf(3)));
    await expect(store.add(newTreeOf(treeOf(5)))).rejects.toMatchObject({ kind: "taken" });
    expect((await store.open("t"))?.records).toHaveLength(4);
  });

  it.each<[string, (chunk: ChunkRow) => ChunkRow | undefined]>([
    ["a flipped letter", (chunk) => ({ ...chunk, json: chunk.json.replace("Tactic", "Tactjc") })],
    ["half a text", (chunk) => ({ ...chunk, json: chunk.json.slice(0, 99) })],
    ["a wrong count", (chunk) => ({ ...chunk, count: chunk.count - 1 })],
    ["a row that is gone", () => undefined],
  ])("names the damaged chunk after %s, and leaves it as it is", async (_case, damage) => {
    const backend = await make();
    const store = treeStore(backend);
    await store.add(newTreeOf(LARGE));
    const [after, diff] = changed(LARGE, "n200", { title: "Changed" });
    await store.commit({ tree: "t", tab: "tab", rev: 1, at: AT }, () => batchOf([op("m1", diff)], after));
    const chunks = await chunksOf(backend);
    await damageChunk(backend, chunks[1] as ChunkRow, damage);
    const before = await chunksOf(backend);

    const opened = await store.open("t");
    expect(opened).toMatchObject({ damaged: [1], missing: [] });
    expect(opened?.records).toHaveLength(261 - 87);
    expect(opened?.records.every((record) => "order" in record || record.type === "tree")).toBe(true);
    expect(await store.fold("t")).toBe("damaged");
    await expect(store.since("t", 0)).rejects.toMatchObject({ kind: "damaged" });
    expect(await chunksOf(backend)).toEqual(before);
  });

  it.each<[string, (backend: Backend) => Promise<void>]>([
    ["missing", (backend) => changeOp(backend, () => undefined)],
    ["unreadable", (backend) => changeOp(backend, (row) => ({ ...row, json: row.json.slice(1) }))],
  ])("names the commit that is %s and those after it, and does none of them", async (_case, damage) => {
    const backend = await make();
    const store = treeStore(backend);
    let records = treeOf(3);
    await store.add(newTreeOf(records));
    for (const n of [1, 2, 3]) {
      const [after, diff] = changed(records, `n${n}`, { title: `Changed ${n}` });
      records = after;
      await store.commit({ tree: "t", tab: "tab", rev: n, at: AT }, () => batchOf([op(`m${n}`, diff)], after));
    }
    await damage(backend);
    const opened = await store.open("t");
    expect(opened).toMatchObject({ damaged: [], missing: [3, 4] });
    expect(byId(opened?.records ?? []).map((record) => "title" in record && record.title)).toEqual([
      "Changed 1",
      "Tactic 2",
      "Tactic 3",
      "Retention",
    ]);
    expect(await store.fold("t")).toBe("damaged");
    await expect(store.since("t", 1)).rejects.toMatchObject({ kind: "damaged" });
  });

  it("keeps a chunk of long texts, of any script, short", async () => {
    const backend = await make();
    const store = treeStore(backend);
    const long = treeOf(90).map((record, i) => ({
      ...record,
      text: (i % 2 ? "ж" : "x").repeat(i === 7 ? 60_000 : 900),
    }));
    await store.add(newTreeOf(long));
    expect(byId((await store.open("t"))?.records ?? [])).toEqual(byId(long));
    const chunks = await chunksOf(backend);
    for (const { json, count } of chunks) if (count > 1) expect(json.length * 2).toBeLessThanOrEqual(48_000);
    expect(chunks.length).toBeLessThan(10);
  });
});

async function chunksOf(backend: Backend): Promise<ChunkRow[]> {
  return backend.read(["chunks"], async (tx) => tx.range("chunks", ...within("t")));
}

async function changeOp(backend: Backend, change: (row: OpRow) => OpRow | undefined): Promise<void> {
  await backend.write(["ops"], async (tx) => {
    const row = await tx.get("ops", ["t", 3]);
    const damaged = row && change(row);
    if (damaged) await tx.put("ops", [damaged]);
    else await tx.remove("ops", [["t", 3]]);
  });
}

async function damageChunk(backend: Backend, chunk: ChunkRow, damage: (chunk: ChunkRow) => ChunkRow | undefined) {
  await backend.write(["chunks"], async (tx) => {
    const damaged = damage(chunk);
    if (damaged) await tx.put("chunks", [damaged]);
    else await tx.remove("chunks", [["t", chunk.n]]);
  });
}
