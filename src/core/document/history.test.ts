import { describe, expect, it } from "vitest";
import { EMPTY_DIFF } from "../../../test/tools/empty-diff.ts";
import { startRecords } from "../../../test/tools/random-edits.ts";
import type { NodeRecord } from "../records/node.ts";
import { Document } from "./document.ts";
import { HISTORY_LIMIT, History } from "./history.ts";

function open() {
  const document = new Document(startRecords());
  const history = new History(document);
  const rename = (title: string, merge?: string) =>
    document.commit({ key: "rename", subject: title }, (draft) => draft.patch<NodeRecord>("p", { title }), {
      ...(merge === undefined ? {} : { merge }),
    });
  return { document, history, rename, title: () => document.node("p")?.title };
}

/** What another tab has stored: its diff, made on a copy. */
function elsewhere(fields: Partial<NodeRecord>) {
  const change = new Document(startRecords()).commit({ key: "x" }, (draft) => draft.patch<NodeRecord>("p", fields));
  return change?.diff ?? EMPTY_DIFF;
}

describe("history", () => {
  it("holds 500 steps and forgets the oldest", () => {
    const { document, history, rename, title } = open();
    for (let n = 1; n <= HISTORY_LIMIT + 3; n++) rename(`title ${n}`);
    let undone = 0;
    while (history.undo()) undone++;
    expect(HISTORY_LIMIT).toBe(500);
    expect(undone).toBe(HISTORY_LIMIT);
    expect(title()).toBe("title 3");
    const rows = history.takeUnsaved();
    expect([...rows.steps.values()].filter(Boolean)).toHaveLength(HISTORY_LIMIT);
    while (new History(document, rows).redo()) undone--;
    expect(undone).toBe(0);
    expect(title()).toBe(`title ${HISTORY_LIMIT + 3}`);
  });

  it("folds letters of one title into one step, named by what was typed last", () => {
    const { history, rename, title } = open();
    for (const text of ["N", "Ne", "New"]) rename(text, "title:p");
    expect(history.undoable?.label).toEqual({ key: "rename", subject: "New" });
    history.undo();
    expect(title()).toBe("P");
    expect(history.undo()).toBeUndefined();
    history.redo();
    expect(title()).toBe("New");
  });

  it("folds nothing after a seal, an undo, another key or no key", () => {
    const { history, rename } = open();
    const steps = (): number => {
      let undone = 0;
      while (history.undo()) undone++;
      return undone;
    };
    rename("A", "k");
    history.seal();
    rename("B", "k");
    expect(steps()).toBe(2);
    rename("A", "k");
    rename("B", "l");
    rename("C");
    rename("D");
    expect(steps()).toBe(4);
    rename("A", "k");
    rename("B");
    history.undo();
    rename("C", "k");
    expect(steps()).toBe(2);
  });

  it("a step that ends where it began is none, and the one before it stays sealed", () => {
    const { history, rename, title } = open();
    rename("A", "k");
    history.seal();
    rename("B", "k");
    rename("A", "k");
    rename("C", "k");
    history.undo();
    expect(title()).toBe("A");
    history.undo();
    expect(title()).toBe("P");
  });

  it("a new step ends the redo list", () => {
    const { history, rename } = open();
    rename("A");
    rename("B");
    history.undo();
    rename("C");
    expect(history.redoable).toBeUndefined();
    expect(history.redo()).toBeUndefined();
  });

  it("does not take back what another tab wrote between two letters", () => {
    const { document, history, rename, title } = open();
    rename("N", "title:p");
    document.takeIn([elsewhere({ owner: "Theo" })], []);
    rename("Ne", "title:p");
    while (history.undo());
    expect(title()).toBe("P");
    expect(document.node("p")?.owner).toBe("Theo");
  });

  it("passes over a step that another tab has overtaken, and goes on to the one before", () => {
    const { document, history, rename, title } = open();
    document.commit({ key: "target" }, (draft) => draft.patch<NodeRecord>("q", { target: 7 }));
    rename("mine");
    const theirs = elsewhere({ title: "theirs" });
    document.commit({ key: "tab" }, (draft) => draft.patch<NodeRecord>("p", { title: "theirs" }), { origin: "tab" });
    expect(theirs.updated.size).toBe(1);
    expect(history.undo()?.label.key).toBe("target");
    expect(title()).toBe("theirs");
    expect(document.node("q")?.target).toBeUndefined();
    expect(history.undoable).toBeUndefined();
    history.redo();
    expect(document.node("q")?.target).toBe(7);
  });

  it("stays in order when a listener answers an undo with a commit", () => {
    const { document, history, rename, title } = open();
    rename("A");
    rename("B");
    const stop = document.onChange(({ origin }) => {
      if (origin === "undo") document.commit({ key: "answer" }, (draft) => draft.patch("t", { title: "answered" }));
    });
    history.undo();
    stop();
    expect(title()).toBe("A");
    expect(history.undoable?.label.key).toBe("answer");
    expect(history.redoable).toBeUndefined();
    history.undo();
    expect(document.tree.title).toBe("T");
    history.undo();
    expect(title()).toBe("P");
  });

  it("gives rows only for what changed since the last time", () => {
    const { history, rename } = open();
    rename("A");
    rename("B");
    expect([...history.takeUnsaved().steps.keys()]).toEqual([0, 1]);
    expect(history.takeUnsaved()).toEqual({ position: 2, steps: new Map() });
    history.undo();
    rename("C");
    const rows = history.takeUnsaved();
    expect([...rows.steps.keys()]).toEqual([1]);
    history.giveBack(rows);
    expect(history.takeUnsaved()).toEqual(rows);
    history.undo();
    history.undo();
    rename("D");
    expect(history.takeUnsaved().steps.get(1)).toBeUndefined();
  });
});
