import { addDays, weekdayOf } from "../records/dates.ts";
import { type AnyRecord, isRecord, type OpaqueRecord } from "../records/records.ts";

/** Every field of a record that holds a calendar date. */
export const DATE_FIELDS = [
  "date",
  "since",
  "agreed",
  "until",
  "start",
  "created",
  "baselineDate",
  "targetDate",
] as const;

/** Moves all dates of a tree by so many days, and the weekday of its reviews with them: an example is as fresh as on the day it was written. */
export function shiftDates(records: readonly AnyRecord[], days: number): AnyRecord[] {
  return records.map((record) => {
    const moved: Record<string, unknown> = { ...(record as OpaqueRecord) };
    for (const field of DATE_FIELDS) {
      const date = moved[field];
      if (typeof date === "string") moved[field] = addDays(date, days);
    }
    if (isRecord(record, "gate") && record.was) {
      moved.was = record.was.map(({ until, date, ...said }) => ({
        ...said,
        until: addDays(until, days),
        ...(date === undefined ? {} : { date: addDays(date, days) }),
      }));
    }
    const { weekday } = moved;
    if (typeof weekday === "number") moved.weekday = weekdayOf(addDays(MONDAY, weekday - 1 + days));
    return moved as unknown as AnyRecord;
  });
}

/** Any Monday. */
const MONDAY = "2024-01-01";
