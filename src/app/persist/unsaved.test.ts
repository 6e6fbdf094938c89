import { describe, expect, it } from "vitest";
import { mustOpen, persistence, rename, titleOf } from "../../../test/tools/persistence.ts";
import { idle, opened, reopened } from "../../../test/tools/saving.ts";
import { editStored } from "./open-tree.ts";

describe("a tree that was left unsaved", () => {
  it("goes on trying until it is stored, then hears of nothing any more", async () => {
    const { backend, to, tree } = await opened();
    backend.fates.push("refused", "refused", "refused");
    rename(tree, "n1", "Kept");
    await idle();
    expect(await tree.close()).toBe(false);
    to.timers.splice(0)[0]?.run();
    await idle();
    expect(tree.saver.state).toEqual({ kind: "not-saved", why: "quota" });
    to.timers.splice(0)[0]?.run();
    await idle();
    expect(tree.saver.state).toEqual({ kind: "saved" });
    expect(await reopened(backend)).toEqual(["Kept", "Tactic 2"]);
    rename(tree, "n1", "Nobody looks any more");
    await idle();
    expect(await reopened(backend)).toEqual(["Kept", "Tactic 2"]);
  });

  it("is what comes back when it is opened again, with all that waits and its undo list", async () => {
    const { backend, to, tree } = await opened();
    backend.fates.push("refused", "refused", "refused");
    rename(tree, "n1", "Waiting");
    await idle();
    await tree.close();
    const again = await mustOpen(to);
    expect(titleOf(again, "n1")).toBe("Waiting");
    rename(again, "n2", "And more");
    expect(await again.saver.flush()).toBe(true);
    rename(again, "n2", "And still more");
    expect(await again.close()).toBe(true);
    expect(await reopened(backend)).toEqual(["Waiting", "And still more"]);
    again.history.undo();
    expect(titleOf(again, "n2")).toBe("And more");
  });

  it("takes a change from the list of trees in without losing its own", async () => {
    const { backend, to, tree } = await opened();
    backend.fates.push("refused", "refused");
    rename(tree, "n1", "Waiting");
    await idle();
    await tree.close();
    const label = { key: "title" };
    expect(await editStored(to, "t", label, (draft) => draft.patch("n2", { title: "From the list" }))).toBe(true);
    expect(await reopened(backend)).toEqual(["Waiting", "From the list"]);
  });

  it("lays aside what waits when the page goes away all the same", async () => {
    const { backend, to, tree } = await opened();
    backend.fates.push("refused", "refused");
    rename(tree, "n1", "Waiting");
    await idle();
    await tree.close();
    to.leave();
    await idle();
    const later = await mustOpen(persistence(backend, "later"));
    expect(titleOf(later, "n1")).toBe("Waiting");
  });
});

it("what is refused is listed with its reason, in the open tree and in one that was left, until it is stored", async () => {
  const { backend, to, tree } = await opened();
  const refused = () =>
    to.unsaved.store.getState().refused.map(({ tree: { document }, why }) => [document.tree.id, why]);
  let told = 0;
  to.unsaved.store.subscribe(() => told++);
  rename(tree, "n1", "Stored");
  await tree.saver.flush();
  expect(refused()).toEqual([]);
  expect(told).toBe(0);
  backend.fates.push("refused", "refused");
  rename(tree, "n1", "Refused");
  await idle();
  expect(refused()).toEqual([["t", "quota"]]);
  expect(await tree.close()).toBe(false);
  expect(refused()).toEqual([["t", "quota"]]);
  expect(await to.unsaved.flush()).toBe(true);
  await idle();
  expect(refused()).toEqual([]);
});

describe("closing the page", () => {
  it("asks only while something is refused, in the open tree or in one that was left", async () => {
    const { backend, to, tree } = await opened();
    rename(tree, "n1", "Stored");
    expect(to.asks()).toBe(false);
    await tree.saver.flush();
    expect(to.asks()).toBe(false);
    backend.fates.push("refused", "refused");
    rename(tree, "n1", "Refused");
    await idle();
    expect(to.asks()).toBe(true);
    expect(await tree.close()).toBe(false);
    expect(to.asks()).toBe(true);
    expect(await to.unsaved.flush()).toBe(true);
    await idle();
    expect(to.asks()).toBe(false);
  });
});
