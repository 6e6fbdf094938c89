import { describe, expect, test } from "vitest";
import { completeTree } from "../../../test/tools/golden.ts";
import { Document } from "../../core/document/document.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { inFileOrder } from "./order.ts";
import { writeAimtree } from "./write.ts";

const tree = { id: "t1", type: "tree", title: "" } as AnyRecord;
const node = (id: string, order: string, more: object = {}): AnyRecord =>
  ({ id, type: "node", kind: "metric", order, title: "", ...more }) as AnyRecord;

function idsInOrder(records: readonly AnyRecord[]): string {
  return inFileOrder(new RecordStore([tree, ...records]))
    .map(({ id }) => id)
    .join(" ");
}

function lineOf(record: object): string | undefined {
  return writeAimtree([tree, record as AnyRecord]).split("\n")[2];
}

test("one renamed node is one changed line", () => {
  const document = new Document([...completeTree().all()]);
  const before = writeAimtree(document).split("\n");
  document.commit({ key: "rename" }, (draft) => draft.patch<NodeRecord>("l1", { title: "Renamed" }));
  const after = writeAimtree(document).split("\n");
  expect(after).toHaveLength(before.length);
  const changed = after.filter((line, index) => line !== before[index]);
  expect(changed).toEqual([expect.stringContaining('"title":"Renamed"')]);
});

describe("the order of the records", () => {
  test("nodes depth first by order, then id; aims before the tray", () => {
    const nodes = [
      node("stray", "Zz"),
      node("c", "a1", { parent: "aim" }),
      node("b", "a0", { parent: "aim" }),
      node("a", "a0", { parent: "aim" }),
      node("below", "a5", { parent: "a" }),
      node("aim2", "a1", { kind: "aim" }),
      node("aim", "a0", { kind: "aim" }),
    ];
    expect(idsInOrder(nodes)).toBe("t1 aim a below b c aim2 stray");
  });

  test("each followed by its mechanisms, gates, links, readings by date, comments", () => {
    const records = [
      { id: "c1", type: "comment", node: "aim", text: "x" },
      { id: "r2", type: "reading", metric: "aim", date: "2026-02-01", value: 1 },
      { id: "r3", type: "reading", metric: "aim", date: "2026-01-01", value: 1 },
      { id: "k1", type: "link", from: "aim", to: "other", kind: "moves" },
      { id: "k0", type: "link", from: "other", to: "aim", kind: "moves" },
      { id: "g2", type: "gate", metric: "aim" },
      { id: "g1", type: "gate", aim: "aim", metric: "other" },
      { id: "m1", type: "mechanism", aim: "aim", yNode: "other" },
      node("other", "a1"),
      node("aim", "a0", { kind: "aim" }),
    ] as AnyRecord[];
    expect(idsInOrder(records)).toBe("t1 aim m1 g1 g2 k1 r3 r2 c1 other k0");
  });

  test("then reviews and decisions by date, dismissals, unknown types by type and id", () => {
    const records = [
      { id: "z", type: "anchor" },
      { id: "b", type: "anchor" },
      { id: "f", type: "zebra" },
      { id: "g0", type: "gate", value: 1 },
      { id: "i2", type: "dismissal", rule: "x", reason: "y" },
      { id: "d2", type: "decision", aim: "aim", date: "2026-01-01", outcome: "stop" },
      { id: "d1", type: "decision", aim: "aim", date: "2026-02-01", outcome: "stop" },
      { id: "v1", type: "review", aim: "aim", date: "2026-03-01" },
      node("aim", "a0", { kind: "aim" }),
    ] as AnyRecord[];
    expect(idsInOrder(records)).toBe("t1 aim v1 d2 d1 i2 b z g0 f");
  });

  test("5,000 levels and 60,000 children without a stack overflow", () => {
    const deep = Array.from({ length: 5_000 }, (_, depth) =>
      node(`n${depth}`, "a0", depth === 0 ? {} : { parent: `n${depth - 1}` }),
    );
    const wide = Array.from({ length: 60_000 }, (_, index) => node(`w${index}`, "a0", { parent: "n0" }));
    expect(inFileOrder(new RecordStore([tree, ...deep, ...wide]))).toHaveLength(65_001);
  });
});

describe("a line", () => {
  test("has its keys in the order of the schema, unknown ones by name at the end", () => {
    const record = {
      zeta: 1,
      target: 5,
      owner: "M",
      alpha: { d: 1, c: [{ f: 1, e: 2 }] },
      title: "T",
      order: "a0",
      kind: "aim",
      type: "node",
      id: "a",
    };
    expect(lineOf(record)).toBe(
      '{"id":"a","type":"node","kind":"aim","order":"a0","title":"T","owner":"M","target":5,"alpha":{"c":[{"e":2,"f":1}],"d":1},"zeta":1}',
    );
  });

  test("of inner objects too", () => {
    const faq = [{ answer: "B", question: "A" }];
    expect(lineOf({ id: "a", type: "node", kind: "aim", order: "a0", title: "", faq })).toContain(
      '"faq":[{"question":"A","answer":"B"}]',
    );
  });

  test("leaves defaults and empty fields out, and writes numbers in their shortest form", () => {
    const record = {
      id: "a",
      type: "node",
      kind: "aim",
      order: "a0",
      title: "",
      status: "active",
      text: "",
      tags: [],
      restExists: false,
      baseline: 0.1 + 0.2,
      target: 1e21,
      effect: -0,
    };
    expect(lineOf(record)).toBe(
      '{"id":"a","type":"node","kind":"aim","order":"a0","effect":0,"baseline":0.30000000000000004,"target":1e+21}',
    );
  });
});

test("a cutting loses only the way up to where it was cut", () => {
  const text = writeAimtree([tree, node("a", "a0", { parent: "gone" }), node("b", "a0", { parent: "a" })]);
  expect(text).not.toContain("gone");
  expect(text).toContain('"parent":"a"');
});

test("a field of a later build may be called like something that every object has", () => {
  const record = { ...node("a", "a0"), valueOf: { toString: { b: 1 } }, measures: [{ hasOwnProperty: [1] }] };
  expect(lineOf(record)).toContain('"measures":[{"hasOwnProperty":[1]}],"valueOf":{"toString":{"b":1}}');
});

test("the text ends with a line feed and has no carriage return", () => {
  const text = writeAimtree([tree, node("a", "a0", { title: "one\r\ntwo" })]);
  expect(text.endsWith("]}\n")).toBe(true);
  expect(text).not.toContain("\r");
  expect(text.split("\n")).toHaveLength(5);
});
