import { expect, test } from "vitest";
import { smallTree } from "../../../test/tools/small-tree.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { planReadings, type Rhythm, rhythmOf } from "./plan.ts";
import { readReadings } from "./table.ts";

const TODAY = "2026-03-13";

function plan(text: string, rhythm: Partial<Rhythm> = {}, title = "Activation") {
  const tree = smallTree("- * Retention\n  - Activation 30% -> 45% ~10d\n  - Signups\n  - ! Mail");
  const metric = tree.id(title);
  tree.document.commit({ key: "reading" }, (draft) =>
    draft.put({ id: "r", type: "reading", metric, date: "2026-01-05", value: 30 } as AnyRecord),
  );
  const table = readReadings(text, { today: TODAY, language: "en" });
  if ("unclosed" in table) throw new Error("Broken");
  return planReadings(tree.document, metric, table, { ...rhythmOf(tree.document, metric, TODAY), ...rhythm });
}
const readings = (of: ReturnType<typeof plan>): unknown => of.ready.map(({ reading }) => [reading.date, reading.value]);

test("says what a line replaces, and of two of one day takes the later", () => {
  const { ready, left } = plan("2026-01-05\t31\n2026-01-12\t32\n2026-01-12\t33");
  expect(ready.map(({ reading, was }) => [reading.date, reading.value, was])).toEqual([
    ["2026-01-05", 31, 30],
    ["2026-01-12", 33, undefined],
  ]);
  expect(left.map(({ line, why }) => [line.row, why])).toEqual([[2, "again"]]);
});

test("leaves what is wrong, with the reason", () => {
  const { ready, left } = plan("2026-01-12\t32 %\n2026-01-19\t3 CHF\n2026-04-01\t5\nsoon\t6\n2026-02-02\tx");
  expect(ready).toHaveLength(1);
  expect(left.map(({ why, unit }) => [why, unit])).toEqual([
    ["otherUnit", "%"],
    ["future", undefined],
    ["noDate", undefined],
    ["noNumber", undefined],
  ]);
});

test("dates a column backwards by the rhythm of the number", () => {
  expect(readings(plan("1\n2\n3"))).toEqual([
    ["2026-02-21", 1],
    ["2026-03-03", 2],
    ["2026-03-13", 3],
  ]);
  expect(readings(plan("1\n2", { last: "2026-02-28", every: 7, newestFirst: true }))).toEqual([
    ["2026-02-28", 1],
    ["2026-02-21", 2],
  ]);
});

test("a number without a unit takes that of the table; a code is its sign", () => {
  expect(plan("2026-01-12\t5 EUR\n2026-01-19\t€6", {}, "Signups")).toMatchObject({ unit: "€", left: [] });
  expect(plan("2026-01-12\t5 %").unit).toBeUndefined();
});
