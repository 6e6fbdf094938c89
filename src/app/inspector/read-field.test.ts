import { describe, expect, it } from "vitest";
import { openApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { tellGate } from "../../core/describe/gate.ts";
import { gatesOf } from "../../core/edits/gates.ts";
import { removeBranches } from "../../core/edits/remove.ts";
import { isRecord } from "../../core/records/records.ts";
import {
  cadenceField,
  confidenceField,
  dateField,
  daysField,
  minutesField,
  quantityField,
  readingDateField,
  type TypedField,
  timeField,
} from "./read-field.ts";

const TREE = `- * Stay
  - Activation 30% -> 45%
    gate: continue if >= 40% by 2026-06-20 else ask ten who left
  - Sales
`;

/** Today is 1 June 2026. */
function fields() {
  const { app, tree, id } = openApp(TREE, { measurer: tableMeasurer() });
  return {
    date: dateField(tree),
    readingDate: readingDateField(tree, app),
    percent: quantityField(tree, id("Activation")),
    plain: quantityField(tree, id("Sales")),
    cadence: cadenceField,
    days: daysField,
    time: timeField,
    minutes: minutesField,
    confidence: confidenceField,
  } satisfies Record<string, TypedField<never> | TypedField<unknown>>;
}

type Name = keyof ReturnType<typeof fields>;

function read(name: Name, text: string): unknown {
  const before = fields();
  return (before[name] as TypedField<unknown>).read(text, "12");
}

describe("what a field cannot hold is told at the field, with what stays and what would do", () => {
  it.each<readonly [Name, string, RegExp]>([
    ["percent", "a lot", /“a lot” is no number/],
    ["percent", "", /is no number/],
    ["percent", "n/a", /“n\/a” is no number/],
    ["percent", "1.2.3", /is no number/],
    ["percent", "12 13", /is no number/],
    ["percent", "1e9", /is no number/],
    ["percent", "Infinity", /is no number/],
    ["percent", "9".repeat(16), /is no number/],
    ["percent", "38 CHF", /The unit here is %/],
    ["percent", "€38", /The unit here is %/],
    ["readingDate", "soon", /“soon” is no date/],
    ["readingDate", "31.2.2026", /is no date/],
    ["readingDate", "2026-13-01", /is no date/],
    ["readingDate", "2.6.2026", /still to come/],
    ["readingDate", "wk2", /still to come/],
    ["date", "31.2.2026", /write 2026-12-31/],
    ["date", "2026-02-30", /is no date/],
    ["date", "next year", /is no date/],
    ["cadence", "often", /write weekly, monthly or 10d/],
    ["cadence", "0", /is no rhythm/],
    ["cadence", "-7 d", /is no rhythm/],
    ["days", "two", /is no number of days/],
    ["days", "99999", /is no number of days/],
    ["time", "25:00", /write 09:30/],
    ["time", "9:75", /write 09:30/],
    ["minutes", "0", /1 to 1440/],
    ["minutes", "1441", /1 to 1440/],
    ["confidence", "11", /between 0 and 10/],
    ["confidence", "-1", /between 0 and 10/],
    ["confidence", "5 %", /between 0 and 10/],
  ])("%s: “%s”", (name, text, says) => {
    expect(read(name, text)).toEqual({ problem: expect.stringMatching(says) });
    // The number that was there is named, so that nobody thinks it is gone.
    expect(read(name, text)).toEqual({ problem: expect.stringContaining("12") });
  });
});

describe("what people write is taken", () => {
  it.each<readonly [Name, string, unknown]>([
    ["percent", "38,5", { value: 38.5 }],
    ["percent", " 38.5 % ", { value: 38.5, unit: "%" }],
    ["percent", "-5", { value: -5 }],
    ["plain", "€1.2M", { value: 1_200_000, unit: "€" }],
    ["plain", "1,200", { value: 1200 }],
    ["readingDate", "31.5.2026", "2026-05-31"],
    ["readingDate", "2026-06-01", "2026-06-01"],
    ["date", "wk2", "2026-06-15"],
    ["date", "Q3", "2026-09-30"],
    ["cadence", "fortnightly", 14],
    ["days", "2 weeks", 14],
    ["time", "930", "09:30"],
    ["minutes", "15 min", 15],
    ["confidence", "7", 7],
  ])("%s: “%s”", (name, text, value) => {
    expect(read(name, text)).toEqual({ value });
  });
});

it("a gate whose number is deleted keeps its wording, and says what it lacks", () => {
  const { tree, id } = openApp(`${TREE}    gate: continue if >= 5 by 2026-06-20\n`, { measurer: tableMeasurer() });
  const { document } = tree;
  const aim = id("Stay");
  const gate = gatesOf(document, id("Activation"))[0];
  document.commit({ key: "aim" }, (draft) => draft.patch(gate?.id ?? "", { aim } as never));
  document.commit({ key: "delete" }, (draft) => void removeBranches(draft, [id("Activation")]));
  const left = document.get(gate?.id ?? "");
  if (!isRecord(left, "gate")) throw new Error("The gate is gone");
  expect(left).toMatchObject({ aim, comparator: ">=", value: 40, date: "2026-06-20", otherwise: "ask ten who left" });
  expect(left).not.toHaveProperty("metric");
  const { state } = tellGate(document, left, [], { today: "2026-06-01", language: "en" });
  expect(state).not.toBe("");
  tree.history.undo();
  expect(document.get(gate?.id ?? "")).toMatchObject({ metric: id("Activation") });
});
