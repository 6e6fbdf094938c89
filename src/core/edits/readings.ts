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
export function putReading(draft: Draft, host: Host, { metric, date, value, note }: NewReading): Id {
  const before = readingOn(draft, metric, date);
  const id = before?.id ?? host.newId();
  if (before) draft.patch<ReadingRecord>(id, { value, note });
  else draft.put({ id, type: "reading", metric, date, value, ...(note ? { note } : {}) });
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
