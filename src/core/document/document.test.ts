import { describe, expect, it } from "vitest";
import { EMPTY_DIFF } from "../../../test/tools/empty-diff.ts";
import { startRecords } from "../../../test/tools/random-edits.ts";
import type { NodeRecord } from "../records/node.ts";
import { invert } from "./diff.ts";
import type { Change } from "./document.ts";
import { Document } from "./document.ts";
import type { Draft } from "./draft.ts";

const rename = (id: string, title: string) => (draft: Draft) => draft.patch<NodeRecord>(id, { title });

function listen(document: Document): Change[] {
  const heard: Change[] = [];
  document.onChange((change) => heard.push(change));
  return heard;
}

describe("commit", () => {
  it("names the change, its origin and its merge key", () => {
    const document = new Document(startRecords());
    const change = document.commit({ key: "rename", subject: "P" }, rename("p", "New"), { merge: "title:p" });
    expect(change).toMatchObject({ label: { key: "rename", subject: "P" }, origin: "user", merge: "title:p" });
    expect([...(change?.diff.updated.keys() ?? [])]).toEqual(["p"]);
  });

  it("is silent where nothing changed, and the record stays the same object", () => {
    const document = new Document(startRecords());
    const heard = listen(document);
    const before = document.get("p");
    expect(document.commit({ key: "rename" }, rename("p", "P"))).toBeUndefined();
    expect(
      document.commit({ key: "rename" }, (draft) => {
        rename("p", "New")(draft);
        rename("p", "P")(draft);
      }),
    ).toBeUndefined();
    expect(document.get("p")).toBe(before);
    expect(heard).toEqual([]);
  });

  it("refuses a commit inside a commit and stays usable", () => {
    const document = new Document(startRecords());
    const nested = () => document.commit({ key: "outer" }, () => document.commit({ key: "inner" }, rename("p", "X")));
    expect(nested).toThrow("A commit inside a commit");
    expect(document.node("p")?.title).toBe("P");
    expect(document.commit({ key: "rename" }, rename("p", "X"))).toBeDefined();
  });

  it("refuses what an edit writes after it has ended", () => {
    const document = new Document(startRecords());
    let leaked: Draft | undefined;
    document.commit({ key: "leak" }, (draft) => {
      leaked = draft;
    });
    expect(() => leaked?.patch("p", { title: "late" })).toThrow("after its commit");
    expect(document.node("p")?.title).toBe("P");
  });

  it("lets an edit patch what it walks over", () => {
    const document = new Document(startRecords());
    document.commit({ key: "walk" }, (draft) => {
      let steps = 0;
      for (const id of draft.attached("n")) {
        draft.patch(id, { note: `${++steps}` });
        if (steps > 10) throw new Error("the walk does not end");
      }
    });
    expect([...document.attached("n")]).toEqual(["l", "r", "g"]);
  });
});

describe("listeners", () => {
  it("hear changes in the order in which they happened, also when one of them commits", () => {
    const document = new Document(startRecords());
    const first: string[] = [];
    const last: string[] = [];
    document.onChange(({ label }) => {
      first.push(label.key);
      if (label.key === "one") document.commit({ key: "two" }, rename("q", "answer"));
    });
    document.onChange(({ label }) => last.push(label.key));
    document.commit({ key: "one" }, rename("p", "call"));
    expect(first).toEqual(["one", "two"]);
    expect(last).toEqual(["one", "two"]);
  });

  it("all hear of a change even if one throws; the change stands and the error goes on", () => {
    const document = new Document(startRecords());
    const stop = document.onChange(() => {
      throw new Error("deaf");
    });
    const heard = listen(document);
    expect(() => document.commit({ key: "rename" }, rename("p", "X"))).toThrow("deaf");
    expect(heard).toHaveLength(1);
    expect(document.node("p")?.title).toBe("X");
    stop();
    expect(document.commit({ key: "rename" }, rename("p", "Y"))).toBeDefined();
    expect(heard).toHaveLength(2);
  });

  it("of one record wake for it and for what names it, not for its children", () => {
    const document = new Document(startRecords());
    let woken = 0;
    const stop = document.watch("n", () => woken++);
    const wakes = (edit: (draft: Draft) => void): number => {
      woken = 0;
      document.commit({ key: "edit" }, edit);
      return woken;
    };
    expect(wakes(rename("n", "X"))).toBe(1);
    expect(wakes(rename("m", "X"))).toBe(0);
    expect(wakes((draft) => draft.put({ id: "r2", type: "reading", metric: "n", date: "2026-03-08", value: 1 }))).toBe(
      1,
    );
    expect(wakes((draft) => draft.remove("r2"))).toBe(1);
    expect(wakes((draft) => draft.patch("l", { from: "q" }))).toBe(1);
    expect(wakes((draft) => draft.patch("l", { because: "unseen from n" }))).toBe(0);
    expect(wakes((draft) => draft.patch<NodeRecord>("s", { parent: "n" }))).toBe(0);
    stop();
    expect(wakes(rename("n", "Y"))).toBe(0);
  });
});

describe("apply", () => {
  it("rebases field by field and makes the result whole", () => {
    const document = new Document(startRecords());
    const done = document.commit({ key: "edit" }, (draft) => {
      draft.put({ id: "k", type: "node", kind: "tactic", order: "a0", title: "K" });
      draft.patch<NodeRecord>("q", { title: "mine", owner: "Jon" });
    });
    document.commit({ key: "elsewhere" }, (draft) => {
      draft.patch<NodeRecord>("s", { parent: "k" });
      draft.patch<NodeRecord>("q", { title: "theirs" });
    });
    const undone = document.apply({ key: "edit" }, invert(done?.diff ?? EMPTY_DIFF), { origin: "undo" });
    expect(undone?.origin).toBe("undo");
    expect(document.get("k")).toBeUndefined();
    expect(document.node("s")?.parent).toBeUndefined();
    expect(document.node("q")).toMatchObject({ title: "theirs" });
    expect(document.node("q")?.owner).toBeUndefined();
    expect(document.apply({ key: "edit" }, invert(done?.diff ?? EMPTY_DIFF))).toBeUndefined();
  });
});
