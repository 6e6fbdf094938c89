import { describe, expect, it } from "vitest";
import { mustOpen, persistence, rename, titleOf } from "../../../test/tools/persistence.ts";
import { closedGate, idle, opened, reopened, rowOf } from "../../../test/tools/saving.ts";
import { newTreeOf, treeOf } from "../../../test/tools/stores.ts";
import { watched } from "../../../test/tools/tabs-world.ts";
import { memoryBackend } from "../../adapters/storage/memory.ts";
import type { StoredOp } from "../../adapters/storage/port.ts";
import { StoreError } from "../../adapters/storage/port.ts";
import { treeStore } from "../../adapters/storage/tree-store.ts";

describe("saving", () => {
  it("starts at once, and says saved only when the transaction is complete", async () => {
    const { backend, to, tree } = await opened();
    const states: string[] = [];
    tree.saver.subscribe(() => states.push(`${tree.saver.state.kind} at ${backend.log.length}`));
    expect(tree.saver.state).toEqual({ kind: "saved" });
    rename(tree, "n1", "New");
    expect(states).toEqual(["saving at 0"]);
    expect(await tree.saver.flush()).toBe(true);
    expect(states).toEqual(["saving at 0", "saved at 1"]);
    expect(to.posted).toEqual([{ kind: "commit", tree: "t", rev: 2, tab: "a" }]);
  });

  it("sends one transaction at a time, and what came meanwhile with the next, in order", async () => {
    const { backend, tree } = await opened();
    const gate = closedGate(backend);
    rename(tree, "n1", "One");
    await gate.reached;
    rename(tree, "n1", "Two");
    rename(tree, "n2", "Three");
    gate.open();
    await tree.saver.flush();
    expect(gate.transactions()).toBe(2);
    expect(backend.log.map(({ json }) => JSON.parse(json).label.subject)).toEqual(["One", "Two", "Three"]);
  });

  it("makes letters that wait one commit, under the last name; never of what is on its way", async () => {
    const { backend, tree } = await opened();
    const gate = closedGate(backend);
    for (const title of ["O", "On"]) rename(tree, "n1", title, "typing");
    await gate.reached;
    for (const title of ["One", "One ", "One t"]) rename(tree, "n1", title, "typing");
    rename(tree, "n2", "Other", "typing elsewhere");
    rename(tree, "n2", "Tactic 2", "typing elsewhere");
    rename(tree, "n1", "One tw", "typing");
    gate.open();
    await tree.saver.flush();
    const ops = (await treeStore(backend).since("t", 1))?.ops as readonly StoredOp[];
    expect(ops.map(({ label }) => label.subject)).toEqual(["On", "One tw"]);
    expect(ops.map(({ diff }) => diff.updated.get("n1")?.map((record) => "title" in record && record.title))).toEqual([
      ["Tactic 1", "On"],
      ["On", "One tw"],
    ]);
  });

  it("keeps what could not be stored, says why, and tries again after longer and longer waits", async () => {
    const { backend, to, tree } = await opened();
    backend.fates.push("refused", "refused", "refused");
    rename(tree, "n1", "Kept");
    await idle();
    expect(tree.saver.state).toEqual({ kind: "not-saved", why: "quota" });
    expect(to.errors).toHaveLength(1);
    rename(tree, "n2", "Kept too");
    for (const ms of [250, 500, 1_000]) {
      const [timer] = to.timers.splice(0);
      expect(timer?.ms).toBe(ms);
      timer?.run();
      await idle();
    }
    expect(tree.saver.state).toEqual({ kind: "saved" });
    expect(await reopened(backend)).toEqual(["Kept", "Kept too"]);
    backend.fates.push("refused");
    rename(tree, "n2", "Quick again");
    await idle();
    expect(to.timers.map(({ ms }) => ms)).toEqual([250]);
  });

  it("does not store twice what was stored although the transaction was rejected", async () => {
    const { backend, tree } = await opened();
    backend.fates.push("rejected but stored");
    rename(tree, "n1", "Once");
    await idle();
    expect(tree.saver.state).toEqual({ kind: "not-saved", why: "unknown" });
    rename(tree, "n1", "Then", "typing");
    expect(await tree.saver.flush()).toBe(true);
    expect(backend.log.map(({ rev, json }) => [rev, JSON.parse(json).label.subject])).toEqual([
      [2, "Once"],
      [3, "Then"],
    ]);
  });

  it("does not do again what was stored, where another tab has taken it back meanwhile", async () => {
    const { backend, tree } = await opened();
    backend.fates.push("rejected but stored");
    rename(tree, "n1", "Mine");
    await idle();
    const other = await mustOpen(persistence(watched(backend, backend.log), "b", ["a", "b"]));
    rename(other, "n1", "Tactic 1");
    await other.saver.flush();
    expect(await tree.saver.flush()).toBe(true);
    expect(titleOf(tree, "n1")).toBe("Tactic 1");
    expect(await reopened(backend)).toEqual(["Tactic 1", "Tactic 2"]);
  });

  it("stores the undo list with the next success after a failure", async () => {
    const { backend, tree } = await opened();
    backend.fates.push("refused");
    rename(tree, "n1", "Mine");
    await idle();
    await tree.close();
    const again = await mustOpen(persistence(backend));
    expect(again.history.undoable?.label.subject).toBe("Mine");
  });

  it.each(["outdated", "newer", "damaged"] as const)(
    "stops trying when the store is %s, until it is told to",
    async (kind) => {
      const { backend, to, tree } = await opened();
      const { write } = backend;
      backend.write = () => Promise.reject(new StoreError(kind));
      rename(tree, "n1", "Kept");
      await idle();
      rename(tree, "n1", "Kept still");
      await idle();
      expect(tree.saver.state).toEqual({ kind: "not-saved", why: kind });
      expect([to.timers.length, to.errors.length]).toEqual([0, 1]);
      expect(await tree.saver.flush()).toBe(false);
      backend.write = write;
      expect(await tree.saver.flush()).toBe(true);
      expect(await reopened(backend)).toEqual(["Kept still", "Tactic 2"]);
    },
  );

  it("shows trouble with edits that come after a failed reading", async () => {
    const { backend, to, tree } = await opened();
    backend.dead = true;
    tree.saver.catchUp();
    await idle();
    expect(tree.saver.state).toEqual({ kind: "saved" });
    rename(tree, "n1", "Kept");
    expect(tree.saver.state).toEqual({ kind: "not-saved", why: "closed" });
    backend.dead = false;
    to.timers.splice(0)[0]?.run();
    await idle();
    expect(tree.saver.state).toEqual({ kind: "saved" });
  });

  it("reads again what it could not read", async () => {
    const inner = memoryBackend();
    await treeStore(inner).add(newTreeOf(treeOf(3)));
    const backend = watched(inner, []);
    const to = persistence(backend);
    const tree = await mustOpen(to);
    backend.dead = true;
    tree.saver.catchUp();
    await idle();
    const other = await mustOpen(persistence(inner, "b", ["a", "b"]));
    rename(other, "n1", "By the other");
    await other.saver.flush();
    backend.dead = false;
    to.timers.splice(0)[0]?.run();
    await idle();
    expect(titleOf(tree, "n1")).toBe("By the other");
  });

  it("folds after 200 commits", async () => {
    const { backend, tree } = await opened();
    for (let n = 1; n <= 199; n++) {
      rename(tree, "n1", `${n}`);
      await tree.saver.flush();
    }
    expect(await rowOf(backend)).toMatchObject({ rev: 200, foldedRev: 1 });
    rename(tree, "n1", "200");
    await tree.saver.flush();
    expect(await rowOf(backend)).toMatchObject({ rev: 201, foldedRev: 201 });
    rename(tree, "n1", "201");
    tree.saver.fold();
    await tree.saver.flush();
    expect(await rowOf(backend)).toMatchObject({ rev: 202, foldedRev: 202 });
    expect(await reopened(backend)).toEqual(["201", "Tactic 2"]);
  });

  it("stores nothing more after it was closed, and closing stores what waits", async () => {
    const { backend, tree } = await opened();
    rename(tree, "n1", "Before");
    expect(await tree.close()).toBe(true);
    rename(tree, "n1", "After");
    await idle();
    expect(await reopened(backend)).toEqual(["Before", "Tactic 2"]);
  });
});
