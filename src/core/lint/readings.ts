import { type Series, seriesByMetric } from "../loop/series.ts";
import type { Id } from "../records/fields.ts";
import type { ReadingRecord } from "../records/reading.ts";
import { allOf, type Fact } from "./facts.ts";

/** The readings of each metric, and of each aim, oldest first. */
export const series: Fact<ReadonlyMap<Id, Series>> = (_view, fact) => seriesByMetric(fact(allOf("reading")));

/** The newest reading of each of them. */
export const newestReadings: Fact<ReadonlyMap<Id, ReadingRecord>> = (_view, fact) =>
  new Map([...fact(series)].flatMap(([metric, readings]) => readings.slice(-1).map((newest) => [metric, newest])));
