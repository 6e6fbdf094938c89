import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { EMPTY_DIFF } from "../../../test/tools/empty-diff.ts";
import { AT, batchOf, changed, newTreeOf, op, storageOf, treeOf } from "../../../test/tools/stores.ts";
import { memoryFolder } from "../snapshots/folder.ts";
import { keepAll } from "../snapshots/from-raw.ts";
import { snapshotShelf } from "../snapshots/shelf.ts";
import { hashOf } from "../storage/chunks.ts";
import { jotter } from "../storage/jotter.ts";
import type { RawDatabase, TreeStore } from "../storage/port.ts";
import { type IndexedDb, NATIVE_VERSION } from "./database.ts";
import { openStore, type StoreState } from "./open-store.ts";

describe("opening the store", () => {
  it("says whether the database was there before", async () => {
    const indexedDb = anEmptyBrowser();
    const first = await ready(openStore({ indexedDb }));
    expect(first.found).toEqual({ fresh: true, dataLoss: false });
    await first.store.add(newTreeOf(treeOf(3)));
    first.store.close();
    const second = await ready(openStore({ indexedDb }));
    expect(second.found).toEqual({ fresh: false, dataLoss: false });
    expect((await second.store.open("t"))?.records).toHaveLength(4);
  });

  it("works in memory where the browser has no database or refuses it", async () => {
    const refusing = browserWhose(() => {
      throw new DOMException("not here", "SecurityError");
    });
    for (const indexedDb of [undefined, refusing]) {
      const opened = await openStore({ indexedDb });
      if (opened.state !== "memory-only") throw new Error(opened.state);
      await opened.store.add(newTreeOf(treeOf(3)));
      expect((await opened.store.open("t"))?.records).toHaveLength(4);
    }
  });

  it("works in memory where site data are blocked, which Chromium says as if the database were damaged", async () => {
    const denied = (): IDBOpenDBRequest => {
      const error = new DOMException("The user denied permission to access the database.", "UnknownError");
      const request = { error } as { onerror?: (event: Event) => void };
      setTimeout(() => request.onerror?.(new Event("error")));
      return request as IDBOpenDBRequest;
    };
    const indexedDb = browserWhose(denied);
    expect(await openStore({ indexedDb, isBlocked: true })).toMatchObject({ state: "memory-only" });
    expect(await openStore({ indexedDb, isBlocked: false })).toMatchObject({ state: "unreadable" });
  });

  it("does not write to the database of a newer build", async () => {
    const indexedDb = anEmptyBrowser();
    await newerBuild(indexedDb, (db) => db.createObjectStore("trees").put({ theirs: true }, "t"));
    expect(await openStore({ indexedDb })).toEqual({ state: "newer" });
    const db = await rawOpen(indexedDb);
    expect([db.version, [...db.objectStoreNames]]).toEqual([NATIVE_VERSION + 10, ["trees"]]);
    db.close();
  });

  it("does not wait for ever for an answer", async () => {
    const silent = browserWhose(() => ({}) as IDBOpenDBRequest);
    expect(await openStore({ indexedDb: silent, patience: 5 })).toMatchObject({ state: "no-answer" });
  });

  it("takes what was kept in memory into the database once that answers", async () => {
    const real = anEmptyBrowser();
    let answers = false;
    const slow = { ...real, indexedDB: Object.create(real.indexedDB) as IDBFactory };
    slow.indexedDB.open = (...asked) => (answers ? real.indexedDB.open(...asked) : ({} as IDBOpenDBRequest));
    const local = new Map<string, string>();
    const opened = await openStore({ indexedDb: slow, patience: 50, jotter: jotter(storageOf(local)) });
    if (opened.state !== "no-answer") throw new Error(opened.state);
    await opened.store.add(newTreeOf(treeOf(3)));
    const note = { mark: "s.1", at: AT, label: { key: "edit" }, origin: "user" as const, diff: EMPTY_DIFF };
    opened.store.jot("t", "a", [note]);
    expect(local.size).toBe(0);
    expect(await opened.settle()).toBe(false);
    answers = true;
    expect(await opened.settle()).toBe(true);
    // From here on a page that dies takes nothing along.
    opened.store.jot("t", "a", [note]);
    expect(local.size).toBe(1);
    const later = await ready(openStore({ indexedDb: real }));
    expect((await later.store.open("t"))?.records).toHaveLength(4);
  });

  it("hands out everything that an older build has stored before it upgrades", async () => {
    const indexedDb = anEmptyBrowser();
    const first = await ready(openStore({ indexedDb }));
    await first.store.add(newTreeOf(treeOf(3)));
    first.store.close();
    const newer = { ...indexedDb, indexedDB: Object.create(indexedDb.indexedDB) as IDBFactory };
    // As the next build would find it: the first answer tells of a version below its own.
    let asked = 0;
    newer.indexedDB.open = (...args) => {
      const request = indexedDb.indexedDB.open(...args);
      if (asked++ === 0) request.addEventListener("success", () => older(request.result));
      return request;
    };
    const shelf = snapshotShelf(memoryFolder());
    const failed: string[][] = [];
    const beforeUpgrade = async (raw: RawDatabase): Promise<unknown> => failed.push(await keepAll(raw, shelf, AT));
    await ready(openStore({ indexedDb: newer, beforeUpgrade }));
    expect(failed).toEqual([[]]);
    expect(await shelf.list()).toMatchObject([{ tree: "t", rev: 1, at: AT }]);
  });

  it("says so when the database cannot be opened", async () => {
    const broken = browserWhose(() => {
      const request = { error: new DOMException("backing store", "UnknownError") } as IDBOpenDBRequest;
      setTimeout(() => request.onerror?.({ preventDefault: () => undefined } as Event));
      return request;
    });
    expect(await openStore({ indexedDb: broken })).toMatchObject({
      state: "unreadable",
      cause: { name: "UnknownError" },
    });
  });
});

