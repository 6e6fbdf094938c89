import { expect, it } from "vitest";
import { RecordStore } from "../../core/document/record-store.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { commentFacts } from "./node.ts";

it("tells what was said of a node and is not settled, the oldest first, with who said it and when", () => {
  const view = new RecordStore([
    { id: "t", type: "tree", title: "" },
    { id: "a", type: "node", kind: "aim", order: "a0", title: "Grow" },
    { id: "c1", type: "comment", node: "a", author: "Ana", date: "2026-03-08", text: "Which users? " },
    { id: "c2", type: "comment", node: "a", date: "2026-03-01", text: "Too large" },
    { id: "c3", type: "comment", node: "a", text: "Settled", resolved: true },
  ] as AnyRecord[]);
  const node = view.node("a");
  const facts = node && commentFacts(view, node, { language: "en-GB", today: "2026-03-13" });
  expect(facts).toEqual([
    { label: "Comment", text: "Too large (Somebody, 1 March)" },
    { label: "Comment", text: "Which users? (Ana, 8 March)" },
  ]);
});
