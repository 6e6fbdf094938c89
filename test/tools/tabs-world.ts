import type { Backend, Tx } from "../../src/adapters/storage/backend.ts";
import type { TabChannel, TabMessage } from "../../src/adapters/storage/port.ts";
import { StoreError } from "../../src/adapters/storage/port.ts";
import type { OpRow } from "../../src/adapters/storage/rows.ts";

/** What became of a write: done, refused at its end, with nothing written, or done although the promise was rejected. */
export type Fate = "done" | "refused" | "rejected but stored";

/** A backend that fails when it is told to, and writes down every operation that was really stored. */
export interface WatchedBackend extends Backend {
  readonly log: OpRow[];
  /** The fates of the next writes; empty means done. */
  readonly fates: Fate[];
  /** The tab is killed: nothing it asks for happens any more. */
  dead: boolean;
}

export function watched(backend: Backend, log: OpRow[]): WatchedBackend {
  const self: WatchedBackend = {
    ...backend,
    log,
    fates: [],
    dead: false,
    read: async (tables, work) => {
      if (self.dead) throw new StoreError("closed");
      return backend.read(tables, work);
    },
    write: async (tables, work) => {
      if (self.dead) throw new StoreError("closed");
      const fate = self.fates.shift() ?? "done";
      const ops: OpRow[] = [];
      const result = await backend.write(tables, (tx) => work(noting(tx, ops, fate === "refused")));
      log.push(...ops);
      if (fate === "rejected but stored") throw new StoreError("unknown");
      return result;
    },
    writeBlind: async (writes) => {
      if (self.dead) throw new StoreError("closed");
      await backend.writeBlind(writes);
    },
  };
  return self;
}

function noting(tx: Tx, ops: OpRow[], refuse: boolean): Tx {
  return {
    ...tx,
    finish: (writes) => {
      // A full disk shows at the very end, when all has been asked for.
      if (refuse) throw new StoreError("quota");
      for (const write of writes) if ("put" in write && write.table === "ops") ops.push(...write.put);
      tx.finish(writes);
    },
  };
}

/** Lines between tabs of one test; `loses` says of each message whether it gets lost. */
export function wires(loses: () => boolean): () => TabChannel {
  const ends = new Set<Set<(message: TabMessage) => void>>();
  return () => {
    const listeners = new Set<(message: TabMessage) => void>();
    ends.add(listeners);
    return {
      post: (message) => {
        for (const end of ends) {
          if (end === listeners || loses()) continue;
          setImmediate(() => {
            for (const listener of [...end]) listener(message);
          });
        }
      },
      onMessage: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: () => ends.delete(listeners),
    };
  };
}
