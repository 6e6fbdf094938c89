import type { RawDatabase } from "../storage/port.ts";
import { DATABASE_KEY, DATABASE_NAME, databaseName } from "./database.ts";
import { within } from "./patience.ts";

/** Longest wait for a table, in ms. */
const PATIENCE = 10_000;

/**
 * Reads every row that can be read, past Dexie and whatever the version is: for a file that somebody may mend by hand,
 * and for the copies that are made before an upgrade. A table that fails or stays silent gives what came before.
 * Rejects if the database cannot be opened; undefined if there is none.
 */
export async function readRaw(
  name: string,
  indexedDB: IDBFactory,
  patience: number = PATIENCE,
): Promise<RawDatabase | undefined> {
  const db = await within(patience, openAsIs(name, indexedDB));
  if (!db) return undefined;
  try {
    const tables: Record<string, readonly unknown[]> = {};
    const errors: string[] = [];
    for (const table of db.objectStoreNames) {
      const rows: unknown[] = [];
      tables[table] = rows;
      await within(patience, readTable(db, table, rows)).catch((error: unknown) => errors.push(`${table}: ${error}`));
    }
    return { version: db.version, tables, errors };
  } finally {
    db.close();
  }
}

/**
 * Gives a damaged database up: deletes it, or, where that fails too or it is to be kept, begins another one beside it that
 * is used from now on. Chromium on SQLite was measured to refuse the deletion of a file whose header is damaged, each time and for ever.
 */
export async function leaveDatabase(
  local: Pick<Storage, "getItem" | "setItem"> | undefined,
  indexedDB: IDBFactory,
  keep: boolean,
): Promise<void> {
  const name = databaseName(local);
  if (!keep) {
    try {
      await deleteDatabase(name, indexedDB);
      return;
    } catch (error) {
      if (!local) throw error;
      console.warn(`${name} cannot be deleted`, error);
    }
  }
  if (!local) throw new Error("Nothing would say which database is in use");
  local.setItem(DATABASE_KEY, nextName(name));
}

/** aimtree, aimtree-2, aimtree-3 … */
function nextName(name: string): string {
  const number = Number(name.slice(DATABASE_NAME.length + 1)) || 1;
  return `${DATABASE_NAME}-${number + 1}`;
}

/** Rejects if it takes too long or fails. */
function deleteDatabase(name: string, indexedDB: IDBFactory): Promise<void> {
  return within(
    PATIENCE,
    new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    }),
  );
}

function openAsIs(name: string, indexedDB: IDBFactory): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let fresh = false;
    request.onupgradeneeded = () => {
      fresh = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const { result } = request;
      result.onversionchange = () => result.close();
      resolve(result);
    };
    request.onerror = (event) => {
      event.preventDefault();
      if (fresh) resolve(undefined);
      else reject(request.error);
    };
  });
}

/** Row by row: after a damaged block the rows before it are still there. */
function readTable(db: IDBDatabase, table: string, rows: unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = db.transaction(table).objectStore(table).openCursor();
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) {
        resolve();
        return;
      }
      rows.push(cursor.value);
      cursor.continue();
    };
    request.onerror = () => reject(request.error);
  });
}
