import Dexie from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import type { Backend } from "../storage/backend.ts";
import { StoreError } from "../storage/port.ts";
import { dexieBackend } from "./backend.ts";
import { database } from "./database.ts";
import { storeError } from "./errors.ts";

describe("the Dexie backend", () => {
  it("opens a connection that the browser has closed again, once for all that wait", async () => {
    const { backend, db, reopened } = await open();
    db.close({ disableAutoOpen: false });
    await Promise.all([put(backend, "a"), put(backend, "b"), backend.putRelaxed("views", { tree: "t", json: "1" })]);
    expect(reopened()).toBeGreaterThan(0);
    expect(await keys(backend)).toEqual(["a", "b"]);
  });

  it("runs the code of others outside its transaction", async () => {
    const { backend } = await open();
    let other: Promise<void> | undefined;
    await backend.write(["trees"], async (tx) => {
      await tx.all("trees");
      tx.outside(() => {
        expect(Dexie.currentTransaction).toBeNull();
        other = put(backend, "from a listener");
      });
      expect(Dexie.currentTransaction).not.toBeNull();
      await tx.remove("trees", ["nobody"]);
    });
    await other;
    expect(await keys(backend)).toEqual(["from a listener"]);
  });

  it("stores all of a transaction or nothing", async () => {
    const { backend } = await open();
    const failing = backend.write(["prefs"], async (tx) => {
      await tx.put("prefs", [{ key: "a", json: "1" }]);
      throw new StoreError("taken");
    });
    await expect(failing).rejects.toMatchObject({ kind: "taken" });
    expect(await keys(backend)).toEqual([]);
  });
});

describe("the kind of an error", () => {
  const named = (name: string, rest: object = {}) => Object.assign(new Error("x"), { name, ...rest });
  it.each([
    ["a full disk", named("QuotaExceededError"), "quota"],
    ["a full disk inside an abort", named("AbortError", { inner: named("QuotaExceededError") }), "quota"],
    ["a full disk among failures", named("BulkError", { failures: [named("QuotaExceededError")] }), "quota"],
    ["a closed database", named("DatabaseClosedError"), "closed"],
    ["a lost connection", named("InvalidStateError"), "closed"],
    ["our own error", new StoreError("newer"), "newer"],
    ["anything else", named("UnknownError"), "unknown"],
    ["no error at all", undefined, "unknown"],
  ] as const)("%s", (_, error, kind) => {
    expect(storeError(error).kind).toBe(kind);
  });
});

async function open() {
  const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange };
  const db = database("test", indexedDb);
  await db.open();
  let times = 0;
  const backend = dexieBackend(db, indexedDb, async () => {
    times += 1;
    await db.open();
  });
  return { backend, db, reopened: () => times };
}

async function put(backend: Backend, key: string): Promise<void> {
  await backend.write(["prefs"], async (tx) => {
    await tx.put("prefs", [{ key, json: "1" }]);
  });
}

async function keys(backend: Backend): Promise<string[]> {
  return backend.read(["prefs"], async (tx) => (await tx.all("prefs")).map(({ key }) => key));
}
