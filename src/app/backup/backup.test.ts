import { describe, expect, it } from "vitest";
import { openApp } from "../../../test/tools/open-app.ts";
import { rename } from "../../../test/tools/persistence.ts";
import { idle, opened } from "../../../test/tools/saving.ts";
import { newTreeOf, treeOf } from "../../../test/tools/stores.ts";
import { StoreError, type TreeStore } from "../../adapters/storage/port.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import type { Diff } from "../../core/document/diff.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { readBackup } from "../../formats/archive/read-backup.ts";
import { newTree } from "../persist/open-tree.ts";
import { bringBack } from "./bring.ts";
import { type ComparedTree, compare, isWanted } from "./compare.ts";
import { backUp, makeBackup } from "./make.ts";
import { outsideOf } from "./outside.ts";
import { remindOfBackup } from "./remind.ts";

const MADE = "2026-03-01T10:00:00.000Z";
const rest = async (): Promise<void> => undefined;
const host = { newId: () => "fresh", today: () => "2026-03-01" };

function device() {
  const { app, persistence } = openApp("- Aim", { measurer: tableMeasurer() });
  return { app, store: persistence.store };
}

async function looked(bytes: Uint8Array, store: TreeStore): Promise<ComparedTree[]> {
  const read = await readBackup(bytes, host, rest);
  if (!read.ok) throw new Error(read.message);
  const rows = new Map((await store.list()).map((row) => [row.id, row]));
  return Promise.all(read.trees.map((tree) => compare(tree, store, rows)));
}

/** A device with three trees, one in the trash, and a kept state. */
async function stocked() {
  const { store } = device();
  for (const id of ["t", "u", "v"]) await store.add({ ...newTreeOf(treeOf(3, id)), tree: id });
  await store.trash("v", MADE);
  await store.revisions.add("t", { at: MADE, why: "named", name: "First", nodes: 2, records: treeOf(2) });
  return store;
}

describe("a backup of everything", () => {
  it("brings all of it back on an empty device, but for the trash, under the same ids", async () => {
    const { bytes, revs, unread, left } = await makeBackup(await stocked(), MADE, rest);
    expect([revs, unread, left]).toEqual([{ t: 1, u: 1, v: 1 }, 0, 0]);
    const { app, store } = device();
    const trees = await looked(bytes, store);
    expect(trees.map(({ tree, verdict }) => [tree.id, verdict, isWanted({ tree, verdict, changes: 0 })])).toEqual([
      ["t", "new", true],
      ["u", "new", true],
      ["v", "new", false],
    ]);
    await bringBack(app, trees.filter(isWanted), "1 March");
    expect((await store.list()).map(({ id }) => id).sort()).toEqual(["t", "u"]);
    expect((await store.open("t"))?.records).toEqual((await (await stocked()).open("t"))?.records);
    expect(await store.revisions.list("t")).toMatchObject([{ name: "First" }]);
    expect(await store.revisions.read("t", 1)).toHaveLength(3);
  });

  it("overwrites nothing: what is here and differs gets it beside it", async () => {
    const { bytes } = await makeBackup(await stocked(), MADE, rest);
    const { app, store } = device();
    const [head, ...nodes] = treeOf(3, "t");
    const changed = [head, ...nodes.map((node) => ({ ...node, title: "Changed since" }))] as typeof nodes;
    await store.add({ ...newTreeOf(changed), tree: "t" });
    await store.add({ ...newTreeOf(treeOf(3, "u")), tree: "u" });
    await store.add({ ...newTreeOf(treeOf(3, "v")), tree: "v" });
    await store.trash("u", MADE);
    const trees = await looked(bytes, store);
    expect(trees.map(({ tree, verdict, changes }) => [tree.id, verdict, changes])).toEqual([
      ["t", "differs", 3],
      ["u", "trashed", 0],
      ["v", "same", 0],
    ]);
    await bringBack(app, trees.filter(isWanted), "1 March");
    const rows = await store.list();
    const beside = rows.find(({ title }) => title === "Retention (backup of 1 March)");
    expect(rows).toHaveLength(4);
    expect(rows.every(({ trashedAt }) => trashedAt === undefined)).toBe(true);
    expect((await store.open("t"))?.records).toEqual(changed);
    const id = beside?.id ?? "";
    expect((await store.open(id))?.records.find((record) => record.id === "n1")).toMatchObject({ title: "Tactic 1" });
    expect((await store.revisions.read(id, 1))?.map((record) => record.id)).toContain(id);
    expect((await looked(bytes, store)).map(({ verdict }) => verdict)).toEqual(["differs", "same", "same"]);
  });
});

