import type { Backend } from "../../src/adapters/storage/backend.ts";
import type { TabMessage } from "../../src/adapters/storage/port.ts";
import { treeStore } from "../../src/adapters/storage/tree-store.ts";
import { type OpenTree, openTree, type Persistence } from "../../src/app/persist/open-tree.ts";
import { Unsaved } from "../../src/app/persist/unsaved.ts";
import { AT } from "./stores.ts";

/** What a tab is given by `boot`, with a clock, a timer and a channel in the hands of the test. */
export interface TestPersistence extends Persistence {
  readonly posted: TabMessage[];
  readonly errors: unknown[];
  /** The waits that were asked for, in ms, and what they would run. */
  readonly timers: { readonly ms: number; readonly run: () => void }[];
  /** The page asks before it closes. */
  readonly asks: () => boolean;
  hear(message: TabMessage): void;
  wake(): void;
  leave(): void;
}

export function persistence(backend: Backend, id = "a", alive: readonly string[] = [id]): TestPersistence {
  const posted: TabMessage[] = [];
  const errors: unknown[] = [];
  const timers: { ms: number; run: () => void }[] = [];
  const listeners = new Set<(message: TabMessage) => void>();
  const wakers = new Set<() => void>();
  const leavers = new Set<() => void>();
  let ids = 0;
  let asks = false;
  return {
    store: treeStore(backend),
    tab: { id, alive: async () => new Set(alive) },
    channel: {
      post: (message) => posted.push(message),
      onMessage: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: () => undefined,
    },
    unsaved: new Unsaved(() => {
      asks = true;
      return () => {
        asks = false;
      };
    }),
    newId: () => `${id}${++ids}`,
    now: () => AT,
    onWake: (listener) => {
      wakers.add(listener);
      return () => wakers.delete(listener);
    },
    onLeave: (listener) => {
      leavers.add(listener);
      return () => leavers.delete(listener);
    },
    onError: (error) => errors.push(error),
    after: (ms, run) => {
      const timer = { ms, run };
      timers.push(timer);
      return () => {
        const at = timers.indexOf(timer);
        if (at >= 0) timers.splice(at, 1);
      };
    },
    posted,
    errors,
    timers,
    asks: () => asks,
    hear: (message) => {
      for (const listener of listeners) listener(message);
    },
    leave: () => {
      for (const leaver of leavers) leaver();
    },
    wake: () => {
      for (const waker of wakers) waker();
    },
  };
}

/** Opens a tree that must be there and whole, and waits until it has caught up. */
export async function mustOpen(to: Persistence, id = "t"): Promise<OpenTree> {
  const opened = await openTree(to, id);
  if (opened.state !== "open") throw new Error(`The tree is ${opened.state}`);
  await opened.tree.saver.flush();
  return opened.tree;
}

/** Renames a node, as typing does: `merge` makes letters of one title one step. */
export function rename({ document }: OpenTree, id: string, title: string, merge?: string): void {
  const label = { key: "rename", subject: title };
  document.commit(label, (draft) => draft.patch(id, { title }), merge === undefined ? {} : { merge });
}

export function titleOf({ document }: OpenTree, id: string): string | undefined {
  return document.node(id)?.title;
}
