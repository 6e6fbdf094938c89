import { memoryBackend } from "../../src/adapters/storage/memory.ts";
import { treeStore } from "../../src/adapters/storage/tree-store.ts";
import type { OpenTree } from "../../src/app/persist/open-tree.ts";
import { mustOpen, persistence, titleOf } from "./persistence.ts";
import { newTreeOf, treeOf } from "./stores.ts";
import { type WatchedBackend, watched } from "./tabs-world.ts";

/** A stored tree of three nodes, open in a tab whose disk does what the test says. */
export async function opened() {
  const backend = watched(memoryBackend(), []);
  await treeStore(backend).add(newTreeOf(treeOf(3)));
  const to = persistence(backend);
  return { backend, to, tree: await mustOpen(to) };
}

/** Holds the next transaction up before it begins, and counts them all. */
export function closedGate(backend: WatchedBackend) {
  const { write } = backend;
  let open = (): void => undefined;
  let arrive = (): void => undefined;
  let count = 0;
  const reached = new Promise<void>((done) => {
    arrive = done;
  });
  const opening = new Promise<void>((done) => {
    open = done;
  });
  backend.write = (tables, work) => {
    count += 1;
    return write(tables, async (tx) => {
      const result = await work(tx);
      arrive();
      await opening;
      return result;
    });
  };
  return { reached, open: () => open(), transactions: () => count };
}

/** Lets everything happen that waits for no timer. */
export async function idle(): Promise<void> {
  for (let i = 0; i < 10; i++) await new Promise((done) => setImmediate(done));
}

/** Titles of the first two nodes as another tab finds them stored. */
export async function reopened(backend: WatchedBackend): Promise<(string | undefined)[]> {
  const tree: OpenTree = await mustOpen(persistence(backend, "later"));
  return [titleOf(tree, "n1"), titleOf(tree, "n2")];
}

/** The row of the first tree. */
export async function rowOf(backend: WatchedBackend) {
  return (await treeStore(backend).list())[0];
}
