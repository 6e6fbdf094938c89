import { describe, expect, it } from "vitest";
import { openApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { findAncestor } from "./ancestors.ts";
import { applyMerge } from "./apply.ts";
import { kinOf } from "./kin.ts";
import { Merging } from "./merging.ts";
import { openMerge } from "./open.ts";

const measurer = tableMeasurer();

/** A tree that is open, its state now as somebody else holds it, and a way to go on with either. */
function open() {
  const opened = openApp("- Aim\n  - A\n  - B", { measurer });
  const { tree, id } = opened;
  const [a, b] = [id("A"), id("B")];
  const copy = (): AnyRecord[] =>
    [...tree.document.all()].map((one) => (one.type === "tree" ? ({ ...one, id: "theirs" } as AnyRecord) : one));
  const rename = (node: string, title: string) =>
    tree.document.commit({ key: "rename" }, (draft) => draft.patch(node, { title } as never));
  const theirs = (records: AnyRecord[], node: string, fields: object): AnyRecord[] =>
    records.map((one) => (one.id === node ? ({ ...one, ...fields } as AnyRecord) : one));
  return { ...opened, a, b, copy, rename, theirs };
}

describe("the state that both began with", () => {
  it("is found among the steps that can be undone", async () => {
    const { tree, a, b, copy, rename, theirs } = open();
    rename(a, "A1");
    const sent = copy();
    tree.history.seal();
    rename(b, "B1");
    tree.history.seal();
    rename(a, "A2");
    const { side, past } = await findAncestor(tree, theirs(sent, b, { owner: "Mei" }));
    expect([side, past.steps]).toEqual(["past", 2]);
  });

  it("is the state that was kept when the tree went out, though it is the oldest of all", async () => {
    const { tree, a, b, copy, rename, theirs } = open();
    rename(b, "B0");
    await tree.saver.flush();
    await tree.revisions.keep("sent");
    const sent = copy();
    rename(a, "A1");
    const { side } = await findAncestor(tree, theirs(sent, b, { owner: "Mei" }));
    expect(side).toBe(1);
  });

  it("is unknown where the two may have parted before all that is kept", async () => {
    const { tree, a, b, copy, rename, theirs } = open();
    const sent = theirs(copy(), a, { title: "From before", owner: "Mei" });
    rename(b, "B1");
    expect((await findAncestor(tree, sent)).side).toBe("none");
  });
});

it("what is chosen comes in as one step, with the present kept before it", async () => {
  const { app, tree, a, b, copy, rename, theirs, outline, toasts } = open();
  rename(b, "B0");
  await tree.saver.flush();
  await tree.revisions.keep("sent");
  const sent = theirs(theirs(copy(), a, { title: "Theirs" }), b, { owner: "Mei" });
  rename(a, "Mine");
  const before = outline();
  const merging = new Merging(tree, app, { name: "plan.aimtree", records: sent });
  await merging.begin();
  const { questions, automatic, mine } = merging.store.getState();
  expect(questions.map(({ text, answers, chosen }) => [text, answers, chosen])).toEqual([
    ["“Mine”: title", { ours: "Mine", theirs: "Theirs", base: "A" }, "ours"],
  ]);
  expect([automatic.map(({ text }) => text), mine]).toEqual([["“B0”: owner Mei"], 1]);
  merging.answer(questions[0]?.key ?? "", "theirs");
  expect(outline()).toEqual(before);
  await applyMerge(merging, app);
  expect(outline()).toEqual(["aim Aim", "  leading Theirs", "  leading B0"]);
  expect(tree.document.node(b)?.owner).toBe("Mei");
  expect(toasts().at(-1)).toMatch(/^Merged plan\.aimtree/);
  expect(tree.revisions.store.getState().list[0]?.why).toBe("merge");
  tree.history.undo();
  expect(outline()).toEqual(before);
});

it("a file of another tree is refused, and the tree of a file is known by its nodes", async () => {
  const { app, tree, copy, toasts } = open();
  const stranger = [{ id: "x", type: "node", kind: "aim", order: "a0", title: "X" }] as unknown as AnyRecord[];
  await openMerge(tree, app, { name: "other.aimtree", records: stranger });
  expect(toasts().at(-1)).toContain("other.aimtree has no node of this tree");
  expect(await kinOf(app, tree, copy())).toMatchObject({ id: tree.id, tree });
  expect(await kinOf(app, tree, stranger)).toBeUndefined();
});
