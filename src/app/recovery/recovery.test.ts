import { beforeEach, describe, expect, it } from "vitest";
import { mustOpen, persistence, rename } from "../../../test/tools/persistence.ts";
import { backendOf, newTreeOf, rowsOf, treeOf } from "../../../test/tools/stores.ts";
import { type Folder, memoryFolder } from "../../adapters/snapshots/folder.ts";
import { openMarker } from "../../adapters/snapshots/marker.ts";
import { snapshotShelf } from "../../adapters/snapshots/shelf.ts";
import type { Backend } from "../../adapters/storage/backend.ts";
import { memoryBackend } from "../../adapters/storage/memory.ts";
import type { MendedRow } from "../../adapters/storage/port.ts";
import { remembered } from "../../adapters/storage/remembered.ts";
import { treeStore } from "../../adapters/storage/tree-store.ts";
import { openTree } from "../persist/open-tree.ts";
import { Recovery } from "./recovery.ts";
import { SnapshotKeeper } from "./snapshot-keeper.ts";

const HOST = { newId: () => "fresh", today: () => "2026-03-01" };

let files: Map<string, string>;
let errors: unknown[];
beforeEach(() => {
  files = new Map();
  errors = [];
});

/** A page on this device: what lies outside the database is the same for all of them. */
function page(backend: Backend, folder = memoryFolder(files)) {
  const shelf = snapshotShelf(folder);
  const marker = openMarker(undefined, folder);
  const shared = markerOf(files, folder);
  const store = remembered(treeStore(backend), shared, shelf, () => true);
  let time = 0;
  const now = (): string => new Date(Date.UTC(2026, 2, 1, 10, time++)).toISOString();
  const timers: (() => void)[] = [];
  const after = (_ms: number, run: () => void): (() => void) => {
    timers.push(run);
    return () => void timers.splice(timers.indexOf(run), 1);
  };
  const onError = (error: unknown): void => void errors.push(error);
  const keeper = new SnapshotKeeper({
    shelf,
    marker: shared,
    holds: () => false,
    now,
    onError,
    after,
  });
  const readRaw = async () => undefined;
  const parts = { store, shelf, marker: shared, host: HOST, now, readRaw, onError };
  const recovery = new Recovery({ ...parts, leaveDatabase: async () => undefined });
  return { store, shelf, marker, recovery, keeper, timers, to: { ...persistence(backend), store } };
}

