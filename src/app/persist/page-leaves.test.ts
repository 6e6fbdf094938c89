import { describe, expect, it } from "vitest";
import { mustOpen, persistence, rename, titleOf } from "../../../test/tools/persistence.ts";
import { closedGate, idle, opened, reopened, rowOf } from "../../../test/tools/saving.ts";
import { newTreeOf, treeOf } from "../../../test/tools/stores.ts";
import { watched } from "../../../test/tools/tabs-world.ts";
import { memoryBackend } from "../../adapters/storage/memory.ts";
import { treeStore } from "../../adapters/storage/tree-store.ts";
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
