import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import type { ReadingRecord } from "../records/reading.ts";
import { isRecord } from "../records/records.ts";

/** The readings of one number, oldest first. */
export type Series = readonly ReadingRecord[];

/** The series of each metric, and of each aim, that has readings. */
export function seriesByMetric(readings: Iterable<ReadingRecord>): ReadonlyMap<Id, Series> {
  const series = new Map<Id, ReadingRecord[]>();
  for (const reading of readings) {
    const known = series.get(reading.metric);
    if (known) known.push(reading);
    else series.set(reading.metric, [reading]);
  }
  for (const list of series.values()) list.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return series;
}

/** The series of one metric or aim. */
export function seriesOf(view: View, metric: Id): Series {
  const attached = [...view.attached(metric)].map((id) => view.get(id));
  return seriesByMetric(attached.filter((one) => isRecord(one, "reading"))).get(metric) ?? [];
}

/** The newest reading on or before a date. */
export function latestAt(series: Series, date: string): ReadingRecord | undefined {
  return series.findLast((reading) => reading.date <= date);
}

/** The readings from one date to another, both counted; an open end for what is not given. */
export function within(series: Series, from: string | undefined, to: string): Series {
  return series.filter(({ date }) => (from === undefined || date >= from) && date <= to);
}

/** How many of the newest readings in a row hold a condition. */
export function inARow(series: Series, holds: (value: number) => boolean): number {
  const other = series.findLastIndex(({ value }) => !holds(value));
  return series.length - 1 - other;
}
