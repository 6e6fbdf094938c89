import { beforeEach, describe, expect, it } from "vitest";
import { mustOpen, persistence } from "../../../test/tools/persistence.ts";
import { AT, newTreeOf, storageOf, treeOf } from "../../../test/tools/stores.ts";
import { memoryFolder } from "../../adapters/snapshots/folder.ts";
import { openMarker } from "../../adapters/snapshots/marker.ts";
import { snapshotShelf } from "../../adapters/snapshots/shelf.ts";
import type { Backend } from "../../adapters/storage/backend.ts";
import { memoryBackend } from "../../adapters/storage/memory.ts";
import { remembered } from "../../adapters/storage/remembered.ts";
import { treeStore } from "../../adapters/storage/tree-store.ts";
import { Recovery } from "./recovery.ts";
import { SnapshotKeeper } from "./snapshot-keeper.ts";

let local: Map<string, string>;
let files: Map<string, string>;
beforeEach(() => {
  local = new Map();
  files = new Map();
});

/** A page on this device: what lies outside the database is the same for all of them. */
function page(backend: Backend) {
  const folder = memoryFolder(files);
  const shelf = snapshotShelf(folder);
  const marker = openMarker(storageOf(local), folder);
  const store = remembered(treeStore(backend), marker, shelf, () => true);
  const recovery = new Recovery({
    store,
    shelf,
    marker,
    host: { newId: () => "fresh", today: () => "2026-03-01" },
    now: () => AT,
    readRaw: async () => undefined,
    leaveDatabase: async () => undefined,
    onError: (error) => expect.unreachable(String(error)),
  });
  return { store, shelf, marker, recovery };
}

/** With a tree of which there is a copy. */
async function stocked(backend: Backend) {
  const here = page(backend);
  await here.store.add(newTreeOf(treeOf(3)));
  const { document, saver } = await mustOpen({ ...persistence(backend), store: here.store });
  const onError = (error: unknown): void => expect.unreachable(String(error));
  const keeper = new SnapshotKeeper({
    ...here,
    holds: () => false,
    now: () => AT,
    onError,
    after: () => () => undefined,
  });
  const stop = keeper.watch(document, saver);
  await keeper.take("always");
  await stop();
  return here;
}

describe("while another tab", () => {
  it("stores a tree, deletes one for good or brings one back, nothing seems lost, and what it did is remembered", async () => {
    const backend = memoryBackend();
    const { store } = await stocked(backend);
    await store.add({ ...newTreeOf(treeOf(1, "gone")), tree: "gone" });
    const later = page(backend);
    const { list } = later.store;
    later.store.list = async () => {
      later.store.list = list;
      const rows = await list();
      await store.add({ ...newTreeOf(treeOf(1, "new")), tree: "new" });
      await store.purge("gone");
      return rows;
    };
    expect(await later.recovery.check()).toBe(false);
    expect((await later.marker.read())?.trees.toSorted()).toEqual(["new", "t"]);
    later.store.list = async () => {
      later.store.list = list;
      await store.purge("new");
      return list();
    };
    expect(await later.recovery.check()).toBe(false);
    expect((await later.marker.read())?.trees).toEqual(["t"]);
  });

  it("has brought a tree back, bringing it back finds it there", async () => {
    await stocked(memoryBackend());
    const empty = memoryBackend();
    const [one, two] = [page(empty), page(empty)];
    for (const { recovery } of [one, two]) expect(await recovery.check()).toBe(true);
    for (const { recovery } of [one, two]) await recovery.bringBack(await recovery.copies(["t"]));
    expect(two.recovery.store.getState().lost).toEqual([]);
    expect((await two.store.list()).map(({ id, rev }) => [id, rev])).toEqual([["t", 1]]);
  });
});
