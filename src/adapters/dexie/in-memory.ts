import { type Jotter, jotterOnce } from "../storage/jotter.ts";
import { memoryBackend } from "../storage/memory.ts";
import { movingBackend } from "../storage/moving.ts";
import type { TreeStore } from "../storage/port.ts";
import { KEPT_OPS, treeStore } from "../storage/tree-store.ts";
import type { OpenedBackend } from "./open-store.ts";

/** Works as well as the real one, but is gone with the page. */
export interface InMemory {
  readonly store: TreeStore;
  /** Tries the database once more; if it answers now, everything is moved there and stored. True if it is. */
  settle(): Promise<boolean>;
}

/**
 * A store in memory that can still become a real one.
 * @param given where changes are noted until they are stored
 * @param open opens the database, or says why not
 */
export function inMemory(given: Jotter | undefined, open: () => Promise<OpenedBackend>): InMemory {
  const backend = movingBackend(memoryBackend());
  let settling: Promise<boolean> | undefined;
  let isThere = false;
  const jotter = given && jotterOnce(() => isThere, given);
  const settle = async (): Promise<boolean> => {
    const opened = await open();
    if (opened.state !== "ready") return false;
    try {
      await backend.moveTo(opened.backend);
      isThere = true;
      return true;
    } catch (error) {
      opened.backend.close();
      throw error;
    }
  };
  return {
    store: treeStore(backend, KEPT_OPS, jotter),
    settle: () => {
      settling ??= settle().finally(() => {
        settling = undefined;
      });
      return settling;
    },
  };
}
