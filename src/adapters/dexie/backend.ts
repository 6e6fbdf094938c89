import Dexie, { type Table } from "dexie";
import type { Backend, Key, Tx, Write } from "../storage/backend.ts";
import { StoreError } from "../storage/port.ts";
import type { Rows, TableName } from "../storage/rows.ts";
import type { IndexedDb } from "./database.ts";
import { storeError } from "./errors.ts";
import { within } from "./patience.ts";

type Bound = (from: Key, to: Key) => IDBKeyRange;

/** Longest wait for rows, in ms. A damaged file was measured to keep a page waiting for ever. */
const READ_PATIENCE = 8_000;

/**
 * Tables in IndexedDB. `reopen` opens the database again where the connection is gone: the browser closes it when
 * the page goes into the back-forward cache, when a background tab on iOS is frozen, when site data are cleared.
 * Reads that take longer than `patience` ms reject with `silent`.
 */
export function dexieBackend(
  db: Dexie,
  { IDBKeyRange }: IndexedDb,
  reopen: () => Promise<void>,
  patience: number = READ_PATIENCE,
): Backend {
  const bound = IDBKeyRange.bound.bind(IDBKeyRange);
  let closed = false;
  const ready = async (): Promise<void> => {
    if (closed) throw new StoreError("closed");
    await reopen();
  };
  const run = async <R>(mode: "r" | "rw", names: readonly TableName[], work: (tx: Tx) => Promise<R>): Promise<R> => {
    try {
      if (!db.isOpen()) await ready();
      // An async function, or Dexie would lose sight of its transaction at the first `await`.
      const result = db.transaction(mode, [...names], async () => work(transaction(db, bound)));
      // Only reads are given up: a write that is late may still be stored.
      return await (mode === "r" ? within(patience, result) : result);
    } catch (error) {
      throw storeError(error);
    }
  };
  return {
    read: (names, work) => run("r", names, work),
    write: (names, work) => run("rw", names, work),
    putRelaxed: async (table, row) => {
      try {
        if (!db.isOpen()) await ready();
        await putRelaxed(db.backendDB(), table, row);
      } catch (error) {
        throw storeError(error);
      }
    },
    writeBlind: async (writes) => {
      try {
        await writeBlind(db.backendDB(), writes, bound);
      } catch (error) {
        throw storeError(error);
      }
    },
    close: () => {
      closed = true;
      db.close({ disableAutoOpen: true });
    },
  };
}

function transaction(db: Dexie, bound: Bound): Tx {
  const of = <T extends TableName>(name: T): Table<Rows[T], Key> => db.table(name);
  const between = <T extends TableName>(name: T, from: Key, to: Key) =>
    of(name).where(":id").between(from, to, true, true);
  return {
    get: (name, key) => of(name).get(key),
    all: (name) => of(name).toArray(),
    range: (name, from, to) => between(name, from, to).toArray(),
    put: (name, rows) => of(name).bulkPut([...rows]),
    remove: (name, keys) => of(name).bulkDelete([...keys]),
    removeRange: (name, from, to) => between(name, from, to).delete(),
    finish: (writes) => end(Dexie.currentTransaction.idbtrans, writes, bound),
    // Without it, a listener that touches the database would become part of this transaction, and fail.
    outside: (work) => Dexie.ignoreTransaction(work),
  };
}

/** Dexie knows one durability for all transactions, so this one goes past it. */
function putRelaxed(db: IDBDatabase, table: TableName, row: object): Promise<void> {
  const transaction = db.transaction(table, "readwrite", { durability: "relaxed" });
  transaction.objectStore(table).put(row);
  transaction.commit?.();
  return completed(transaction);
}

/** Past Dexie too, which asks for nothing before the turn is over. */
function writeBlind(db: IDBDatabase, writes: readonly Write[], bound: Bound): Promise<void> {
  const tables = [...new Set(writes.map(({ table }) => table))];
  const transaction = db.transaction(tables, "readwrite", { durability: "strict" });
  end(transaction, writes, bound);
  return completed(transaction);
}

/** Asks for all writes and at once for the end: the browser needs no further word from this page. */
function end(transaction: IDBTransaction, writes: readonly Write[], bound: Bound): void {
  for (const write of writes) {
    const table = transaction.objectStore(write.table);
    if ("put" in write) for (const row of write.put) table.put(row);
    else if ("remove" in write) for (const key of write.remove) table.delete(key as IDBValidKey);
    else table.delete(bound(...write.removeRange));
  }
  // Safari before 15 ends a transaction only by itself.
  transaction.commit?.();
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
