import type { Backend, Key, Tx } from "./backend.ts";
import type { TreeStore } from "./port.ts";
import { StoreError } from "./port.ts";
import type { Rows, TableName } from "./rows.ts";
import { KEYS, TABLE_NAMES } from "./rows.ts";
import { treeStore } from "./tree-store.ts";

type Table = Map<string, { readonly key: Key; readonly row: object }>;

/** A store that is gone with the page: for private windows that refuse a database, and for tests. */
export function memoryStore(): TreeStore {
  return treeStore(memoryBackend());
}

/** Tables in memory with the promises of a real backend: one transaction after the other, all or nothing. */
export function memoryBackend(): Backend {
  let tables = new Map<TableName, Table>(TABLE_NAMES.map((name) => [name, new Map()]));
  let last: Promise<unknown> = Promise.resolve();
  let open = true;

  const run = <R>(work: (tx: Tx) => Promise<R>): Promise<R> => {
    const result = last.then(async () => {
      if (!open) throw new StoreError("closed");
      const copy = new Map([...tables].map(([name, table]) => [name, new Map(table)]));
      const value = await work(transaction(copy)).catch(asStoreError);
      tables = copy;
      return value;
    });
    last = result.catch(() => undefined);
    return result;
  };

  return {
    read: (_tables, work) => run(work),
    write: (_tables, work) => run(work),
    putRelaxed: (table, row) =>
      run(async (tx) => {
        await tx.put(table, [row]);
      }),
    writeBlind: (writes) => run(async (tx) => tx.finish(writes)),
    close: () => {
      open = false;
    },
  };
}

function asStoreError(error: unknown): never {
  throw error instanceof StoreError ? error : new StoreError("unknown", error);
}

function transaction(tables: ReadonlyMap<TableName, Table>): Tx {
  const of = (name: TableName): Table => tables.get(name) ?? new Map();
  const between = (name: TableName, from: Key, to: Key) =>
    [...of(name).values()].filter(({ key }) => compareKeys(key, from) >= 0 && compareKeys(key, to) <= 0);
  const put = <T extends TableName>(name: T, rows: readonly Rows[T][]): void => {
    for (const row of rows) {
      const key = keyOf(name, row);
      of(name).set(JSON.stringify(key), { key, row });
    }
  };
  const remove = (name: TableName, keys: readonly Key[]): void => {
    for (const key of keys) of(name).delete(JSON.stringify(key));
  };
  const removeRange = (name: TableName, from: Key, to: Key): void => {
    for (const { key } of between(name, from, to)) of(name).delete(JSON.stringify(key));
  };
  return {
    get: async <T extends TableName>(name: T, key: Key) =>
      of(name).get(JSON.stringify(key))?.row as Rows[T] | undefined,
    all: async <T extends TableName>(name: T) => [...of(name).values()].map(({ row }) => row as Rows[T]),
    range: async <T extends TableName>(name: T, from: Key, to: Key) =>
      between(name, from, to)
        .sort((a, b) => compareKeys(a.key, b.key))
        .map(({ row }) => row as Rows[T]),
    put: async (name, rows) => put(name, rows),
    remove: async (name, keys) => remove(name, keys),
    removeRange: async (name, from, to) => removeRange(name, from, to),
    finish: (writes) => {
      for (const write of writes) {
        if ("put" in write) put(write.table, write.put);
        else if ("remove" in write) remove(write.table, write.remove);
        else removeRange(write.table, ...write.removeRange);
      }
    },
    outside: (work) => work(),
  };
}

function keyOf<T extends TableName>(table: T, row: Rows[T]): Key {
  const parts = KEYS[table].map((field) => row[field] as string | number);
  return parts.length === 1 ? (parts[0] as string) : parts;
}

/** As IndexedDB does: numbers before strings before lists. */
function compareKeys(a: Key | number, b: Key | number): number {
  if (typeof a === "object" && typeof b === "object") {
    for (let i = 0; i < Math.min(a.length, b.length); i++) {
      const order = compareKeys(a[i] as Key, b[i] as Key);
      if (order !== 0) return order;
    }
    return a.length - b.length;
  }
  if (typeof a !== typeof b) return rank(a) - rank(b);
  return a < b ? -1 : a > b ? 1 : 0;
}

function rank(key: Key | number): number {
  return typeof key === "number" ? 0 : typeof key === "string" ? 1 : 2;
}
