import { expect, it } from "vitest";
import { isAutomatic, type Revision, surplus, tidyName } from "./revision.ts";
import { revisionTitle } from "./title.ts";

const at = "2026-03-13T10:00:00.000Z";
const day = (n: number, more: Partial<Revision> = {}): Revision => ({ n, at, why: "day", nodes: 1, ...more });

it("the oldest automatic states go, and nothing that a person named or marked", () => {
  const all = [
    day(1, { name: "First plan" }),
    day(2),
    day(3, { currentSince: "2026-03-01" }),
    ...Array.from({ length: 51 }, (_, i) => day(i + 4)),
  ];
  expect(surplus(all).map(({ n }) => n)).toEqual([4, 2]);
  expect(surplus(all.slice(0, 10))).toEqual([]);
  expect(surplus(all, 0)).toHaveLength(52);
  expect(all.filter((one) => !isAutomatic(one)).map(({ n }) => n)).toEqual([1, 3]);
});

it("a name is one line, not empty and not endless", () => {
  expect(tidyName("  Review\n of  March ")).toBe("Review of March");
  expect(tidyName(" \n ")).toBeUndefined();
  expect([...(tidyName("😀".repeat(300)) ?? "")]).toHaveLength(120);
});

it.each([
  [day(1), "First edit of the day"],
  [day(1, { name: "Review" }), "Review"],
  [day(1, { why: "paste", count: 12 }), "Before a paste of 12 nodes"],
  [day(1, { why: "import", count: 1 }), "Before an import of 1 node"],
  [day(1, { why: "fix", count: 4 }), "Before a fix of 4 findings"],
  [day(1, { why: "upgrade" }), "Before an update of Aimtree"],
])("%o is called %s", (revision, title) => {
  expect(revisionTitle(revision)).toBe(title);
});