/** A marker whose localStorage lies beside the files. */
function markerOf(values: Map<string, string>, folder: ReturnType<typeof memoryFolder>) {
  const local = {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
  return openMarker(local, folder);
}

async function edited(backend: Backend) {
  const here = page(backend);
  await here.store.add(newTreeOf(treeOf(3)));
  const tree = await mustOpen(here.to);
  const stop = here.keeper.watch(tree.document, tree.saver);
  rename(tree, "n1", "Typed");
  await tree.saver.flush();
  return { ...here, tree, stop };
}

describe("a database that was lost", () => {
  it("is not taken for a first visit: the newest good copy comes back under its own id", async () => {
    const { keeper, tree } = await edited(memoryBackend());
    await keeper.take();
    rename(tree, "n2", "Typed later");
    await keeper.take();
    const later = page(memoryBackend());
    expect(await later.recovery.check()).toBe(true);
    expect(later.recovery.store.getState().lost).toEqual(["t"]);
    const copies = await later.recovery.copies(["t"]);
    expect(copies).toMatchObject([{ tree: "t", title: "Retention", nodes: 3 }]);
    await later.recovery.bringBack(copies);
    expect((await mustOpen(later.to)).document.node("n2")?.title).toBe("Typed later");
    expect(await page(memoryBackend()).recovery.check()).toBe(true);
    expect(await later.recovery.check()).toBe(false);
  });

  it("falls back to an older copy where the newest is damaged", async () => {
    const { keeper, tree, shelf } = await edited(memoryBackend());
    await keeper.take();
    rename(tree, "n1", "Typed later");
    await keeper.take();
    const [newest] = await shelf.list();
    files.set(newest?.name ?? "", "half");
    const copy = await page(memoryBackend()).recovery.copy("t");
    expect(copy?.records.find(({ id }) => id === "n1")).toMatchObject({ title: "Typed" });
  });

  it("stays known when the person goes on without it, and its copies stay", async () => {
    const { keeper } = await edited(memoryBackend());
    await keeper.take();
    const empty = memoryBackend();
    const later = page(empty);
    await later.recovery.check();
    await later.recovery.goOnWithout();
    const next = page(empty);
    expect(await next.recovery.check()).toBe(false);
    expect(await next.recovery.declined()).toEqual(["t"]);
    expect(await next.recovery.copies()).toHaveLength(1);
  });

  it("is told from copies alone when every marker is gone too", async () => {
    const { keeper } = await edited(memoryBackend());
    await keeper.take();
    files.delete("aimtree-marker");
    files.delete("marker.json");
    expect(await page(memoryBackend()).recovery.check()).toBe(true);
  });
});

it("a first visit has lost nothing, and a tree that was deleted for good is not lost", async () => {
  expect(await page(memoryBackend()).recovery.check()).toBe(false);
  const backend = memoryBackend();
  const { keeper, store, stop } = await edited(backend);
  await keeper.take();
  await stop();
  await store.purge("t");
  const later = page(backend);
  expect(await later.recovery.check()).toBe(false);
  expect(await later.shelf.list()).toEqual([]);
});

it("takes a snapshot after a while of editing and when the tree is left, and none where nothing changed", async () => {
  const { timers, shelf, stop, keeper, tree } = await edited(memoryBackend());
  expect(timers).toHaveLength(2);
  timers[1]?.();
  await keeper.take();
  expect(await shelf.list()).toHaveLength(1);
  await keeper.take("always");
  expect(await shelf.list()).toHaveLength(1);
  rename(tree, "n3", "Last");
  await stop();
  expect(await shelf.list()).toHaveLength(2);
  expect(errors).toEqual([]);
});

it("a tree that came in from a file has a snapshot though nobody edits it, and only one", async () => {
  const backend = memoryBackend();
  for (const opening of ["first", "again"]) {
    const { store, to, keeper, shelf, timers } = page(backend);
    if (opening === "first") await store.add(newTreeOf(treeOf(3)));
    const { document, saver } = await mustOpen(to);
    const stop = keeper.watch(document, saver);
    timers[0]?.();
    await stop();
    expect(await shelf.list()).toHaveLength(1);
  }
});

it("a damaged tree opens with what is whole; one with nothing left does not", async () => {
  const backend = memoryBackend();
  const { store, to } = page(backend);
  await store.add(newTreeOf(treeOf(260)));
  await damage(backend, [1]);
  const told: MendedRow[] = [];
  const opened = await openTree({ ...to, onMended: (_, mended) => told.push(mended) }, "t");
  if (opened.state !== "open") throw new Error(opened.state);
  expect(told).toEqual([{ rev: 2, lost: 87, seen: false }]);
  expect(opened.tree.document.size).toBe(174);
  expect(await store.aside("t")).toHaveLength(1);
  rename(opened.tree, "n1", "Goes on");
  expect(await opened.tree.saver.flush()).toBe(true);
  await damage(backend, [0, 1, 2]);
  expect((await openTree({ ...to, ...persistence(backend, "b") }, "t")).state).toBe("damaged");
});

describe("a database that went back to an older state", () => {
  it("is noticed when the tree opens: what is missing is said, and the copy that has it is found", async () => {
    const backend = memoryBackend();
    const { keeper, tree, store } = await edited(backend);
    const before = await rowsOf(backend);
    rename(tree, "n2", "Acknowledged");
    await tree.saver.flush();
    await keeper.take();
    rename(tree, "n3", "Acknowledged too");
    await tree.saver.flush();
    expect((await store.open("t"))?.had).toBeUndefined();
    const older = await backendOf(before);
    const later = page(older);
    expect(await later.recovery.check()).toBe(false);
    const told: MendedRow[] = [];
    const opened = await openTree({ ...later.to, onMended: (_, mended) => told.push(mended) }, "t");
    if (opened.state !== "open") throw new Error(opened.state);
    expect(told).toEqual([{ rev: 5, lost: 0, last: 2, seen: false }]);
    expect(opened.tree.document.node("n1")?.title).toBe("Typed");
    expect(await later.recovery.asideOf("t")).toBeUndefined();
    const copy = await later.recovery.copyBefore("t", told[0] as MendedRow);
    expect(copy?.records.find(({ id }) => id === "n2")).toMatchObject({ title: "Acknowledged" });
    // It goes on with numbers that were never given, and stays said until somebody has seen it.
    rename(opened.tree, "n1", "Typed since");
    await opened.tree.saver.flush();
    expect((await store.open("t"))?.row.rev).not.toBe((await later.store.open("t"))?.row.rev);
    const stop = later.keeper.watch(opened.tree.document, opened.tree.saver);
    rename(opened.tree, "n2", "Other");
    await stop();
    const [next, again] = [page(older), [] as MendedRow[]];
    await openTree({ ...next.to, onMended: (_, mended) => again.push(mended) }, "t");
    expect(again).toEqual(told);
    expect((await next.recovery.copyBefore("t", again[0] as MendedRow))?.rev).toBe(3);
    await next.recovery.sawMended("t");
    const last: MendedRow[] = [];
    await openTree({ ...page(older).to, onMended: (_, mended) => last.push(mended) }, "t");
    expect(last).toEqual([]);
  });

  it("is noticed when the browser was killed and lost the last seconds of localStorage as well", async () => {
    const backend = memoryBackend();
    const { keeper, tree } = await edited(backend);
    const before = await rowsOf(backend);
    const local = [...files].filter(([name]) => name.startsWith("aimtree"));
    rename(tree, "n2", "Acknowledged");
    await tree.saver.flush();
    await keeper.take();
    for (const [name, text] of local) files.set(name, text);
    const later = page(await backendOf(before));
    expect(await later.recovery.check()).toBe(false);
    const told: MendedRow[] = [];
    await openTree({ ...later.to, onMended: (_, mended) => told.push(mended) }, "t");
    expect(told).toMatchObject([{ last: 2 }]);
    const copy = await later.recovery.copyBefore("t", told[0] as MendedRow);
    expect(copy?.records.find(({ id }) => id === "n2")).toMatchObject({ title: "Acknowledged" });
  });

  it("is not seen where another tab stores something while the tree opens, nor after it was lost and came back", async () => {
    const backend = memoryBackend();
    const { tree, store, keeper } = await edited(backend);
    const other = page(
      watchedOpening(backend, async () => {
        rename(tree, "n1", "Meanwhile");
        await tree.saver.flush();
      }),
    );
    expect((await other.store.open("t"))?.had).toBeUndefined();
    await keeper.take();
    const later = page(memoryBackend());
    await later.recovery.check();
    await later.recovery.bringBack(await later.recovery.copies(["t"]));
    expect((await later.store.open("t"))?.had).toBeUndefined();
    expect((await later.store.open("t"))?.row.rev).toBe(1);
    await store.purge("t");
    expect(await later.marker.read()).toEqual({ trees: [], declined: [] });
  });

  it("is not seen where the tree came back from a copy and the marker of before is still on its way out", async () => {
    const { keeper, tree } = await edited(memoryBackend());
    rename(tree, "n2", "Typed later");
    await tree.saver.flush();
    await keeper.take();
    const later = page(memoryBackend(), slowFolder());
    await later.recovery.check();
    await later.recovery.bringBack(await later.recovery.copies());
    await later.recovery.goOnWithout();
    expect((await later.store.open("t"))?.had).toBeUndefined();
  });
});

/** A folder that takes its time to write, as a disk does. */
function slowFolder(): Folder {
  const folder = memoryFolder(files);
  const write = async (name: string, text: string): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    return folder.write(name, text);
  };
  return { ...folder, write };
}

/** Lets something happen before the rows are read. */
function watchedOpening(backend: Backend, before: () => Promise<void>): Backend {
  return {
    ...backend,
    read: async (tables, work) => {
      await before();
      return backend.read(tables, work);
    },
  };
}

async function damage(backend: Backend, chunks: readonly number[]): Promise<void> {
  await backend.write(["chunks"], async (tx) => {
    for (const n of chunks) {
      const chunk = await tx.get("chunks", ["t", n]);
      if (chunk) await tx.put("chunks", [{ ...chunk, json: chunk.json.replace("a", "b") }]);
    }
  });
}