it("brings the kept states back that found no room the first time", async () => {
  const stock = await stocked();
  const named = { at: "2026-03-02T10:00:00.000Z", why: "named", name: "Second", nodes: 3 } as const;
  await stock.revisions.add("t", { ...named, records: treeOf(3) });
  const { bytes } = await makeBackup(stock, MADE, rest);
  const { app, store } = device();
  const { add } = store.revisions;
  let room = 1;
  store.revisions.add = async (...state) => (room-- > 0 ? add(...state) : Promise.reject(new StoreError("quota")));
  await bringBack(app, (await looked(bytes, store)).filter(isWanted), "1 March");
  expect(await store.revisions.list("t")).toMatchObject([{ name: "First" }]);
  room = 9;
  const again = await looked(bytes, store);
  expect(again.filter(isWanted).map(({ tree, verdict }) => [tree.id, verdict])).toEqual([["t", "states"]]);
  await bringBack(app, again.filter(isWanted), "1 March");
  expect(await store.revisions.list("t")).toMatchObject([{ name: "Second" }, { name: "First" }]);
  expect((await looked(bytes, store)).filter(isWanted)).toEqual([]);
});

it("holds what could not be stored, of a tree that is stored and of one that is not, and counts both as changed", async () => {
  const { backend, to, tree } = await opened();
  backend.fates.push(...Array.from({ length: 9 }, () => "refused" as const));
  rename(tree, "n1", "Not stored");
  const fresh = newTree(to, treeOf(2, "fresh"));
  rename(fresh, "n1", "Never stored");
  await idle();
  const refused = to.unsaved.store.getState().refused.map((kept) => kept.tree);
  const { bytes, revs, unread } = await makeBackup(to.store, MADE, rest, refused);
  expect([revs, unread]).toEqual([{ t: 1, fresh: 0 }, 0]);
  const read = await readBackup(bytes, host, rest);
  if (!read.ok) throw new Error(read.message);
  const titles = read.trees.map(({ id, records }) => [id, records?.find((record) => record.id === "n1")]);
  expect(titles).toMatchObject([
    ["t", { title: "Not stored" }],
    ["fresh", { title: "Never stored" }],
  ]);
  const copies = { t: { at: MADE, rev: 1 }, fresh: { at: MADE, rev: 0 } };
  expect(outsideOf(await to.store.list(), copies, MADE, ["t", "fresh"])).toMatchObject({ behind: 2 });
});

