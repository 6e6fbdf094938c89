import type { Id } from "../records/fields.ts";
import type { AnyRecord, OpaqueRecord } from "../records/records.ts";
import { referencesOf } from "../records/records.ts";
import type { State } from "./conflict.ts";

/** What makes two records one, beside their ids: one reading a metric and day, one mechanism an aim. */
const ONE_BY: Readonly<Record<string, readonly string[]>> = {
  reading: ["metric", "date"],
  link: ["from", "to", "kind"],
  mechanism: ["aim"],
  review: ["aim", "date"],
  dismissal: ["rule", "node", "field"],
  comment: ["node", "author", "date", "text"],
  decision: ["aim", "date", "outcome", "why"],
  gate: ["aim", "metric", "comparator", "value", "date"],
};

/** Records that both sides added and that are one: theirs by ours, only where each side has a single one. */
export function sameRecords(base: State, ours: State, theirs: State): ReadonlyMap<Id, Id> {
  const [a, b] = [addedOnce(ours, base, theirs), addedOnce(theirs, base, ours)];
  const same = new Map<Id, Id>();
  for (const [key, their] of b) {
    const our = a.get(key);
    if (our !== undefined && their !== undefined) same.set(their, our);
  }
  return same;
}

/** By what makes it one, the only record of this side; undefined where there are several. */
function addedOnce(side: State, base: State, other: State): Map<string, Id | undefined> {
  const found = new Map<string, Id | undefined>();
  for (const record of side.values()) {
    const fields = Object.hasOwn(ONE_BY, record.type) ? ONE_BY[record.type] : undefined;
    if (!fields || base.has(record.id) || other.has(record.id)) continue;
    const key = JSON.stringify([record.type, ...fields.map((field) => (record as OpaqueRecord)[field] ?? null)]);
    found.set(key, found.has(key) ? undefined : record.id);
  }
  return found;
}

/** A state with other ids for some of its records, also where others name them. */
export function renamed(state: State, ids: ReadonlyMap<Id, Id>): State {
  if (ids.size === 0) return state;
  const result = new Map<Id, AnyRecord>();
  for (const record of state.values()) {
    const next = withNames(record, ids);
    result.set(next.id, next);
  }
  return result;
}

function withNames(record: AnyRecord, ids: ReadonlyMap<Id, Id>): AnyRecord {
  const next: Record<string, unknown> = { ...(record as OpaqueRecord) };
  let isOther = false;
  const rename = (field: string, to: Id): void => {
    const name = ids.get(to);
    if (name === undefined) return;
    next[field] = name;
    isOther = true;
  };
  rename("id", record.id);
  for (const { field, to } of referencesOf(record)) rename(field, to);
  const { readings } = record as OpaqueRecord;
  if (record.type === "decision" && Array.isArray(readings) && readings.some((id: Id) => ids.has(id))) {
    next.readings = readings.map((id: Id) => ids.get(id) ?? id);
    isOther = true;
  }
  return isOther ? (Object.freeze(next) as unknown as AnyRecord) : record;
}
