import type { Draft } from "../document/draft.ts";
import type { View } from "../document/view.ts";
import type { Host } from "../host.ts";
import type { Id } from "../records/fields.ts";
import type { ReadingRecord } from "../records/reading.ts";
import { isRecord } from "../records/records.ts";

export interface NewReading {
  readonly metric: Id;
  readonly date: string;
  readonly value: number;
  readonly note?: string | undefined;
  readonly confidence?: number | undefined;
}

/** The reading of a metric on a date. */
export function readingOn(view: View, metric: Id, date: string): ReadingRecord | undefined {
  for (const id of view.attached(metric)) {
    const record = view.get(id);
    if (isRecord(record, "reading") && record.date === date) return record;
  }
  return undefined;
}

/** Writes down a reading; one of the same metric and date is replaced. Gives its id. */
export function putReading(draft: Draft, host: Host, reading: NewReading): Id {
  const { value, note, confidence } = reading;
  const before = readingOn(draft, reading.metric, reading.date);
  if (!before) return addReading(draft, host, reading);
  draft.patch<ReadingRecord>(before.id, { value, note, confidence });
  return before.id;
}

/**
 * Writes down many readings of one metric. One of the same date takes the value; what it says beside that stays where the
 * new one says nothing.
 */
export function putReadings(draft: Draft, host: Host, metric: Id, readings: readonly NewReading[]): void {
  const there = new Map<string, Id>();
  for (const id of draft.attached(metric)) {
    const record = draft.get(id);
    if (isRecord(record, "reading")) there.set(record.date, id);
  }
  for (const reading of readings) {
    const before = there.get(reading.date);
    const { value, note, confidence } = reading;
    const said = { ...(note ? { note } : {}), ...(confidence === undefined ? {} : { confidence }) };
    if (before === undefined) there.set(reading.date, addReading(draft, host, reading));
    else draft.patch<ReadingRecord>(before, { value, ...said });
  }
}

function addReading(draft: Draft, host: Host, { metric, date, value, note, confidence }: NewReading): Id {
  const id = host.newId();
  const said = { ...(note ? { note } : {}), ...(confidence === undefined ? {} : { confidence }) };
  draft.put({ id, type: "reading", metric, date, value, ...said });
  return id;
}

/** Moves a reading to another date; it takes the place of one that is there. */
export function dateReading(draft: Draft, id: Id, date: string): void {
  const reading = draft.get(id);
  if (!isRecord(reading, "reading")) return;
  const other = readingOn(draft, reading.metric, date);
  if (other && other.id !== id) draft.remove(other.id);
  draft.patch<ReadingRecord>(id, { date });
}
