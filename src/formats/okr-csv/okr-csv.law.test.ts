import * as fc from "fast-check";
import { expect } from "vitest";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { law } from "../../../test/tools/laws.ts";
import { nastyText } from "../../../test/tools/nasty-text.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { isRecord } from "../../core/records/records.ts";
import { csvText } from "../csv/csv-text.ts";
import type { ReadInput } from "../format.ts";
import { cleaned } from "../restore/clean.ts";
import { join } from "./read.ts";

const text = nastyText()
  .map((said) => String(cleaned(said.replace(/\s+/gu, " ").trim()).value).trim())
  .filter((said) => said !== "");
/** Numbers as such tables hold them; more than three digits and tenths can be read one way only. */
const number = fc.oneof(
  fc.integer({ min: -100_000, max: 1_000_000 }),
  fc.constantFrom(0.5, 12.25, -3.75, 1234.5, 1e-7),
);
const day = fc.integer({ min: 0, max: 2_000 }).map((n) => new Date(1.7e12 + n * 86_400_000).toISOString().slice(0, 10));
const checkIn = fc.record({ date: day, value: number, confidence: fc.nat(10), note: text });
const keyResult = fc.record({
  title: text,
  baseline: fc.option(number, { nil: undefined }),
  target: number,
  checkIns: fc.uniqueArray(checkIn, { selector: ({ date }) => date, maxLength: 4 }),
});
const objective = fc.record({
  title: text,
  team: text,
  state: fc.constantFrom("DRAFT", "ONGOING", "SUCCESSFUL", "NOTSUCCESSFUL"),
  keyResults: fc.array(keyResult, { maxLength: 3 }),
});
type Objective = typeof objective extends fc.Arbitrary<infer T> ? T : never;

/** Three tables in the columns of puzzle/okr, with ids as its database counts them. */
function tablesOf(objectives: readonly Objective[]): ReadInput[] {
  const keyResults = objectives.flatMap(({ keyResults: all }, n) => all.map((one) => ({ ...one, of: n + 1 })));
  const cell = (value: unknown): string => (value === undefined ? "" : String(value));
  const tables = {
    "okr-objectives.csv": [
      ["id", "quarter", "team", "state", "title"],
      ...objectives.map(({ team, state, title }, n) => [cell(n + 1), "2026-Q1", team, state, title]),
    ],
    "okr-key-results.csv": [
      ["id", "objective_id", "type", "title", "baseline", "stretch_goal", "unit_id"],
      ...keyResults.map(({ of, title, baseline, target }, n) =>
        [n + 1, of, "metric", title, baseline, target, 3].map(cell),
      ),
    ],
    "okr-check-ins.csv": [
      ["key_result_id", "date", "value", "confidence", "note"],
      ...keyResults.flatMap(({ checkIns }, n) =>
        checkIns.map(({ date, value, confidence, note }) => [n + 1, date, value, confidence, note].map(cell)),
      ),
    ],
  };
  return Object.entries(tables).map(([fileName, rows]) => ({
    bytes: new Uint8Array(0),
    text: csvText(rows),
    fileName,
  }));
}

const STATUS = { DRAFT: "idea", ONGOING: undefined, SUCCESSFUL: "done", NOTSUCCESSFUL: "stopped" };

law(
  "every objective is an aim, every key result a metric below it, every check-in a reading, in whatever order the files come",
  fc.property(fc.array(objective, { minLength: 1, maxLength: 4 }), fc.nat(5), (objectives, turn) => {
    const files = tablesOf(objectives);
    const order = [files[turn % 3], files[(turn + 1) % 3], files[(turn + 2) % 3]] as ReadInput[];
    const result = join(turn > 2 ? order.toReversed() : order, fixedHost());
    if (!result.ok) throw new Error(result.message);
    const nodes = result.records.filter((record): record is NodeRecord => isRecord(record, "node"));
    const below = (parent: string | undefined): NodeRecord[] =>
      nodes.filter((node) => node.parent === parent).sort((a, b) => (a.order < b.order ? -1 : 1));
    const readings = (metric: string): unknown[] =>
      result.records
        .flatMap((record) => (isRecord(record, "reading") && record.metric === metric ? [record] : []))
        .map(({ date, value, confidence, note }) => ({ date, value, confidence, note }))
        .sort((a, b) => (a.date < b.date ? -1 : 1));
    const told = below(undefined).map((aim) => ({
      title: aim.title,
      team: aim.owner,
      status: aim.status,
      keyResults: below(aim.id).map(({ id, title, baseline, target }) => ({
        title,
        baseline,
        target,
        checkIns: readings(id),
      })),
    }));
    const asked = objectives.map(({ title, team, state, keyResults }) => ({
      title,
      team,
      status: STATUS[state],
      keyResults: keyResults.map((one) => ({
        ...one,
        checkIns: one.checkIns.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
      })),
    }));
    expect(told).toEqual(asked);
    expect(result.losses).toEqual([]);
  }),
  100,
);
