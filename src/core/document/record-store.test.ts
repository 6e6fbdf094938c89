import { describe, expect, it } from "vitest";
import type { AnyRecord } from "../records/records.ts";
import { RecordStore } from "./record-store.ts";

function store(...nodes: [id: string, order: string][]): RecordStore {
  const tree: AnyRecord = { id: "t", type: "tree", title: "" };
  return new RecordStore([tree, ...nodes.map(([id, order]) => node(id, order))]);
}

function node(id: string, order: string): AnyRecord {
  return { id, type: "node", kind: "tactic", order, title: "" };
}

describe("sibling order", () => {
  it("compares as code units, never by locale, and ties by id", () => {
    const keys: [string, string][] = [
      ["e", "a0"],
      ["c", "a0V"],
      ["a", "b"],
      ["d", "a0"],
      ["b", "Zz"],
    ];
    expect(store(...keys).children(undefined)).toEqual(["b", "d", "e", "c", "a"]);
    const grown = store();
    for (const [id, order] of keys) grown.set(id, node(id, order));
    expect(grown.children(undefined)).toEqual(["b", "d", "e", "c", "a"]);
  });
});

describe("indexes", () => {
  it("hold nothing of a record that is gone", () => {
    const records = store(["a", "a0"]);
    records.set("l", { id: "l", type: "link", from: "a", to: "a", kind: "supports" });
    expect([...records.attached("a")]).toEqual(["l"]);
    records.set("l", undefined);
    records.set("a", undefined);
    expect([...records.attached("a")]).toEqual([]);
    expect(records.children(undefined)).toEqual([]);
    expect(records.size).toBe(1);
  });

  it("a link that turns away at one end is still attached at the other", () => {
    const records = store(["a", "a0"], ["b", "a1"]);
    records.set("l", { id: "l", type: "link", from: "a", to: "a", kind: "supports" });
    records.set("l", { id: "l", type: "link", from: "b", to: "a", kind: "supports" });
    expect([...records.attached("a")]).toEqual(["l"]);
    expect([...records.attached("b")]).toEqual(["l"]);
  });
});
