import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { expect, it, vi } from "vitest";
import { newTreeOf, treeOf } from "../../../test/tools/stores.ts";
import { databaseName } from "./database.ts";
import { openStore } from "./open-store.ts";
import { leaveDatabase } from "./raw.ts";

function settings() {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
}

async function open(indexedDB: IDBFactory, name: string) {
  const opened = await openStore({ name, indexedDb: { indexedDB, IDBKeyRange } });
  if (opened.state !== "ready") throw new Error(opened.state);
  return opened.store;
}

it("a database that is given up is deleted", async () => {
  const [indexedDB, local] = [new IDBFactory(), settings()];
  const store = await open(indexedDB, databaseName(local));
  await store.add(newTreeOf(treeOf(3)));
  store.close();
  await leaveDatabase(local, indexedDB, false);
  expect(databaseName(local)).toBe("aimtree");
  expect(await (await open(indexedDB, "aimtree")).list()).toEqual([]);
});

it("one that may answer some day is kept, and another one begun beside it", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const [indexedDB, local] = [new IDBFactory(), settings()];
  await (await open(indexedDB, databaseName(local))).add(newTreeOf(treeOf(3)));
  await leaveDatabase(local, indexedDB, true);
  expect(await (await open(indexedDB, databaseName(local))).list()).toEqual([]);
  expect(await (await open(indexedDB, "aimtree")).list()).toHaveLength(1);
});

it("one that cannot even be deleted stays, and the next one is begun, as often as it takes", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const [indexedDB, local] = [new IDBFactory(), settings()];
  const fails = (): IDBOpenDBRequest => {
    const request = { error: new DOMException("Internal error", "UnknownError") } as unknown as IDBOpenDBRequest;
    queueMicrotask(() => request.onerror?.(new Event("error")));
    return request;
  };
  vi.spyOn(indexedDB, "deleteDatabase").mockImplementation(fails);
  await leaveDatabase(local, indexedDB, false);
  expect(databaseName(local)).toBe("aimtree-2");
  await (await open(indexedDB, databaseName(local))).add(newTreeOf(treeOf(3)));
  await leaveDatabase(local, indexedDB, false);
  expect(databaseName(local)).toBe("aimtree-3");
  expect(await (await open(indexedDB, databaseName(local))).list()).toEqual([]);
  await expect(leaveDatabase(undefined, indexedDB, false)).rejects.toThrow("Internal error");
});
