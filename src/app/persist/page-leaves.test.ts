import { describe, expect, it } from "vitest";
import { mustOpen, persistence, rename, titleOf } from "../../../test/tools/persistence.ts";
import { closedGate, idle, opened, reopened, rowOf } from "../../../test/tools/saving.ts";
import { newTreeOf, storageOf, treeOf } from "../../../test/tools/stores.ts";
import { watched } from "../../../test/tools/tabs-world.ts";
import type { Backend } from "../../adapters/storage/backend.ts";
import { jotter } from "../../adapters/storage/jotter.ts";
import { memoryBackend } from "../../adapters/storage/memory.ts";
import { KEPT_OPS, treeStore } from "../../adapters/storage/tree-store.ts";
import { newTree } from "./open-tree.ts";

describe("a page that goes away", () => {
  it("leaves what was not stored to whoever opens the tree next", async () => {
    const inner = memoryBackend();
    await treeStore(inner).add(newTreeOf(treeOf(3)));
    const backend = watched(inner, []);
    const to = persistence(backend);
    const tree = await mustOpen(to);
    const gate = closedGate(backend);
    rename(tree, "n1", "In flight", "typing");
    await gate.reached;
    rename(tree, "n1", "In flight, and more", "typing");
    rename(tree, "n2", "Waiting");
    to.leave();
    backend.dead = true;
    gate.open();
    await idle();
    const later = await mustOpen(persistence(inner, "b"));
    await later.saver.flush();
    expect([titleOf(later, "n1"), titleOf(later, "n2")]).toEqual(["In flight, and more", "Waiting"]);
    expect(later.history.undoable?.label.subject).toBe("Waiting");
    await idle();
    expect(await treeStore(inner).unsent("t", "a", undefined)).toEqual({ ops: [], tabs: [] });
    expect((await treeStore(inner).since("t", 1))?.ops.map(({ label }) => label.subject)).toEqual([
      "In flight",
      "In flight, and more",
      "Waiting",
    ]);
  });

  it("goes on as if nothing had been when it comes back", async () => {
    const { backend, to, tree } = await opened();
    const gate = closedGate(backend);
    rename(tree, "n1", "In flight");
    await gate.reached;
    rename(tree, "n2", "Waiting");
    to.leave();
    gate.open();
    await idle();
    to.wake();
    expect(await tree.saver.flush()).toBe(true);
    expect(backend.log.map(({ json }) => JSON.parse(json).label.subject)).toEqual(["In flight", "Waiting"]);
    expect(await treeStore(backend).unsent("t", "a", undefined)).toEqual({ ops: [], tabs: [] });
    expect(await reopened(backend)).toEqual(["In flight", "Waiting"]);
  });

  it("lays nothing aside where all is stored, or nothing is to be", async () => {
    const { backend, to, tree } = await opened();
    rename(tree, "n1", "Stored");
    await tree.saver.flush();
    to.leave();
    const fresh = newTree(to, treeOf(3, "fresh"));
    fresh.saver.hold();
    rename(fresh, "n1", "A ghost");
    to.leave();
    await idle();
    for (const id of ["t", "fresh"]) {
      expect(await treeStore(backend).unsent(id, "a", undefined)).toEqual({ ops: [], tabs: [] });
    }
  });
});

describe("a page that dies without a word", () => {
  it("has noted what was typed; whoever opens the tree next does it again", async () => {
    const { inner, local } = await noting();
    const { backend, tree } = await laterOn(inner, local, "a");
    const gate = closedGate(backend);
    rename(tree, "n1", "In flight", "typing");
    await gate.reached;
    rename(tree, "n1", "In flight, and more", "typing");
    rename(tree, "n2", "Waiting");
    const noted = new Map(local);
    backend.dead = true;
    gate.open();
    await idle();
    const heir = (await laterOn(inner, noted, "b")).tree;
    expect([titleOf(heir, "n1"), titleOf(heir, "n2")]).toEqual(["In flight, and more", "Waiting"]);
    await idle();
    expect(noted.size).toBe(0);
    expect(await reopened(watched(inner, []))).toEqual(["In flight, and more", "Waiting"]);
  });

  it("does not do again what another tab has changed since, nor what was stored after all", async () => {
    const { inner, local, later } = await noting();
    const { backend, tree } = await laterOn(inner, local, "a");
    rename(tree, "n1", "Stored");
    await tree.saver.flush();
    expect(local.size).toBe(0);
    backend.fates.push("rejected but stored");
    rename(tree, "n2", "Stored without a word");
    await idle();
    backend.dead = true;
    expect(local.size).toBe(1);
    const other = await later("b");
    expect(titleOf(other, "n2")).toBe("Stored without a word");
    await idle();
    expect(local.size).toBe(0);
    expect((await treeStore(inner).since("t", 1))?.ops).toHaveLength(2);
  });
});

/** A stored tree, with a local storage beside it. */
async function noting() {
  const inner = memoryBackend();
  await treeStore(inner).add(newTreeOf(treeOf(3)));
  const local = new Map<string, string>();
  return { inner, local, later: async (tab: string) => (await laterOn(inner, local, tab)).tree };
}

async function laterOn(inner: Backend, local: Map<string, string>, tab: string) {
  const backend = watched(inner, []);
  const store = treeStore(backend, KEPT_OPS, jotter(storageOf(local)));
  return { backend, tree: await mustOpen({ ...persistence(backend, tab), store }) };
}

describe("a new tree", () => {
  it("is not stored before anything is typed, and then at once with its first change", async () => {
    const backend = watched(memoryBackend(), []);
    const tree = newTree(persistence(backend), treeOf(3));
    await idle();
    expect(tree.saver.state).toEqual({ kind: "new" });
    expect(await treeStore(backend).list()).toEqual([]);
    tree.saver.hold();
    rename(tree, "n1", "A ghost that became real");
    await idle();
    expect(tree.saver.state).toEqual({ kind: "new" });
    expect(await treeStore(backend).list()).toEqual([]);
    rename(tree, "n2", "Typed");
    tree.saver.release();
    expect(tree.saver.state).toEqual({ kind: "saving" });
    expect(await tree.saver.flush()).toBe(true);
    expect(tree.saver.state).toEqual({ kind: "saved" });
    expect(await reopened(backend)).toEqual(["A ghost that became real", "Typed"]);
    expect(await rowOf(backend)).toMatchObject({ counts: { records: 4, nodes: 3 } });
  });
});
