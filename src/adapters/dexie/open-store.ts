import type Dexie from "dexie";
import type { Turn } from "../../core/host.ts";
import type { Backend } from "../storage/backend.ts";
import type { Jotter } from "../storage/jotter.ts";
import type { RawDatabase, TreeStore } from "../storage/port.ts";
import { StoreError } from "../storage/port.ts";
import { KEPT_OPS, treeStore } from "../storage/tree-store.ts";
import { dexieBackend } from "./backend.ts";
import { DATABASE_NAME, database, type IndexedDb, NATIVE_VERSION } from "./database.ts";
import { storeError } from "./errors.ts";
import type { InMemory } from "./in-memory.ts";
import { NoAnswer, within } from "./patience.ts";
import { probe } from "./probe.ts";

/**
 * ready: trees are kept on this device.
 * memory-only: the browser gives no database (a private window); the store works and is gone with the page.
 * newer: a newer build has changed the database; nothing was written.
 * no-answer: the database did not answer within the time; it may be damaged.
 * unreadable: the browser cannot open it.
 */
export type StoreState =
  | { readonly state: "ready"; readonly store: TreeStore; readonly found: Found }
  | ({ readonly state: "memory-only"; readonly cause: unknown } & InMemory)
  | { readonly state: "newer" }
  | ({ readonly state: "no-answer" } & InMemory)
  | ({ readonly state: "unreadable"; readonly cause: unknown } & InMemory);

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
  /** Where changes are noted until they are stored. */
  readonly jotter?: Jotter | undefined;
  /** Gives the turn for one large tree that is packed. */
  readonly turns?: () => Turn;
  /** The browser keeps no small texts of this page either: what it does not open is refused, not damaged. */
  readonly isBlocked?: boolean;
  /** Longest wait for the first answer, in ms. */
  readonly patience?: number;
  /** Other tabs hold an older database open and must be closed; the opening waits for them. */
  readonly onBlocked?: () => void;
  /**
   * A newer build wants the database: stop taking input, lock the screen. What it gives back is awaited for at
   * most a second, so that what is pending can be written; then the connection closes for good.
   */
  readonly onOutdated?: () => Promise<unknown> | undefined;
  /** Is given everything that an older build has stored, and awaited, before the upgrade begins. */
  readonly beforeUpgrade?: (raw: RawDatabase) => Promise<unknown>;
}

const PATIENCE = 5_000;
const LAST_WRITES = 1_000;

/** Opens the database of this device, or says why it cannot be used. Never rejects. */
export async function openStore(options: OpenStoreOptions = {}): Promise<StoreState> {
  const opened = await openBackend(options);
  if (opened.state === "newer") return opened;
  if (opened.state === "ready")
    return { ...opened, store: treeStore(opened.backend, KEPT_OPS, options.jotter, options.turns) };
  const { inMemory } = await import("./in-memory.ts");
  return { ...opened, ...inMemory(options.jotter, () => openBackend(options)) };
}

/** How the opening of the database went. */
export type OpenedBackend =
  | { readonly state: "ready"; readonly backend: Backend; readonly found: Found }
  | { readonly state: "memory-only" | "unreadable"; readonly cause: unknown }
  | { readonly state: "newer" }
  | { readonly state: "no-answer" };

async function openBackend(options: OpenStoreOptions): Promise<OpenedBackend> {
  const { name = DATABASE_NAME, patience = PATIENCE } = options;
  const indexedDb = "indexedDb" in options ? options.indexedDb : browserDatabase();
  if (!indexedDb) return { state: "memory-only", cause: undefined };
  const first = await probe(name, indexedDb.indexedDB, patience);
  const isRefused = first.state === "unavailable" || (first.state === "unreadable" && options.isBlocked);
  if (isRefused) return { state: "memory-only", cause: first.cause };
  if (first.state !== "ready") return first;
  const db = database(name, indexedDb);
  const gate = gateOf(db, name, indexedDb, patience);
  let blocked = false;
  listen(db, gate, {
    ...options,
    onBlocked: () => {
      blocked = true;
      options.onBlocked?.();
    },
  });
  refuseNewer(db);
  try {
    if (first.older) await copyBeforeUpgrade(name, indexedDb.indexedDB, options);
    // Waiting for other tabs to be closed takes as long as it takes; silence without a reason does not.
    await within(patience, db.open(), () => blocked);
  } catch (cause) {
    db.close({ disableAutoOpen: true });
    if (cause instanceof NoAnswer) return { state: "no-answer" };
    return storeError(cause).kind === "outdated" ? { state: "newer" } : { state: "unreadable", cause };
  }
  return { state: "ready", backend: dexieBackend(db, indexedDb, gate.reopen), found: first.found };
}

async function copyBeforeUpgrade(name: string, indexedDB: IDBFactory, options: OpenStoreOptions): Promise<void> {
  const { readRaw } = await import("./raw.ts");
  const raw = await readRaw(name, indexedDB);
  if (raw) await options.beforeUpgrade?.(raw);
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
