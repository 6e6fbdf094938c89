import { expect, it } from "vitest";
import { persistence, rename } from "../../../test/tools/persistence.ts";
import { newTreeOf, treeOf } from "../../../test/tools/stores.ts";
import { watched } from "../../../test/tools/tabs-world.ts";
import { memoryBackend } from "../../adapters/storage/memory.ts";
import { readOnly } from "../../adapters/storage/read-only.ts";
import { treeStore } from "../../adapters/storage/tree-store.ts";
import { Refused } from "../../core/edits/refused.ts";
import { refuseChange } from "../read-only.ts";
import { openTree } from "./open-tree.ts";

it("a store to look at opens its trees, and nothing that is done with them is written", async () => {
  const inner = memoryBackend();
  await treeStore(inner).add(newTreeOf(treeOf(3)));
  let writes = 0;
  const write = (): never => {
    writes += 1;
    throw new Error("It writes");
  };
  const backend = { ...watched(inner, []), write, putRelaxed: write, writeBlind: write };
  const to = { ...persistence(backend, "b", ["b"]), store: readOnly(treeStore(backend)), guard: refuseChange };
  const opened = await openTree(to, "t");
  if (opened.state !== "open") throw new Error(opened.state);
  const { tree } = opened;
  expect(() => rename(tree, "n1", "Changed")).toThrow(Refused);
  expect(tree.document.node("n1")?.title).toBe("Tactic 1");
  expect(tree.history.undo()).toBeUndefined();
  tree.saver.fold();
  tree.saver.leave();
  expect(await tree.close()).toBe(true);
  const { store } = to;
  await store.saveView("t", {});
  await store.savePref("order", "title");
  expect(await store.emptyTrash("2999-01-01")).toEqual([]);
  for (const asked of [store.add(newTreeOf(treeOf(1, "u"))), store.trash("t", "2026-01-01"), store.purge("t")])
    await expect(asked).rejects.toMatchObject({ kind: "newer" });
  expect(writes).toBe(0);
});
