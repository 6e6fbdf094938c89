import { describe, expect, it } from "vitest";
import type { AnyRecord } from "../../core/records/records.ts";
import { coloursOtherwise, linksOtherwise, otherwise } from "./drawn.ts";

const node = (fields: object): AnyRecord => ({ id: "n", type: "node", kind: "metric", order: "a", ...fields });
const link: AnyRecord = { id: "l", type: "link", from: "a", to: "b", kind: "moves" };
const changed = (before: AnyRecord, after: AnyRecord) => ({
  added: new Map(),
  updated: new Map([[after.id, [before, after] as const]]),
  removed: new Map(),
});
const none = { added: new Map(), updated: new Map(), removed: new Map() };

describe("otherwise", () => {
  it("is true at first and where a part is another one, not for equal lists", () => {
    const isOtherwise = otherwise();
    const part = {};
    expect([[1, part], [1, part], [2, part], [2, {}], [2]].map((parts) => isOtherwise(parts))).toEqual([
      ...[true, false, true, true, true],
    ]);
  });
});

describe("what a change does to the picture", () => {
  it("is nothing for a title, and another colour for another role", () => {
    expect(coloursOtherwise(changed(node({ title: "a" }), node({ title: "b" })))).toBe(false);
    expect(coloursOtherwise(changed(node({}), node({ role: "proxy" })))).toBe(true);
    expect(coloursOtherwise(changed(node({}), node({ role: "leading" })))).toBe(false);
  });

  it("is another link where one comes, goes or changes", () => {
    expect(linksOtherwise({ ...none, added: new Map([["l", link]]) })).toBe(true);
    expect(linksOtherwise({ ...none, removed: new Map([["l", link]]) })).toBe(true);
    expect(linksOtherwise(changed(link, { ...link, because: "so" }))).toBe(true);
    expect(linksOtherwise(changed(node({}), node({ title: "b" })))).toBe(false);
  });
});
