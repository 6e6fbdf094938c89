import { expect, it } from "vitest";
import { Document } from "../document/document.ts";
import { exampleTree } from "../lint/example-tree.ts";
import type { LinkRecord } from "../records/link.ts";
import { conflictsOf, merge } from "./merge.ts";

const open = () => {
  const { view, ids } = exampleTree(
    "- * Aim\n  - ! One\n    how: Do it\n    - ! Step\n  - ! Two @maya\n    how: Do it well\n    - ! Other step\n  - Metric",
    (id) => [
      { id: "between", type: "link", from: id("Two"), to: id("One"), kind: "supports" } as LinkRecord,
      { id: "out", type: "link", from: id("Two"), to: id("Metric"), kind: "moves" } as LinkRecord,
      { id: "twice", type: "link", from: id("One"), to: id("Metric"), kind: "moves" } as LinkRecord,
    ],
  );
  return { document: new Document(view.all()), id: (title: string) => ids.get(title) ?? "" };
};

it("puts what one node says and has below it into another, and leaves no link twice or to itself", () => {
  const { document, id } = open();
  expect(conflictsOf(document, id("Two"), id("One"))).toEqual(["title", "tactic"]);
  document.commit({ key: "fix" }, (draft) => merge(draft, id("Two"), id("One")));
  expect(document.node(id("Two"))).toBeUndefined();
  expect(document.node(id("One"))).toMatchObject({ title: "One", tactic: "Do it", owner: "maya" });
  expect(document.children(id("One"))).toEqual([id("Step"), id("Other step")]);
  const links = [...document.all()].filter(({ type }) => type === "link").map((link) => link.id);
  expect(links).toEqual(["twice"]);
});

it("keeps one reading a date", () => {
  const { document, id } = open();
  document.commit({ key: "fix" }, (draft) => {
    const readings = [
      ["a", "One", "2026-03-01", 1],
      ["b", "Two", "2026-03-01", 2],
      ["c", "Two", "2026-03-02", 3],
    ] as const;
    for (const [name, metric, date, value] of readings) {
      draft.put({ id: name, type: "reading", metric: id(metric), date, value });
    }
  });
  document.commit({ key: "fix" }, (draft) => merge(draft, id("Two"), id("One")));
  const left = [...document.all()].flatMap((record) => (record.type === "reading" ? [record.id] : []));
  expect(left).toEqual(["a", "c"]);
});
