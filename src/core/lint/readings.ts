import type { Id } from "../records/fields.ts";
import type { ReadingRecord } from "../records/reading.ts";
import { allOf, type Fact } from "./facts.ts";

/** The newest reading of each metric, and of each aim, that has one. */
export const newestReadings: Fact<ReadonlyMap<Id, ReadingRecord>> = (_view, fact) => {
  const newest = new Map<Id, ReadingRecord>();
  for (const reading of fact(allOf("reading"))) {
    const known = newest.get(reading.metric);
    if (!known || known.date < reading.date) newest.set(reading.metric, reading);
  }
  return newest;
};
