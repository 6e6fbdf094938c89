import { opOf } from "../../src/adapters/storage/ops.ts";
import type { OpRow } from "../../src/adapters/storage/rows.ts";
import type { Document } from "../../src/core/document/document.ts";
import type { AnyRecord, OpaqueRecord } from "../../src/core/records/records.ts";

// What several tabs on one tree must come to, by the simplest means.

/** The commits played one after the other by the simplest means: the serial order that all must end at. */
export function replayed(log: readonly OpRow[], start: readonly AnyRecord[]): Iterable<AnyRecord> {
  const records = new Map<string, AnyRecord>(start.map((record) => [record.id, record]));
  for (const row of log.toSorted((a, b) => a.rev - b.rev)) {
    const { added, removed, updated } = JSON.parse(row.json);
    for (const { id } of removed) records.delete(id);
    for (const record of added) records.set(record.id, record);
    for (const [before, after] of updated) {
      const next: Record<string, unknown> = { ...(records.get(after.id) as OpaqueRecord) };
      for (const field of Object.keys(before)) delete next[field];
      records.set(after.id, { ...next, ...after } as unknown as AnyRecord);
    }
  }
  return records.values();
}

/** True if a commit after `rev` has changed this field, or added or removed its record. */
export function touchedAfter(log: readonly OpRow[], cell: string, rev: number): boolean {
  const id = cell.slice(0, cell.indexOf(" "));
  return log.some((row) => {
    const diff = row.rev > rev ? opOf(row)?.diff : undefined;
    return diff && (diff.removed.has(id) || diff.added.has(id) || [...cellsOf(diff.updated)].includes(cell));
  });
}

/** The fields that updates change, as `ID FIELD`. */
export function* cellsOf(updated: Iterable<readonly [string, readonly [AnyRecord, AnyRecord]]>): Generator<string> {
  for (const [id, pair] of updated) {
    const [before, after] = pair as readonly [OpaqueRecord, OpaqueRecord];
    for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (JSON.stringify(before[field]) !== JSON.stringify(after[field])) yield `${id} ${field}`;
    }
  }
}

export function valueAt(document: Document, cell: string): unknown {
  const [id = "", field = ""] = cell.split(" ");
  return (document.get(id) as OpaqueRecord | undefined)?.[field];
}

/** Equal trees give equal bytes: rows by id, fields by name. */
export function canonical(records: Iterable<AnyRecord>): string {
  const sorted = (record: AnyRecord) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  return [...records]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((record) => JSON.stringify(sorted(record)))
    .join("\n");
}
