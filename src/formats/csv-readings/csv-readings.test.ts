import { expect, test } from "vitest";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { smallTree } from "../../../test/tools/small-tree.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { intoTree } from "../import/into-tree.ts";
import { read } from "./read.ts";
import { write } from "./write.ts";

const TREE = "- * Retention\n  - Activation 30% -> 45%\n  - Value 5d -> 1d\n  - ! Mail";
const READINGS = [
  ["Activation", "2026-01-05", 31.5],
  ["Activation", "2026-01-12", 33],
  ["Value", "2026-01-05", 4],
] as const;

function withReadings(readings: readonly (typeof READINGS)[number][] = READINGS) {
  const tree = smallTree(TREE);
  tree.document.commit({ key: "readings" }, (draft) => {
    readings.forEach(([title, date, value], i) => {
      draft.put({ id: `r${i}`, type: "reading", metric: tree.id(title), date, value, note: "a, b" } as AnyRecord);
    });
  });
  return tree;
}

function opened(text: string) {
  const result = read({ bytes: new Uint8Array(0), text, fileName: "readings.csv" }, fixedHost());
  if (!result.ok) throw new Error(result.message);
  return result;
}

const told = (records: Iterable<AnyRecord>): unknown =>
  [...records]
    .filter(({ type }) => type === "reading")
    .map(({ metric, date, value, note }) => [metric, date, value, note] as unknown)
    .sort();

test("what was written comes back to its metrics, without a second node", () => {
  const full = withReadings();
  const { records, standIns, losses } = opened(String((write(full.document) as { content: string }).content));
  const bare = smallTree(TREE);
  bare.document.apply({ key: "import" }, intoTree(bare.document, records, fixedHost(), undefined, standIns).diff);
  expect(told(bare.document.all())).toEqual(told(full.document.all()));
  expect([...bare.document.all()].filter(({ type }) => type === "node")).toHaveLength(4);
  expect(losses).toEqual([]);
});

test("of one metric only its own are written", () => {
  const full = withReadings();
  const { content } = write(full.document, { metric: full.id("Value") }) as { content: string };
  expect(content.trim().split("\r\n")).toHaveLength(2);
});

test("a table of titles finds them too; a title that is new comes with its readings", () => {
  const tree = withReadings([]);
  const { records, standIns } = opened("kpi;date;value\nactivation;5.1.2026;31,5\nNew one;5.1.2026;7\n");
  const incoming = intoTree(tree.document, records, fixedHost(), undefined, standIns);
  tree.document.apply({ key: "import" }, incoming.diff);
  expect(told(tree.document.all())).toContainEqual([tree.id("Activation"), "2026-01-05", 31.5, undefined]);
  expect([...tree.document.all()].filter(({ title }) => title === "New one")).toHaveLength(1);
});

test("says what it could not read, and where it had to choose", () => {
  const { losses } = opened("title,date,value\nA,1/2/2026,x\nA,soon,4\nA,1/3/2026,1.234\n");
  expect(losses.map(({ severity, what, where }) => [severity, what.slice(0, 24), where])).toEqual([
    ["changed", "Dates that could be read", undefined],
    ["changed", "Numbers like 1.234 that ", undefined],
    ["dropped", "A row without a value th", "row 2"],
    ["dropped", "A row without a date tha", "row 3"],
  ]);
  expect(read({ bytes: new Uint8Array(0), text: "id,title\n1,Grow", fileName: "a.csv" }, fixedHost())).toMatchObject({
    ok: false,
    reason: "not-this-format",
  });
});
