import { describe, expect, it } from "vitest";
import { mustOpen, persistence, rename, titleOf } from "../../../test/tools/persistence.ts";
import { BACKENDS, newTreeOf, treeOf } from "../../../test/tools/stores.ts";
import { watched } from "../../../test/tools/tabs-world.ts";
import type { Backend } from "../../adapters/storage/backend.ts";
import { treeStore } from "../../adapters/storage/tree-store.ts";
import { editStored, importTree, openTree } from "./open-tree.ts";

describe.each(BACKENDS)("an open tree, %s", (_, make) => {
  it("says what stands in the way of opening it", async () => {
    const backend = await stocked(make);
    const to = persistence(backend);
    expect(await openTree(to, "nobody")).toEqual({ state: "missing" });
    await backend.write(["chunks"], async (tx) => {
      await tx.remove("chunks", [["t", 0]]);
    });
    expect(await openTree(to, "t")).toEqual({ state: "damaged" });
    const unreachable = watched(backend, []);
    unreachable.dead = true;
    expect(await openTree(persistence(unreachable), "t")).toMatchObject({ state: "failed", why: "closed" });
  });

  it("undoes after a reload what was done before it, step by step, and redoes it", async () => {
    const backend = await stocked(make);
    const before = await mustOpen(persistence(backend));
    for (const title of ["O", "On", "One"]) rename(before, "n1", title, "typing");
    rename(before, "n2", "Two");
    rename(before, "n3", "Three");
    before.history.undo();
    await before.close();

    const after = await mustOpen(persistence(backend));
    expect(after.history.redoable?.label.subject).toBe("Three");
    expect(titles(after)).toEqual(["One", "Two", "Tactic 3"]);
    after.history.undo();
    after.history.undo();
    expect(titles(after)).toEqual(["Tactic 1", "Tactic 2", "Tactic 3"]);
    for (let i = 0; i < 3; i++) after.history.redo();
    expect(titles(after)).toEqual(["One", "Two", "Three"]);
    await after.close();
    expect(titles(await mustOpen(persistence(backend)))).toEqual(["One", "Two", "Three"]);
  });

  it("gives a new tab the undo list of a closed one, but not of one that is alive", async () => {
    const backend = await stocked(make);
    const first = await mustOpen(persistence(backend, "a"));
    rename(first, "n1", "By a");
    await first.saver.flush();
    const beside = await mustOpen(persistence(backend, "b", ["a", "b"]));
    expect(beside.history.undoable).toBeUndefined();
    await first.close();
    const heir = await mustOpen(persistence(backend, "c", ["b", "c"]));
    expect(heir.history.undoable?.label.subject).toBe("By a");
    heir.history.undo();
    expect(titleOf(heir, "n1")).toBe("Tactic 1");
  });

  it("adopts nothing where the browser cannot tell who is alive", async () => {
    const backend = await stocked(make);
    const first = await mustOpen(persistence(backend, "a"));
    rename(first, "n1", "By a");
    await first.close();
    const blind = { ...persistence(backend, "b"), tab: { id: "b", alive: async () => undefined } };
    expect((await mustOpen(blind)).history.undoable).toBeUndefined();
  });

  it("reads what another tab stored when it hears of it, and when it wakes up", async () => {
    const backend = await stocked(make);
    const [toA, toB] = [persistence(backend, "a"), persistence(backend, "b", ["a", "b"])];
    const [a, b] = [await mustOpen(toA), await mustOpen(toB)];
    rename(a, "n1", "By a");
    await a.saver.flush();
    for (const message of toA.posted) toB.hear(message);
    await b.saver.flush();
    expect(titleOf(b, "n1")).toBe("By a");
    expect(b.history.undoable).toBeUndefined();

    rename(a, "n2", "Unheard");
    await a.saver.flush();
    toB.hear({ kind: "commit", tree: "other", rev: 99, tab: "a" });
    await b.saver.flush();
    expect(titleOf(b, "n2")).toBe("Tactic 2");
    toB.wake();
    await b.saver.flush();
    expect(titleOf(b, "n2")).toBe("Unheard");
  });

  it("keeps both of two edits to different fields of one node, and the first of two to the same", async () => {
    const backend = await stocked(make);
    const [a, b] = [await mustOpen(persistence(backend, "a")), await mustOpen(persistence(backend, "b", ["a", "b"]))];
    rename(a, "n1", "Title by a");
    await a.saver.flush();
    b.document.commit({ key: "owner" }, (draft) => draft.patch("n1", { owner: "b", title: "Title by b" }));
    await b.saver.flush();
    a.saver.catchUp();
    await a.saver.flush();
    for (const { document } of [a, b]) expect(document.get("n1")).toMatchObject({ title: "Title by a", owner: "b" });
  });

  it("imports a tree and renames one that is not open, and tells the others", async () => {
    const to = persistence(await make());
    const row = await importTree(to, treeOf(3, "imported"));
    expect(row).toMatchObject({ id: "imported", counts: { records: 4, nodes: 3 } });
    const renamed = await editStored(to, "imported", { key: "rename" }, (draft) =>
      draft.patch("imported", { title: "New name" }),
    );
    expect(renamed).toBe(true);
    expect(await to.store.list()).toMatchObject([{ id: "imported", title: "New name", rev: 2 }]);
    expect(to.posted.map(({ kind }) => kind)).toEqual(["list", "commit", "list"]);
    expect(await editStored(to, "nobody", { key: "rename" }, () => undefined)).toBe(false);
  });
});

async function stocked(make: () => Promise<Backend>): Promise<Backend> {
  const backend = await make();
  await treeStore(backend).add(newTreeOf(treeOf(3)));
  return backend;
}

function titles(tree: Parameters<typeof titleOf>[0]): (string | undefined)[] {
  return ["n1", "n2", "n3"].map((id) => titleOf(tree, id));
}
