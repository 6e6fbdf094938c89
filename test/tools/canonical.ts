import type { Diff } from "../../src/core/document/diff.ts";
import { RecordStore } from "../../src/core/document/record-store.ts";
import type { View } from "../../src/core/document/view.ts";
import type { AnyRecord } from "../../src/core/records/records.ts";

/** Records as one text: rows by id, keys sorted at every depth. Equal states give equal bytes. */
export function canonical(records: Iterable<AnyRecord>): string {
  return [...records]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(text)
    .join("\n");
}

/** Records are frozen, so what one reads like is known for good. */
const texts = new WeakMap<AnyRecord, string>();

function text(record: AnyRecord): string {
  const known = texts.get(record);
  if (known !== undefined) return known;
  const fresh = JSON.stringify(sorted(record));
  if (Object.isFrozen(record)) texts.set(record, fresh);
  return fresh;
}

/** A diff as one text, for comparing two of them. */
export function canonicalDiff(diff: Diff): string {
  const updated = [...diff.updated].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    `added\n${canonical(diff.added.values())}`,
    `removed\n${canonical(diff.removed.values())}`,
    ...updated.map(([id, pair]) => `updated ${id}\n${pair.map(text).join()}`),
  ].join("\n");
}

/** Every index of a view as one text: the children of each parent in order, and who names whom. */
export function indexesOf(view: View): string {
  const ids = [...view.all()].map((record) => record.id).sort();
  const lines = [`size ${view.size}`, `tree ${view.tree.id}`, `roots ${view.children(undefined).join()}`];
  for (const id of ids) lines.push(`${id} > ${view.children(id).join()} < ${[...view.attached(id)].sort().join()}`);
  return lines.join("\n");
}

/** The indexes of a store that is built from the same records in one go: what incremental upkeep must equal. */
export function rebuiltIndexes(view: View): string {
  return indexesOf(new RecordStore(view.all()));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
