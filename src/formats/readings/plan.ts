import type { View } from "../../core/document/view.ts";
import type { NewReading } from "../../core/edits/readings.ts";
import { cadenceOf } from "../../core/loop/cadence.ts";
import { seriesOf } from "../../core/loop/series.ts";
import { addDays } from "../../core/records/dates.ts";
import type { Id } from "../../core/records/fields.ts";
import type { LineProblem, ReadingLine, ReadingTable } from "./table.ts";

/** A line that becomes a reading. */
export interface PlannedLine {
  readonly line: ReadingLine;
  readonly reading: NewReading;
  /** The value of that day which it replaces. */
  readonly was: number | undefined;
}

/** A line that becomes none: what is wrong with it, or the row of the same day that counts instead. */
export interface LeftLine {
  readonly line: ReadingLine;
  readonly why: LineProblem | "otherUnit" | "again";
  readonly unit?: string;
}

export interface ReadingPlan {
  /** In the order of the table. */
  readonly ready: readonly PlannedLine[];
  readonly left: readonly LeftLine[];
  /** The unit that the number takes from the table; undefined where it keeps what it has. */
  readonly unit: string | undefined;
}

/** When the values of a column without dates were taken. */
export interface Rhythm {
  readonly last: string;
  /** Days between two of them. */
  readonly every: number;
  readonly newestFirst: boolean;
}

/** The rhythm of a number: as often as it is read, else weekly, the last one today. */
export function rhythmOf(view: View, metric: Id, today: string): Rhythm {
  return { last: today, every: cadenceOf(view, metric) ?? 7, newestFirst: false };
}

/** Other ways to write a unit that has a sign. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["EUR", "€"],
  ["USD", "$"],
  ["GBP", "£"],
  ["JPY", "¥"],
  ["INR", "₹"],
]);

/** What a table of readings would change of one number. Changes nothing. */
export function planReadings(view: View, metric: Id, table: ReadingTable, rhythm: Rhythm): ReadingPlan {
  const own = view.node(metric)?.unit;
  const first = table.lines.find(({ unit, problem }) => unit !== undefined && problem === undefined)?.unit;
  const unit = own ?? (first === undefined ? undefined : signOf(first));
  const dates = table.dated ? table.lines.map(({ date }) => date) : datesBy(rhythm, table.lines.length);
  const last = new Map(table.lines.map((line, i) => [problemOf(line, unit) ? undefined : dates[i], line]));
  const before = new Map(seriesOf(view, metric).map(({ date, value }) => [date, value]));
  const ready: PlannedLine[] = [];
  const left: LeftLine[] = [];
  table.lines.forEach((line, i) => {
    const date = dates[i];
    const why = problemOf(line, unit) ?? (last.get(date) === line ? undefined : "again");
    if (why !== undefined) left.push({ line, why, ...(why === "otherUnit" && unit ? { unit } : {}) });
    else if (date !== undefined && line.value !== undefined) {
      const { value, note, confidence } = line;
      ready.push({ line, reading: { metric, date, value, note, confidence }, was: before.get(date) });
    }
  });
  return { ready, left, unit: own === undefined ? unit : undefined };
}

function problemOf(line: ReadingLine, unit: string | undefined): LeftLine["why"] | undefined {
  if (line.problem) return line.problem;
  return line.unit === undefined || unit === undefined || signOf(line.unit) === signOf(unit) ? undefined : "otherUnit";
}

function signOf(unit: string): string {
  return SIGNS.get(unit) ?? unit;
}

function datesBy({ last, every, newestFirst }: Rhythm, count: number): string[] {
  return Array.from({ length: count }, (_, i) => addDays(last, -every * (newestFirst ? i : count - 1 - i)));
}
