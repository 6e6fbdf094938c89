import { NATIVE_VERSION } from "./database.ts";

export type Probe =
  | {
      readonly state: "ready";
      readonly found: { readonly fresh: boolean; readonly dataLoss: boolean };
      /** An older build made it: opening it upgrades it. */
      readonly older: boolean;
    }
  | { readonly state: "newer" }
  | { readonly state: "no-answer" }
  | { readonly state: "unavailable"; readonly cause: unknown }
  | { readonly state: "unreadable"; readonly cause: unknown };

/** What browsers reject with where they give no database at all, as in some private windows. */
const NO_DATABASE = new Set(["SecurityError", "InvalidStateError", "NotSupportedError"]);

/**
 * Opens the database without a version and closes it again: shows what Dexie hides. Dexie opens a newer database
 * as if it were its own, never gives up waiting, and keeps to itself that the browser threw damaged data away.
 */
export function probe(name: string, indexedDB: IDBFactory, patience: number): Promise<Probe> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ state: "no-answer" }), patience);
    const answer = (result: Probe): void => {
      clearTimeout(timer);
      resolve(result);
    };
    ask(name, indexedDB, answer);
  });
}

function ask(name: string, indexedDB: IDBFactory, answer: (result: Probe) => void): void {
  let fresh = false;
  let dataLoss = false;
  try {
    const request = indexedDB.open(name);
    request.onupgradeneeded = (event) => {
      fresh = true;
      dataLoss = (event as IDBVersionChangeEvent & { readonly dataLoss?: string }).dataLoss === "total";
      // Dexie shall make it; the abort leaves nothing behind.
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      const older = version < NATIVE_VERSION;
      answer(version > NATIVE_VERSION ? { state: "newer" } : { state: "ready", found: { fresh, dataLoss }, older });
    };
    request.onerror = (event) => {
      event.preventDefault();
      answer(fresh ? { state: "ready", found: { fresh, dataLoss }, older: false } : failure(request.error));
    };
  } catch (error) {
    answer(failure(error));
  }
}

function failure(cause: unknown): Probe {
  const name = (cause as { readonly name?: string } | null)?.name ?? "";
  return { state: NO_DATABASE.has(name) ? "unavailable" : "unreadable", cause };
}
