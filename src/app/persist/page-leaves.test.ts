import { describe, expect, it } from "vitest";
import { mustOpen, persistence, rename, titleOf } from "../../../test/tools/persistence.ts";
import { closedGate, idle, opened, reopened, rowOf } from "../../../test/tools/saving.ts";
import { newTreeOf, storageOf, treeOf } from "../../../test/tools/stores.ts";
import { watched } from "../../../test/tools/tabs-world.ts";
import type { Backend } from "../../adapters/storage/backend.ts";
import { jotter } from "../../adapters/storage/jotter.ts";
import { memoryBackend } from "../../adapters/storage/memory.ts";
import { KEPT_OPS, treeStore } from "../../adapters/storage/tree-store.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { keepBegun, newTree, openTree } from "./open-tree.ts";

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
    expect(await treeStore(inner).unsent("t", "a", undefined)).toEqual({ ops: [], tabs: new Map() });
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
    expect(await treeStore(backend).unsent("t", "a", undefined)).toEqual({ ops: [], tabs: new Map() });
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
      expect(await treeStore(backend).unsent(id, "a", undefined)).toEqual({ ops: [], tabs: new Map() });
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

describe("a page that dies with the first letters of a tree", () => {
  it("has noted them with the tree itself: its own address brings them back, and so does the next start", async () => {
    for (const way of ["its address", "the next start", "laid aside"] as const) {
      const { inner, local } = await noting();
      const { backend, to } = tabOn(inner, local, "a");
      const fresh = newTree(to, [{ id: "fresh", type: "tree", title: "" }] as AnyRecord[]);
      fresh.saver.hold();
      const aim = { id: "aim", type: "node", kind: "aim", order: "a0", title: "" } as const;
      fresh.document.commit({ key: "add" }, (draft) => draft.put(aim), { origin: "load" });
      expect(local.size).toBe(0);
      backend.fates.push("refused");
      rename(fresh, "aim", "C", "typing");
      fresh.saver.release();
      for (const title of ["Cu", "Cus"]) rename(fresh, "aim", title, "typing");
      await idle();
      if (way === "laid aside") {
        to.leave();
        await idle();
        local.clear();
      }
      backend.dead = true;
      const next = tabOn(inner, local, "b").to;
      expect(await next.store.begun()).toEqual(["fresh"]);
      if (way === "its address") expect(titleOf(await mustOpen(next, "fresh"), "aim")).toBe("Cus");
      else expect(await keepBegun(next)).toBe(1);
      await idle();
      expect(titleOf(await mustOpen(persistence(inner, "c"), "fresh"), "aim")).toBe("Cus");
      expect([local.size, await next.store.begun()]).toEqual([0, []]);
    }
  });

  it("leaves what a tab that is alive is about to store alone", async () => {
    const { inner, local } = await noting();
    const { to, backend } = tabOn(inner, local, "a");
    backend.fates.push("refused", "refused");
    newTree(to, treeOf(1, "fresh")).document.commit({ key: "title" }, (draft) => draft.patch("n1", { title: "Mine" }));
    await idle();
    const other = { ...tabOn(inner, local, "b").to, tab: { id: "b", alive: async () => new Set(["a", "b"]) } };
    expect(await openTree(other, "fresh")).toEqual({ state: "missing" });
    expect(await keepBegun(other)).toBe(0);
    expect(local.size).toBe(1);
  });
});

describe("what was brought back", () => {
  for (const fates of [["refused"], ["rejected but stored"], ["refused", "refused", "refused"]] as const) {
    it(`is not done once more, over what was done since, where the first transactions are ${fates.join(", ")}`, async () => {
      const { backend, to, tree } = await opened();
      backend.fates.push("refused");
      tree.document.commit({ key: "delete" }, (draft) => draft.remove("n2"));
      to.leave();
      await idle();
      tree.letGo();
      // The first is the search for the undo list of a closed tab.
      backend.fates.push("done", ...fates);
      const again = persistence(backend);
      const back = await openTree({ ...again, newId: () => "second" }, "t");
      if (back.state !== "open") throw new Error(back.state);
      while (back.tree.saver.state.kind !== "saved") {
        await idle();
        for (const { run } of again.timers.splice(0)) run();
      }
      expect(back.tree.document.node("n2")).toBeUndefined();
      back.tree.history.undo();
      await idle();
      back.tree.letGo();
      const later = await mustOpen({ ...persistence(backend), newId: () => "third" });
      expect(titleOf(later, "n2")).toBe("Tactic 2");
    });
  }

  it("is forgotten in the transaction that stores it, and where nothing is left to store as often as it takes", async () => {
    for (const isStored of [false, true]) {
      const { backend, to, tree } = await opened();
      backend.fates.push(isStored ? "rejected but stored" : "refused");
      rename(tree, "n1", "Waiting");
      to.leave();
      await idle();
      tree.letGo();
      if (isStored) backend.fates.push("refused", "refused");
      const again = persistence(backend);
      const { saver } = await mustOpen({ ...again, newId: () => "second" });
      for (let tries = 0; tries < 2; tries++) {
        await idle();
        for (const { run } of again.timers.splice(0)) run();
      }
      await saver.flush();
      expect(await treeStore(backend).unsent("t", "a", undefined)).toEqual({ ops: [], tabs: new Map() });
    }
  });
});

describe("a note that shows only a part at first", () => {
  it("is taken in as far as it goes, and the rest when it shows", async () => {
    const { inner, local } = await noting();
    const { backend, tree } = await laterOn(inner, local, "a");
    const gate = closedGate(backend);
    rename(tree, "n1", "Sent", "typing");
    await gate.reached;
    rename(tree, "n1", "Sent, then hel", "typing");
    const shown = new Map(local);
    rename(tree, "n1", "Sent, then hello", "typing");
    rename(tree, "n2", "And this");
    const noted = new Map(local);
    backend.dead = true;
    gate.open();
    await idle();
    const heir = tabOn(inner, shown, "b");
    const { store } = heir.to;
    let shows = false;
    const commit: typeof store.commit = (request, merge) => {
      if (!shows) for (const [key, text] of noted) shown.set(key, text);
      shows = true;
      return store.commit(request, merge);
    };
    const opened = await openTree({ ...heir.to, store: { ...store, commit } }, "t");
    if (opened.state !== "open") throw new Error(opened.state);
    expect(titleOf(opened.tree, "n1")).toBe("Sent, then hel");
    rename(opened.tree, "n3", "Typed here");
    await idle();
    expect(["n1", "n2", "n3"].map((id) => titleOf(opened.tree, id))).toEqual([
      "Sent, then hello",
      "And this",
      "Typed here",
    ]);
    expect(shown.size).toBe(0);
    expect(await reopened(watched(inner, []))).toEqual(["Sent, then hello", "And this"]);
  });
});

/** A stored tree, with a local storage beside it. */
async function noting() {
  const inner = memoryBackend();
  await treeStore(inner).add(newTreeOf(treeOf(3)));
  const local = new Map<string, string>();
  return { inner, local, later: async (tab: string) => (await laterOn(inner, local, tab)).tree };
}

function tabOn(inner: Backend, local: Map<string, string>, tab: string) {
  const backend = watched(inner, []);
  const store = treeStore(backend, KEPT_OPS, jotter(storageOf(local)));
  return { backend, to: { ...persistence(backend, tab), store } };
}

async function laterOn(inner: Backend, local: Map<string, string>, tab: string) {
  const { backend, to } = tabOn(inner, local, tab);
  return { backend, tree: await mustOpen(to) };
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
