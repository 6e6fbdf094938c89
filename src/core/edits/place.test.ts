import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { law } from "../../../test/tools/laws.ts";
import { countingHost } from "../../../test/tools/small-tree.ts";
import { Document } from "../document/document.ts";
import type { AnyRecord } from "../records/records.ts";
import { addNode } from "./add-node.ts";
import { orderAt, ordersAt } from "./place.ts";

/** An aim whose children c0, c1 … have these order keys. */
function family(...orders: readonly string[]): Document {
  const children = orders.map((order, i) => ({
    id: `c${i}`,
    type: "node",
    kind: "tactic",
    parent: "a",
    order,
    title: "",
  }));
  const records = [
    { id: "t", type: "tree", title: "" },
    { id: "a", type: "node", kind: "aim", order: "a0", title: "" },
  ];
  return new Document([...records, ...children] as AnyRecord[]);
}

/** The children after one more was added before `before`. */
function withOneMore(document: Document, before: string | undefined): readonly string[] {
  document.commit({ key: "add" }, (draft) => {
    addNode(draft, countingHost(), { parent: "a", before }, { kind: "tactic" });
  });
  return document.children("a");
}

describe("a place among siblings", () => {
  it.each([
    ["the only one", [], undefined, ["n1"]],
    ["last", ["a0", "a1"], undefined, ["c0", "c1", "n1"]],
    ["first", ["a0", "a1"], "c0", ["n1", "c0", "c1"]],
    ["between", ["a0", "a1"], "c1", ["c0", "n1", "c1"]],
    ["between neighbours without a gap", ["a0", "a0V"], "c1", ["c0", "n1", "c1"]],
    ["before a node that hangs elsewhere it is last", ["a0", "a1"], "a", ["c0", "c1", "n1"]],
    ["between equal keys of two tabs", ["a0", "a0", "a0"], "c1", ["c0", "n1", "c1", "c2"]],
    ["behind a key that the library refuses", ["zzz"], undefined, ["c0", "n1"]],
    ["before a key that the library refuses", ["0001", "0002"], "c0", ["n1", "c0", "c1"]],
    ["behind an empty key", ["", "a0"], "c1", ["c0", "n1", "c1"]],
    ["behind a sign above all digits", ["a{"], undefined, ["c0", "n1"]],
    ["between keys of other digits", ["a{{", "a{|"], "c1", ["c0", "n1", "c1"]],
    ["between an accented key and one of ours", ["a0é", "a1"], "c1", ["c0", "n1", "c1"]],
  ])("%s", (_name, orders, before, expected) => {
    expect(withOneMore(family(...orders), before)).toEqual(expected);
  });

  it("for several is one key each, in order, between the same neighbours", () => {
    const document = family("a0", "a1");
    document.commit({ key: "look" }, (draft) => {
      const keys = ordersAt(draft, { parent: "a", before: "c1" }, 3);
      expect(keys).toHaveLength(3);
      expect([...keys, "a1"].sort()).toEqual([...keys, "a1"]);
      expect(keys.every((key) => key > "a0")).toBe(true);
      expect(ordersAt(draft, { parent: "a" }, 0)).toEqual([]);
      expect(orderAt(draft, { parent: "c0" })).toBe("a0");
    });
  });

  it("leaves the siblings as they are where there is room", () => {
    const document = family("a0", "a1");
    const [first, second] = [document.get("c0"), document.get("c1")];
    withOneMore(document, "c1");
    expect(document.get("c0")).toBe(first);
    expect(document.get("c1")).toBe(second);
  });

  it("gives siblings new keys in the order they had", () => {
    const document = family("", "b", "b", "ü", "a0");
    const before = [...document.children("a")];
    withOneMore(document, "c1");
    expect(document.children("a").filter((id) => id !== "n1")).toEqual(before);
  });
});

const anyKey = fc.oneof(
  fc.constantFrom("a0", "a1", "a0V", "Zz", "b00", "a{", "a!", "0001", "", "é", "a00"),
  fc.string({ maxLength: 4 }),
  fc.string({ unit: fc.constantFrom("a", "b", "z", "Z", "A", "0", "V", "{", "!"), maxLength: 6 }),
);

law(
  "whatever keys the siblings have, a new one stands exactly where it was put",
  fc.property(fc.array(anyKey, { maxLength: 6 }), fc.nat(), (orders, pick) => {
    const document = family(...orders);
    const siblings = [...document.children("a")];
    const at = pick % (siblings.length + 1);
    expect(withOneMore(document, siblings[at])).toEqual(siblings.toSpliced(at, 0, "n1"));
  }),
);
