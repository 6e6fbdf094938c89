import type { Backend, Tx } from "./backend.ts";
import type { Rows, TableName } from "./rows.ts";
import { KEYS, TABLE_NAMES } from "./rows.ts";

/** A backend that can be taken over by another one, with all its rows. */
export interface MovingBackend extends Backend {
  /**
   * Puts all rows into `next`, beside what is there, and goes on there. What is asked for meanwhile waits. If `next`
   * refuses, everything stays where it is and the error is given on.
   */
  moveTo(next: Backend): Promise<void>;
}

/** Begins with `first`, as a page does that cannot get at its database yet. */
export function movingBackend(first: Backend): MovingBackend {
  let current = first;
  let moving: Promise<void> = Promise.resolve();
  const running = new Set<Promise<unknown>>();
  const run = async <R>(work: (backend: Backend) => Promise<R>): Promise<R> => {
    await moving;
    const result = work(current);
    running.add(result);
    try {
      return await result;
    } finally {
      running.delete(result);
    }
  };
  const move = async (next: Backend): Promise<void> => {
    await Promise.allSettled(running);
    const tables = await current.read(TABLE_NAMES, allRows);
    await next.write(TABLE_NAMES, (tx) => putNew(tx, tables));
    current.close();
    current = next;
  };
  return {
    read: (tables, work) => run((backend) => backend.read(tables, work)),
    write: (tables, work) => run((backend) => backend.write(tables, work)),
    putRelaxed: (table, row) => run((backend) => backend.putRelaxed(table, row)),
    // It must be asked for before the turn is over, so it does not wait.
    writeBlind: (writes) => current.writeBlind(writes),
    close: () => current.close(),
    moveTo: (next) => {
      const moved = moving.then(() => move(next));
      // A move that failed must not keep the store from going on where it is.
      moving = moved.catch(() => undefined);
      return moved;
    },
  };
}

type Tables = { [T in TableName]?: readonly Rows[T][] };

async function allRows(tx: Tx): Promise<Tables> {
  const tables: Record<string, readonly unknown[]> = {};
  for (const table of TABLE_NAMES) tables[table] = await tx.all(table);
  return tables as Tables;
}

/** What is stored already under the same key stays: a setting of this device, and nothing else, has such a key. */
async function putNew(tx: Tx, tables: Tables): Promise<void> {
  for (const table of TABLE_NAMES) {
    const there = new Set((await tx.all(table)).map((row) => keyOf(table, row)));
    const rows = (tables[table] ?? []).filter((row) => !there.has(keyOf(table, row)));
    if (rows.length > 0) await tx.put(table, rows as never);
  }
}

function keyOf(table: TableName, row: object): string {
  const fields: readonly string[] = KEYS[table];
  return JSON.stringify(fields.map((field) => (row as Record<string, unknown>)[field]));
}
