import type { Tab } from "../storage/port.ts";

const SESSION_KEY = "aimtree-tab";
const LOCK_PREFIX = "aimtree-tab-";
/** Longest wait, in ms, for the page before a reload to let go of its lock. */
const PATIENCE = 400;

export interface TabOptions {
  readonly newId: () => string;
  readonly session?: Pick<Storage, "getItem" | "setItem">;
  readonly locks?: Pick<LockManager, "request" | "query"> | undefined;
  readonly patience?: number;
}

/**
 * Finds out who this tab is. A lock that it holds as long as it lives shows others that it does, and shows a
 * duplicated tab, which got a copy of the session storage, that the id is taken: it takes a new one.
 */
export async function claimTab(options: TabOptions): Promise<Tab> {
  const { newId, session = sessionStorage, patience = PATIENCE } = options;
  const locks = "locks" in options ? options.locks : navigator.locks;
  const known = session.getItem(SESSION_KEY);
  if (known && (!locks || (await hold(locks, known, patience)))) return tabOf(known, locks);
  const id = newId();
  session.setItem(SESSION_KEY, id);
  if (locks) await hold(locks, id, patience);
  return tabOf(id, locks);
}

function tabOf(id: string, locks: TabOptions["locks"]): Tab {
  return {
    id,
    alive: async () => {
      if (!locks) return undefined;
      const names = ((await locks.query()).held ?? []).map(({ name }) => name ?? "");
      return new Set([id, ...names.filter((name) => name.startsWith(LOCK_PREFIX)).map(withoutPrefix)]);
    },
  };
}

/** Takes the lock of a tab id until the page is gone; false if another tab has it. */
function hold(locks: Pick<LockManager, "request">, id: string, patience: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(patience);
    const untilThePageIsGone = (): Promise<never> => {
      resolve(true);
      return new Promise(() => undefined);
    };
    locks.request(LOCK_PREFIX + id, { signal }, untilThePageIsGone).catch((error: unknown) => {
      if (signal.aborted) resolve(false);
      else reject(error);
    });
  });
}

function withoutPrefix(name: string): string {
  return name.slice(LOCK_PREFIX.length);
}