it("holds what a page that died could not store, of trees that nobody opened since, and of the open one", async () => {
  const { app, tree, files, id, persistence } = openApp("- Aim", { measurer: tableMeasurer() });
  const { store } = persistence;
  const aim = id("Aim");
  tree.document.commit({ key: "rename" }, (draft) => draft.patch(aim, { owner: "ana" }));
  await tree.saver.flush();
  await store.add({ ...newTreeOf(treeOf(2, "t")), tree: "t" });
  const typed = (record: AnyRecord) => {
    const updated = new Map([[record.id, [record, { ...record, title: "Typed before it died" }]]] as const);
    const diff: Diff = { added: new Map(), updated, removed: new Map() };
    return [{ mark: "s.1", at: MADE, label: { key: "rename" }, origin: "user", diff } as const];
  };
  const stored = [...((await store.open("t"))?.records ?? [])];
  await store.leaveUnsent("t", "dead", typed(stored.find((record) => record.id === "n1") as AnyRecord));
  await store.leaveUnsent(tree.id, "dead", typed(tree.document.get(aim) as AnyRecord));
  await backUp(app);
  const read = await readBackup(files.saved[0]?.content as Uint8Array, host, rest);
  if (!read.ok) throw new Error(read.message);
  for (const { records } of read.trees)
    expect(records).toContainEqual(expect.objectContaining({ title: "Typed before it died" }));
  expect([read.trees.length, tree.document.node(aim)?.title]).toEqual([2, "Typed before it died"]);
});

it("brings a tree back as one that came now: a copy of the one that was lost never counts as one of it", async () => {
  const { bytes } = await makeBackup(await stocked(), MADE, rest);
  const { app, store } = device();
  const edited = "2026-01-05T10:00:00.000Z";
  const trees = (await looked(bytes, store)).map((one) => ({ ...one, tree: { ...one.tree, edited } }));
  await bringBack(app, trees.filter(isWanted), "1 March");
  const row = (await store.list()).find(({ id }) => id === "t");
  expect(row).toMatchObject({ edited, created: app.device.now() });
});

it("takes what the open tree could not store", async () => {
  const { app, tree, files, id, persistence } = openApp("- Aim", { measurer: tableMeasurer() });
  persistence.store.commit = () => Promise.reject(new Error("full"));
  tree.document.commit({ key: "rename" }, (draft) => draft.patch(id("Aim"), { title: "Not stored" }));
  await backUp(app);
  const read = await readBackup(files.saved[0]?.content as Uint8Array, host, rest);
  expect(read.ok && read.trees[0]?.records).toContainEqual(expect.objectContaining({ title: "Not stored" }));
});

it("reminds once of a copy outside the browser, when much is here only", async () => {
  const { app, persistence, toasts } = openApp("- Aim", { measurer: tableMeasurer() });
  const { store } = persistence;
  await store.add({ ...newTreeOf(treeOf(3)), tree: "t" });
  const list = await store.list();
  await remindOfBackup(app);
  expect(toasts()).toEqual([]);
  store.list = async () => list.map((row) => ({ ...row, rev: 500 }));
  await remindOfBackup(app);
  await remindOfBackup(app);
  expect(toasts()).toEqual([strings.backup.remind(undefined)]);
});

it("says that much is in this browser only after a week, and not before there is much", () => {
  const row = { ...({} as Parameters<typeof outsideOf>[0][number]), id: "t", rev: 500, created: MADE };
  const [soon, late] = ["2026-03-05T10:00:00.000Z", "2026-03-09T10:00:00.000Z"];
  expect(outsideOf([row], {}, soon)).toEqual({ last: undefined, behind: 1, matters: false });
  expect(outsideOf([row], {}, late).matters).toBe(true);
  expect(outsideOf([{ ...row, rev: 20 }], {}, late).matters).toBe(false);
  expect(outsideOf([row], { t: { at: MADE, rev: 500 } }, late)).toEqual({ last: MADE, behind: 0, matters: false });
  // Lost after that copy, and brought back: its commits are counted anew.
  const back = { ...row, created: "2026-03-02T10:00:00.000Z" };
  expect(outsideOf([{ ...row, rev: 2 }], { t: { at: MADE, rev: 41 } }, late)).toMatchObject({ behind: 1 });
  expect(outsideOf([{ ...back, rev: 41 }], { t: { at: MADE, rev: 41 } }, late)).toMatchObject({ behind: 1 });
  expect(outsideOf([back], { t: { at: MADE, rev: 500 } }, "2026-03-12T10:00:00.000Z").matters).toBe(true);
});
