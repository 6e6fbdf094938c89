import type Dexie from "dexie";
import { memoryStore } from "../storage/memory.ts";
import type { TreeStore } from "../storage/port.ts";
import { StoreError } from "../storage/port.ts";
import { treeStore } from "../storage/tree-store.ts";
import { dexieBackend } from "./backend.ts";
import { DATABASE_NAME, database, type IndexedDb, NATIVE_VERSION } from "./database.ts";
import { storeError } from "./errors.ts";
import { type Probe, probe } from "./probe.ts";

/**
 * ready: trees are kept on this device.
 * memory-only: the browser gives no database (a private window); the store works and is gone with the page.
 * newer: a newer build has changed the database; nothing was written.
 * no-answer: the database did not answer within the time; it may be damaged.
 * unreadable: the browser cannot open it.
 */
export type StoreState =
  | { readonly state: "ready"; readonly store: TreeStore; readonly found: Found }
  | { readonly state: "memory-only"; readonly store: TreeStore; readonly cause: unknown }
  | { readonly state: "newer" }
  | { readonly state: "no-answer" }
  | { readonly state: "unreadable"; readonly cause: unknown };

export interface Found {
  /** The database was not there before: the first visit, or everything was lost. */
  readonly fresh: boolean;
  /** The browser says that it threw damaged data away. */
  readonly dataLoss: boolean;
}

export interface OpenStoreOptions {
  readonly name?: string;
  /** The browser's database; undefined where there is none. */
  readonly indexedDb?: IndexedDb | undefined;
  /** Longest wait for the first answer, in ms. */
  readonly patience?: number;
  /** Other tabs hold an older database open and must be closed; the opening waits for them. */
  readonly onBlocked?: () => void;
  /**
   * A newer build wants the database: stop taking input, lock the screen. What it gives back is awaited for at
   * most a second, so that what is pending can be written; then the connection closes for good.
   */
  readonly onOutdated?: () => Promise<unknown> | undefined;
}

const PATIENCE = 5_000;
const LAST_WRITES = 1_000;

/** Opens the database of this device, or says why it cannot be used. Never rejects. */
export async function openStore(options: OpenStoreOptions = {}): Promise<StoreState> {
  const { name = DATABASE_NAME, patience = PATIENCE } = options;
  const indexedDb = "indexedDb" in options ? options.indexedDb : browserDatabase();
  if (!indexedDb) return { state: "memory-only", store: memoryStore(), cause: undefined };
  const first = await probe(name, indexedDb.indexedDB, patience);
  if (first.state !== "ready") return refusal(first);
  const db = database(name, indexedDb);
  const gate = gateOf(db, name, indexedDb, patience);
  listen(db, gate, options);
  refuseNewer(db);
  try {
    await db.open();
  } catch (cause) {
    db.close({ disableAutoOpen: true });
    return storeError(cause).kind === "outdated" ? { state: "newer" } : { state: "unreadable", cause };
  }
  return { state: "ready", store: treeStore(dexieBackend(db, indexedDb, gate.reopen)), found: first.found };
}

function refusal(answer: Exclude<Probe, { state: "ready" }>): StoreState {
  if (answer.state !== "unavailable") return answer;
  return { state: "memory-only", store: memoryStore(), cause: answer.cause };
}

interface Gate {
  /** Opens the database again unless a newer build has it. */
  reopen(): Promise<void>;
  shut(): void;
}

function gateOf(db: Dexie, name: string, { indexedDB }: IndexedDb, patience: number): Gate {
  let outdated = false;
  let opening: Promise<void> | undefined;
  const open = async (): Promise<void> => {
    const answer = await probe(name, indexedDB, patience);
    if (answer.state === "newer") outdated = true;
    if (outdated) throw new StoreError("outdated");
    if (answer.state !== "ready") throw new StoreError("closed", answer);
    await db.open();
  };
  return {
    reopen: () => {
      if (outdated) return Promise.reject(new StoreError("outdated"));
      opening ??= open().finally(() => {
        opening = undefined;
      });
      return opening;
    },
    shut: () => {
      outdated = true;
      db.close({ disableAutoOpen: true });
    },
  };
}

function listen(db: Dexie, gate: Gate, { onBlocked, onOutdated }: OpenStoreOptions): void {
  db.on("blocked", () => {
    onBlocked?.();
    return false;
  });
  // False keeps Dexie's own handler away, which would close the database and open it again at the next write.
  db.on("versionchange", () => {
    const late = new Promise((resolve) => setTimeout(resolve, LAST_WRITES));
    void Promise.race([Promise.resolve(onOutdated?.()), late]).then(gate.shut, gate.shut);
    return false;
  });
}

/**
 * Between the probe and the opening another tab may have brought a newer version, and after an error Dexie opens a
 * database again by itself. It would not mind the version, so this is asked at every opening.
 */
function refuseNewer(db: Dexie): void {
  const refuse = (): void => {
    if (db.backendDB().version > NATIVE_VERSION) throw new StoreError("outdated");
  };
  db.on("ready", refuse, true);
}

function browserDatabase(): IndexedDb | undefined {
  const { indexedDB, IDBKeyRange } = globalThis;
  return indexedDB && IDBKeyRange ? { indexedDB, IDBKeyRange } : undefined;
}
