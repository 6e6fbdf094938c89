import { expect, it } from "vitest";
import { openApp } from "../../../test/tools/open-app.ts";
import { mustOpen, persistence, rename } from "../../../test/tools/persistence.ts";
import { dexieBackends, newTreeOf, treeOf } from "../../../test/tools/stores.ts";
import type { Backend } from "../../adapters/storage/backend.ts";
import { StoreError } from "../../adapters/storage/port.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { runCommand } from "../commands/registry.ts";
import { comparisonOf } from "./comparison.ts";
import { Revisions } from "./revisions.ts";

const measurer = tableMeasurer();
const host = { newId: () => "h", today: () => "2026-03-01" };

/** Everything that was begun and not waited for has happened. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

it("the first edit of a day keeps the state before it, once, and other tabs hear of it", async () => {
  const [one, two] = (await dexieBackends(2)) as [Backend, Backend];
  const [here, there] = [persistence(one), persistence(two, "b", ["a", "b"])];
  await here.store.add(newTreeOf(treeOf(3)));
  const [tree, other] = [await mustOpen(here), await mustOpen(there)];
  const revisions = new Revisions(here, tree, host);
  const elsewhere = new Revisions(there, other, host);
  await revisions.ready();
  rename(tree, "n1", "Changed");
  rename(tree, "n1", "Changed again");
  await tree.saver.flush();
  const kept = () => revisions.store.getState().list.map(({ why, n }) => [why, n]);
  await expect.poll(kept).toEqual([["day", 1]]);
  const { list } = revisions.store.getState();
  expect((await revisions.read(1))?.find(({ id }) => id === "n1")).toMatchObject({ title: "Tactic 1" });
  const message = here.posted.find(({ kind }) => kind === "revisions");
  expect(message).toEqual({ kind: "revisions", tree: "t", tab: "a" });
  if (message) there.hear(message);
  await elsewhere.ready();
  expect(elsewhere.store.getState().list).toEqual(list);
  rename(other, "n2", "Also changed");
  await other.saver.flush();
  await settled();
  expect((await here.store.revisions.list("t")).map(({ n }) => n)).toEqual([1]);
  const named = await elsewhere.name({ name: "Plan", by: "Ana", currentSince: undefined });
  expect(named).toMatchObject({ n: 2, name: "Plan", by: "Ana" });
  expect(named?.changes).toBeGreaterThan(0);
  expect(await elsewhere.person()).toBe("Ana");
});

it("a newest state that is damaged keeps none from being named or brought back", async () => {
  const { app, tree, outline, id } = openApp("- Aim\n  - A", { measurer });
  tree.document.commit({ key: "title" }, (draft) => draft.patch(tree.document.tree.id, { title: "T" }));
  await tree.saver.flush();
  await tree.revisions.name({ name: "Whole", by: undefined, currentSince: undefined });
  tree.document.commit({ key: "delete" }, (draft) => draft.remove(id("A")));
  await tree.revisions.name({ name: "Damaged", by: undefined, currentSince: undefined });
  const { revisions } = app.library.persistence.store;
  const { read } = revisions;
  revisions.read = (of, n) => (n === 2 ? Promise.reject(new StoreError("damaged")) : read(of, n));
  const named = await tree.revisions.name({ name: "Later", by: undefined, currentSince: undefined });
  expect([named?.n, named?.changes]).toEqual([3, undefined]);
  await runCommand("view.history", { app, tree });
  await comparisonOf(tree).open();
  await comparisonOf(tree).choose(1, "now");
  await runCommand("history.restore", { app, tree });
  expect(outline()).toEqual(["aim Aim", "  leading A"]);
});

it("bringing a state back keeps the present first, and is one step to undo", async () => {
  const { app, tree, outline, toasts, id } = openApp("- Aim\n  - A\n  - B", { measurer });
  tree.document.commit({ key: "title" }, (draft) => draft.patch(tree.document.tree.id, { title: "T" }));
  await tree.saver.flush();
  await tree.revisions.name({ name: "Then", by: undefined, currentSince: undefined });
  tree.document.commit({ key: "delete" }, (draft) => draft.remove(id("A")));
  tree.document.commit({ key: "rename" }, (draft) => draft.patch(id("B"), { title: "C" }));
  const present = outline();
  await runCommand("view.history", { app, tree });
  await comparisonOf(tree).open();
  expect(tree.compared.getState().sentences.map(({ happened }) => happened)).toEqual(["removed", "changed"]);
  await runCommand("history.restore", { app, tree });
  expect(outline()).toEqual(["aim Aim", "  leading A", "  leading B"]);
  expect(tree.revisions.store.getState().list.map(({ why, changes }) => [why, changes])).toEqual([
    ["restore", 2],
    ["named", undefined],
  ]);
  expect(toasts()).toContain("Brought back: Then");
  tree.history.undo();
  expect(outline()).toEqual(present);
  await comparisonOf(tree).open();
  comparisonOf(tree).show(id("C"));
  await runCommand("history.branch", { app, tree });
  expect(outline()).toEqual(["aim Aim", "  leading B"]);
});

it("a guided audit and a review keep the state before them, a review of several aims one with a name", async () => {
  const { app, tree, id } = openApp("- Aim\n  - ! Tactic", { measurer });
  tree.document.commit({ key: "title" }, (draft) => draft.patch(tree.document.tree.id, { title: "T" }));
  await tree.saver.flush();
  await runCommand("audit.guided", { app, tree });
  await expect.poll(() => tree.revisions.store.getState().list.map(({ why }) => why)).toEqual(["fix"]);
  tree.document.commit({ key: "rename" }, (draft) => draft.patch(id("Tactic"), { title: "Other" }));
  for (const review of ["r", "r2"])
    tree.document.commit({ key: "add" }, (draft) =>
      draft.put({ id: review, type: "review", aim: id("Aim"), date: "2026-03-01" }),
    );
  await expect.poll(() => tree.revisions.store.getState().list.map(({ why }) => why)).toEqual(["review", "fix"]);
  const kept = await tree.revisions.read(2);
  expect(kept?.some(({ type }) => type === "review")).toBe(false);
  expect(kept?.find((record) => record.id === id("Other"))).toMatchObject({ title: "Other" });
  expect(tree.revisions.store.getState().list[0]?.name).toMatch(/^Review of \d+ \w+ \d{4}$/);
  await settled();
  expect(tree.revisions.store.getState().list).toHaveLength(2);
});
