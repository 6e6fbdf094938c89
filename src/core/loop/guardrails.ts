import type { NodeRecord } from "../records/node.ts";
import type { ReadingRecord } from "../records/reading.ts";
import { holds } from "./gates.ts";
import { inARow, type Series, within } from "./series.ts";

/** A guardrail that stands on the wrong side of its limit. */
export interface Breach {
  readonly newest: ReadingRecord;
  /** How many readings in a row do. */
  readonly times: number;
}

/** Whether the newest reading of a guardrail is beyond its limit; undefined for one that holds, or that nobody can judge. */
export function breachOf(
  { role, comparator, threshold }: Pick<NodeRecord, "role" | "comparator" | "threshold">,
  series: Series,
  today: string,
): Breach | undefined {
  if (role !== "guardrail" || comparator === undefined || threshold === undefined) return undefined;
  const readings = within(series, undefined, today);
  const times = inARow(readings, (value) => !holds(value, comparator, threshold));
  const newest = readings.at(-1);
  return newest && times > 0 ? { newest, times } : undefined;
}
