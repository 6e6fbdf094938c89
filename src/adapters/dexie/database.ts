import Dexie from "dexie";
import { KEYS, TABLE_NAMES } from "../storage/rows.ts";

export const DATABASE_NAME = "aimtree";
/** The setting that names the database in use, where it is not the first one: see `leaveDatabase`. */
export const DATABASE_KEY = "aimtree-database";
/** Raise it together with an `upgrade`; a tab of an older build is locked out before the upgrade runs. */
const DATABASE_VERSION = 1;
// It would close the database when the page goes into the back-forward cache, before anybody else hears of it, and
// what the page then lays aside would fail.
Dexie.disableBfCache = true;

/** Dexie multiplies its version numbers by ten. */
export const NATIVE_VERSION = DATABASE_VERSION * 10;

/** The browser's database, or a stand-in for it. */
export interface IndexedDb {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof globalThis.IDBKeyRange;
}

/** The database of this device that is in use. */
export function databaseName(local: Pick<Storage, "getItem"> | undefined): string {
  try {
    return local?.getItem(DATABASE_KEY) || DATABASE_NAME;
  } catch (error) {
    console.warn("This browser keeps no name of the database", error);
    return DATABASE_NAME;
  }
}

/**
 * Our database, not opened yet. `strict`: a commit is complete only when it is on the disk; with the browser's
 * default a power cut takes the edits of up to 25 seconds. `autoOpen: false`: a closed connection comes back only
 * through the version check of `openStore`, or an old tab would go on writing old rows into a newer database.
 */
export function database(name: string, { indexedDB, IDBKeyRange }: IndexedDb): Dexie {
  const db = new Dexie(name, { chromeTransactionDurability: "strict", autoOpen: false, indexedDB, IDBKeyRange });
  db.version(DATABASE_VERSION).stores(Object.fromEntries(TABLE_NAMES.map((table) => [table, keyPath(KEYS[table])])));
  return db;
}

function keyPath(fields: readonly string[]): string {
  return fields.length === 1 ? (fields[0] as string) : `[${fields.join("+")}]`;
}