function older(db: IDBDatabase): void {
  Object.defineProperty(db, "version", { value: NATIVE_VERSION - 1 });
}

/** The database as the first build made it, written out: a change of the tables needs a version of its own. */
const FIRST_BUILD = {
  trees: "id",
  chunks: ["tree", "n"],
  ops: ["tree", "rev"],
  steps: ["tree", "tab", "n"],
  unsent: ["tree", "tab", "n"],
  views: "tree",
  prefs: "key",
  revisions: ["tree", "n"],
  thumbnails: "tree",
};

it("a database of the first build opens with its trees, and takes pictures", async () => {
  const indexedDb = anEmptyBrowser();
  const request = indexedDb.indexedDB.open("aimtree", 10);
  request.onupgradeneeded = () => {
    const db = request.result;
    for (const [table, keyPath] of Object.entries(FIRST_BUILD)) db.createObjectStore(table, { keyPath });
    const tables = (name: string) => (request.transaction as IDBTransaction).objectStore(name);
    const json = JSON.stringify([{ id: "t", type: "tree", title: "Old" }]);
    tables("chunks").put({ tree: "t", n: 0, count: 1, hash: hashOf(json), json });
    const numbers = { rev: 1, foldedRev: 1, chunks: 1, format: 1, counts: { records: 1, nodes: 0 } };
    tables("trees").put({ id: "t", title: "Old", created: AT, edited: AT, ...numbers });
    tables("thumbnails").put({ tree: "t" });
  };
  (await answer(request)).close();
  const { store } = await ready(openStore({ indexedDb }));
  expect((await store.open("t"))?.records).toEqual([{ id: "t", type: "tree", title: "Old" }]);
  expect(await store.pictures(["t"])).toEqual(new Map());
  const glance = { rev: 1, on: "2026-03-01", errors: 0, warnings: 1, infos: 0 };
  await store.note("t", glance, { width: 1 });
  expect(await store.list()).toMatchObject([{ id: "t", title: "Old", glance }]);
  expect(await store.pictures(["t"])).toEqual(new Map([["t", { width: 1 }]]));
});

