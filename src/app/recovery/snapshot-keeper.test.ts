import { expect, it } from "vitest";
import { mustOpen, persistence, rename } from "../../../test/tools/persistence.ts";
import { newTreeOf, treeOf } from "../../../test/tools/stores.ts";
import { memoryFolder } from "../../adapters/snapshots/folder.ts";
import { openMarker } from "../../adapters/snapshots/marker.ts";
import { snapshotShelf } from "../../adapters/snapshots/shelf.ts";
import { memoryBackend } from "../../adapters/storage/memory.ts";
import { treeStore } from "../../adapters/storage/tree-store.ts";
import { writeAimtree } from "../../formats/aimtree/write.ts";
import { SnapshotKeeper } from "./snapshot-keeper.ts";

/** A keeper of a tree of a thousand nodes in which something was typed; `pauses` holds what ends each pause. */
async function keeping() {
  const backend = memoryBackend();
  await treeStore(backend).add(newTreeOf(treeOf(1_000)));
  const tree = await mustOpen(persistence(backend));
  const files = new Map<string, string>();
  const folder = memoryFolder(files);
  const pauses: (() => void)[] = [];
  const keeper = new SnapshotKeeper({
    shelf: snapshotShelf(folder),
    marker: openMarker(undefined, folder),
    holds: () => false,
    now: () => "2026-03-01T10:00:00.000Z",
    onError: (error) => {
      throw error;
    },
    after: () => () => undefined,
    breathe: () => new Promise<void>((goOn) => pauses.push(goOn)),
  });
  keeper.watch(tree.document, tree.saver);
  rename(tree, "n1", "Typed");
  const copies = () => [...files].filter(([name]) => name.endsWith(".aimtree")).map(([, text]) => text);
  return { tree, keeper, pauses, copies };
}

/** Stands last in the file. */
const LAST = "n911";

/** Lets everything happen that waits for nothing outside. */
const rest = () => new Promise((done) => setTimeout(done, 5));

it("makes the text of a large tree in stretches, of the tree as it was when the copy was asked for", async () => {
  const { tree, keeper, pauses, copies } = await keeping();
  const before = writeAimtree(tree.document);
  const taken = keeper.take();
  for (let count = 1; count <= 4; count++) {
    await rest();
    expect(pauses).toHaveLength(count);
    rename(tree, LAST, `Typed meanwhile ${count}`);
    pauses.at(-1)?.();
  }
  await taken;
  expect(pauses).toHaveLength(4);
  expect(copies()).toEqual([before]);
});

it("goes on without a pause when the page is left, with what was begun and with what changed since", async () => {
  const { tree, keeper, pauses, copies } = await keeping();
  const before = writeAimtree(tree.document);
  void keeper.take();
  await rest();
  expect(pauses).toHaveLength(1);
  rename(tree, LAST, "Last words");
  await keeper.take("leaving");
  expect(pauses).toHaveLength(1);
  expect(copies()).toEqual([before, writeAimtree(tree.document)]);
});
