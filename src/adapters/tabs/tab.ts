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
  const { newId, session = sessionStore(), patience = PATIENCE } = options;
  const locks = "locks" in options ? options.locks : navigator.locks;
  const known = quietly(() => session?.getItem(SESSION_KEY));
  const held = known && locks && (await hold(locks, known, patience));
  if (known && held !== "by another") return tabOf(known, held === "here" ? locks : undefined);
  const id = newId();
  quietly(() => session?.setItem(SESSION_KEY, id));
  const isKnown = locks && (await hold(locks, id, patience)) !== "nowhere";
  return tabOf(id, isKnown ? locks : undefined);
}

/** Undefined where site data are blocked: the id lasts as long as the page. */
function sessionStore(): Storage | undefined {
  return quietly(() => sessionStorage);
}

function quietly<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    console.warn("This browser keeps no id of the tab", error);
    return undefined;
  }
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

/** Takes the lock of a tab id until the page is gone. `nowhere`: the browser has locks and gives none. */
function hold(
  locks: Pick<LockManager, "request">,
  id: string,
  patience: number,
): Promise<"here" | "by another" | "nowhere"> {
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(patience);
    const untilThePageIsGone = (): Promise<never> => {
      resolve("here");
      return new Promise(() => undefined);
    };
    const request = async (): Promise<unknown> => locks.request(LOCK_PREFIX + id, { signal }, untilThePageIsGone);
    request().catch((error: unknown) => {
      if (!signal.aborted) console.warn("This browser gives no locks", error);
      resolve(signal.aborted ? "by another" : "nowhere");
    });
  });
}

function withoutPrefix(name: string): string {
  return name.slice(LOCK_PREFIX.length);
}
