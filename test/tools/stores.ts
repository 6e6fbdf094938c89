import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { dexieBackend } from "../../src/adapters/dexie/backend.ts";
import { database } from "../../src/adapters/dexie/database.ts";
import type { Backend, Write } from "../../src/adapters/storage/backend.ts";
import { memoryBackend } from "../../src/adapters/storage/memory.ts";
import type { Batch, NewOp, NewTree } from "../../src/adapters/storage/port.ts";
import { TABLE_NAMES } from "../../src/adapters/storage/rows.ts";
import type { Diff } from "../../src/core/document/diff.ts";
import { between } from "../../src/core/document/diff.ts";
import type { AnyRecord } from "../../src/core/records/records.ts";

/** Every backend that must keep the contract of the store; each call makes an empty one. */
export const BACKENDS: readonly (readonly [name: string, make: () => Promise<Backend>])[] = [
  ["memory", async () => memoryBackend()],
  ["dexie", async () => (await dexieBackends(1))[0] as Backend],
];

/** Connections to one database, as several tabs have them. */
export async function dexieBackends(tabs: number): Promise<Backend[]> {
  const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange };
  return Promise.all(
    Array.from({ length: tabs }, async () => {
      const db = database("test", indexedDb);
      await db.open();
      return dexieBackend(db, indexedDb, async () => {
        await db.open();
      });
    }),
  );
}

export const AT = "2026-03-01T10:00:00.000Z";

/** A tree record and `count` tactics n1, n2 … in a chain of branches. */
export function treeOf(count: number, id = "t"): AnyRecord[] {
  const nodes = Array.from({ length: count }, (_, i) => ({
    id: `n${i + 1}`,
    type: "node",
    kind: "tactic",
    order: "a0",
    title: `Tactic ${i + 1}`,
    ...(i > 0 ? { parent: `n${Math.ceil(i / 10)}` } : {}),
  }));
  return [{ id, type: "tree", title: "Retention" }, ...nodes].map((record) => Object.freeze(record) as AnyRecord);
}

export function newTreeOf(records: readonly AnyRecord[]): NewTree {
  const nodes = records.filter(({ type }) => type === "node").length;
  const counts = { records: records.length, nodes };
  return { tree: "t", title: "Retention", counts, records, at: AT };
}

/** A commit to store, with a mark of its own. */
export function op(mark: string, diff: Diff): NewOp {
  return { mark, at: AT, label: { key: "edit", subject: mark }, origin: "user", diff };
}

/** What a tab would write: these commits, and the records as they are after them. */
export function batchOf(ops: readonly NewOp[], records: readonly AnyRecord[], title = "Retention"): Batch {
  const counts = newTreeOf(records).counts;
  return { ops, history: { position: 0, steps: new Map() }, title, counts, records: () => records };
}

/** Records with some fields of one changed, and the diff that does it. */
export function changed(records: readonly AnyRecord[], id: string, fields: object): [AnyRecord[], Diff] {
  const after = records.map((record) => (record.id === id ? { ...record, ...fields } : record));
  return [after, between(records, after)];
}

export function byId(records: Iterable<AnyRecord>): AnyRecord[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The local storage of a browser over a map. */
export function storageOf(map: Map<string, string>) {
  return {
    get length() {
      return map.size;
    },
    key: (n: number) => [...map.keys()][n] ?? null,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  };
}

/** All that a database holds. */
export function rowsOf(backend: Backend): Promise<Write[]> {
  return backend.read(TABLE_NAMES, async (tx) =>
    Promise.all(TABLE_NAMES.map(async (table) => ({ table, put: await tx.all(table) }) as Write)),
  );
}

/** A database with the rows of an earlier moment. */
export async function backendOf(rows: readonly Write[]): Promise<Backend> {
  const backend = memoryBackend();
  await backend.write(TABLE_NAMES, async (tx) => tx.finish(rows));
  return backend;
}
