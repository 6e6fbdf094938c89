import type { Id } from "../../core/records/fields.ts";
import type { DiskHandle } from "./pickers.ts";

/** Which file a tree is written to. */
export interface FileRow {
  readonly tree: Id;
  readonly handle: DiskHandle;
  /** Digests of the contents that come from here: anything else was written by somebody else. */
  readonly known: readonly string[];
}

/** Apart from the trees: a handle is no JSON, and a file that has to be chosen again is no loss. */
const NAME = "aimtree-files";
/** A damaged database can neither be opened nor, in Chromium on SQLite, deleted: the next one takes its place. */
const NAMES = [NAME, `${NAME}-2`, `${NAME}-3`];
const TABLE = "files";

/** The rows in a database of their own. Rejects if none can be opened. */
export async function fileRows(indexedDB: IDBFactory) {
  const db = await openFirst(indexedDB, NAMES);
  db.onversionchange = () => db.close();
  const table = (mode: IDBTransactionMode) => db.transaction(TABLE, mode).objectStore(TABLE);
  return {
    get: (tree: Id) => answerOf(table("readonly").get(tree)) as Promise<FileRow | undefined>,
    all: () => answerOf(table("readonly").getAll()) as Promise<FileRow[]>,
    put: async (row: FileRow) => void (await answerOf(table("readwrite").put(row))),
    remove: async (tree: Id) => void (await answerOf(table("readwrite").delete(tree))),
  };
}

async function openFirst(indexedDB: IDBFactory, [name = NAME, ...others]: readonly string[]): Promise<IDBDatabase> {
  try {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(TABLE, { keyPath: "tree" });
    return await answerOf(opening);
  } catch (error) {
    if (others.length === 0) throw error;
    console.warn(`The database ${name} cannot be opened`, error);
    return openFirst(indexedDB, others);
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
