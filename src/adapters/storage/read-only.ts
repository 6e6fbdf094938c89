import type { TreeStore } from "./port.ts";
import { StoreError } from "./port.ts";

/**
 * A store that shows what it holds and takes nothing: what belongs to a newer build is not touched. What a person asks
 * to be stored rejects with `newer`; what the app would note by itself is left out.
 */
export function readOnly(store: TreeStore): TreeStore {
  const refuse = (): Promise<never> => Promise.reject(new StoreError("newer"));
  const nothing = async (): Promise<undefined> => undefined;
  return {
    ...store,
    add: refuse,
    commit: refuse,
    mend: refuse,
    sawMended: refuse,
    trash: refuse,
    restore: refuse,
    purge: refuse,
    revisions: { ...store.revisions, add: refuse, change: refuse, remove: refuse },
    jot: () => undefined,
    leaveUnsent: nothing,
    unsent: async () => ({ ops: [], tabs: new Map() }),
    forgetUnsent: async () => true,
    begun: async () => [],
    fold: async () => "nothing to do",
    emptyTrash: async () => [],
    note: nothing,
    history: nothing,
    adoptHistory: nothing,
    saveView: nothing,
    savePref: nothing,
  };
}