describe("a newer build that comes while a tab is open", () => {
  it("gets the database; the tab is told first, stores what waits, and then writes nothing more", async () => {
    const indexedDb = anEmptyBrowser();
    const heard: string[] = [];
    const { store } = await ready(
      openStore({
        indexedDb,
        onOutdated: () => {
          heard.push("outdated");
          return write(store, "The last words");
        },
      }),
    );
    await store.add(newTreeOf(treeOf(3)));
    await newerBuild(indexedDb);
    expect(heard).toEqual(["outdated"]);
    const outdated = { kind: "outdated" };
    await expect(write(store, "Too late")).rejects.toMatchObject(outdated);
    await expect(store.list()).rejects.toMatchObject(outdated);
    await expect(store.saveView("t", {})).rejects.toMatchObject(outdated);
    const db = await rawOpen(indexedDb);
    expect(db.version).toBe(NATIVE_VERSION + 10);
    const rows = await answer(db.transaction("trees").objectStore("trees").getAll());
    db.close();
    expect(rows).toMatchObject([{ title: "The last words" }]);
  });

  it("is noticed too when it slips in between the first look and the opening", async () => {
    const indexedDb = anEmptyBrowser();
    let opens = 0;
    const open = (name: string, version?: number) => {
      opens += 1;
      return indexedDb.indexedDB.open(name, opens > 1 && version === NATIVE_VERSION ? NATIVE_VERSION + 10 : version);
    };
    const slipped = { indexedDB: { open } as unknown as IDBFactory, IDBKeyRange };
    expect(await openStore({ indexedDb: slipped })).toEqual({ state: "newer" });
  });

  it("does not wait for a tab that never comes to an end", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    const indexedDb = anEmptyBrowser();
    const { store } = await ready(openStore({ indexedDb, onOutdated: () => new Promise(() => undefined) }));
    const upgrade = newerBuild(indexedDb);
    for (let i = 0; i < 20; i++) await new Promise((done) => setImmediate(done));
    vi.advanceTimersByTime(1_000);
    await upgrade;
    await expect(store.list()).rejects.toMatchObject({ kind: "outdated" });
  });
});

describe("durability", () => {
  it("is strict for everything but what was on the screen", async () => {
    const any = await rawOpen(anEmptyBrowser());
    const asked = vi.spyOn(Object.getPrototypeOf(any) as IDBDatabase, "transaction");
    const { store } = await ready(openStore({ indexedDb: anEmptyBrowser() }));
    await store.add(newTreeOf(treeOf(3)));
    await write(store, "New");
    await store.fold("t");
    await store.savePref("theme", "dark");
    const writes = () => asked.mock.calls.filter(([, mode]) => mode === "readwrite").map(([, , options]) => options);
    expect(writes()).toEqual(Array.from({ length: 4 }, () => ({ durability: "strict" })));
    asked.mockClear();
    await store.saveView("t", { zoom: 1 });
    expect(writes()).toEqual([{ durability: "relaxed" }]);
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function anEmptyBrowser(): IndexedDb {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

function browserWhose(open: () => IDBOpenDBRequest): IndexedDb {
  return { indexedDB: { open } as unknown as IDBFactory, IDBKeyRange };
}

async function ready(opening: Promise<StoreState>) {
  const opened = await opening;
  if (opened.state !== "ready") throw new Error(opened.state);
  return opened;
}

async function write(store: TreeStore, title: string): Promise<void> {
  const [after, diff] = changed(treeOf(3), "n1", { title });
  await store.commit({ tree: "t", tab: "a", rev: 1, at: AT }, () => batchOf([op(title, diff)], after, title));
}

/** What the next release does when it starts. */
async function newerBuild({ indexedDB }: IndexedDb, upgrade?: (db: IDBDatabase) => void): Promise<void> {
  const request = indexedDB.open("aimtree", NATIVE_VERSION + 10);
  request.onupgradeneeded = () => upgrade?.(request.result);
  (await answer(request)).close();
}

function rawOpen({ indexedDB }: IndexedDb): Promise<IDBDatabase> {
  return answer(indexedDB.open("aimtree"));
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
