import { expect, it } from "vitest";
import { newTreeOf, treeOf } from "../../../test/tools/stores.ts";
import { memoryBackend } from "../../adapters/storage/memory.ts";
import { treeStore } from "../../adapters/storage/tree-store.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { TreeSearch } from "./search.ts";

it("finds nodes by title and by every text, and trees by name, and says where", async () => {
  const { store, search } = await stocked();
  const rows = await store.list();
  await search.ask("reconcile", rows);
  const { found, running } = search.store.getState();
  expect(running).toBe(false);
  expect(found.map(({ tree, count, hits }) => [tree.id, count, hits.map(({ node }) => node)])).toEqual([
    ["t", 1, ["n2"]],
    ["u", 0, []],
  ]);
  const [hit] = found[0]?.hits ?? [];
  expect(hit?.excerpt).toMatchObject({ field: "pa", text: "Small batches. People reconcile them daily." });
  expect(hit?.excerpt?.marks.map((at) => hit.excerpt?.text.slice(at))).toEqual([
    "reconcile them daily.",
    " them daily.",
  ]);
  expect(found[1]?.marks).toEqual([0, 9]);
});

it("reads a tree again only after a commit, and gives up an older question", async () => {
  const { store, search } = await stocked();
  const rows = await store.list();
  const asked: string[] = [];
  const { open } = store;
  store.open = (id) => {
    asked.push(id);
    return open(id);
  };
  const older = search.ask("tactic", rows);
  await search.ask("tactic 3", rows);
  await older;
  expect(search.store.getState().asked).toBe("tactic 3");
  expect(search.store.getState().found.map(({ tree }) => tree.id)).toEqual(["t"]);
  asked.length = 0;
  await search.ask("tactic", rows);
  await search.ask(
    "tactic",
    rows.map((row) => (row.id === "t" ? { ...row, rev: row.rev + 1 } : row)),
  );
  expect(asked).toEqual(["t"]);
  await search.ask(" ", rows);
  expect(search.store.getState()).toEqual({ asked: "", found: [], running: false });
});

async function stocked() {
  const store = treeStore(memoryBackend());
  const records = treeOf(3).map((record) =>
    record.id === "n2" ? ({ ...record, pa: ["Small batches.", "People reconcile them daily."] } as AnyRecord) : record,
  );
  await store.add(newTreeOf(records));
  await store.add({ ...newTreeOf(treeOf(0, "u")), tree: "u", title: "Reconcile faster" });
  return { store, search: new TreeSearch(store) };
}
