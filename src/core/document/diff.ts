import type { Id } from "../records/fields.ts";
import type { AnyRecord, OpaqueRecord } from "../records/records.ts";
import { sameValue } from "./same.ts";

/**
 * What changed between two states: whole frozen records, so undo, saving, other tabs, previews and history
 * all speak one language. The laws of `diff.law.test.ts` hold for every diff made here.
 */
export interface Diff {
  readonly added: ReadonlyMap<Id, AnyRecord>;
  readonly updated: ReadonlyMap<Id, readonly [before: AnyRecord, after: AnyRecord]>;
  readonly removed: ReadonlyMap<Id, AnyRecord>;
}

export type Lookup = (id: Id) => AnyRecord | undefined;

export function isEmptyDiff(diff: Diff): boolean {
  return diff.added.size + diff.updated.size + diff.removed.size === 0;
}

/** Every id that the diff changes. */
export function* touchedIds(diff: Diff): Generator<Id> {
  yield* diff.removed.keys();
  yield* diff.added.keys();
  yield* diff.updated.keys();
}

/** The diff of pairs of states of single records; pairs that are equal leave nothing. */
export function diffOf(pairs: Iterable<readonly [before: AnyRecord | undefined, after: AnyRecord | undefined]>): Diff {
  const added = new Map<Id, AnyRecord>();
  const updated = new Map<Id, readonly [AnyRecord, AnyRecord]>();
  const removed = new Map<Id, AnyRecord>();
  for (const [before, after] of pairs) {
    if (before === undefined) {
      if (after !== undefined) added.set(after.id, after);
    } else if (after === undefined) removed.set(before.id, before);
    else if (!sameValue(before, after)) updated.set(after.id, [before, after]);
  }
  return { added, updated, removed };
}

/** The way back: `apply(invert(d), apply(d, s))` is `s`. */
export function invert(diff: Diff): Diff {
  const updated = new Map<Id, readonly [AnyRecord, AnyRecord]>();
  for (const [id, [before, after]] of diff.updated) updated.set(id, [after, before]);
  return { added: diff.removed, updated, removed: diff.added };
}

/** One diff with the net effect of two in a row; what cancels out vanishes. */
export function squash(first: Diff, second: Diff): Diff {
  const ids = new Set([...touchedIds(first), ...touchedIds(second)]);
  const pairs: [AnyRecord | undefined, AnyRecord | undefined][] = [];
  for (const id of ids) {
    const start = statesOf(first, id) ?? statesOf(second, id);
    const end = statesOf(second, id) ?? statesOf(first, id);
    if (start && end) pairs.push([start[0], end[1]]);
  }
  return diffOf(pairs);
}

/** What leads from one set of records to another. */
export function between(from: Iterable<AnyRecord>, to: Iterable<AnyRecord>): Diff {
  const target = new Map<Id, AnyRecord>();
  for (const record of to) target.set(record.id, record);
  const pairs: [AnyRecord | undefined, AnyRecord | undefined][] = [];
  for (const before of from) {
    pairs.push([before, target.get(before.id)]);
    target.delete(before.id);
  }
  for (const after of target.values()) pairs.push([undefined, after]);
  return diffOf(pairs);
}

/** Names of the fields in which two records differ. */
export function changedFields(before: AnyRecord, after: AnyRecord): string[] {
  const a = before as OpaqueRecord;
  const b = after as OpaqueRecord;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((field) => !sameValue(a[field], b[field]));
}

/**
 * The same intention on a state that somebody else has changed meanwhile: of an update only the fields that
 * still hold what it replaced, of a removal whatever is there now, of an addition nothing if the id is taken.
 */
export function rebase(diff: Diff, now: Lookup): Diff {
  const pairs: [AnyRecord | undefined, AnyRecord | undefined][] = [];
  for (const [id, record] of diff.added) if (now(id) === undefined) pairs.push([undefined, record]);
  for (const id of diff.removed.keys()) pairs.push([now(id), undefined]);
  for (const [id, [before, after]] of diff.updated) {
    const current = now(id);
    if (current !== undefined) pairs.push([current, mergeFields(current, before, after)]);
  }
  return diffOf(pairs);
}

function mergeFields(current: AnyRecord, before: AnyRecord, after: AnyRecord): AnyRecord {
  if (current === before) return after;
  const merged: Record<string, unknown> = { ...(current as OpaqueRecord) };
  for (const field of changedFields(before, after)) {
    if (!sameValue(merged[field], (before as OpaqueRecord)[field])) continue;
    const value = (after as OpaqueRecord)[field];
    if (value === undefined) delete merged[field];
    else merged[field] = value;
  }
  return Object.freeze(merged) as unknown as AnyRecord;
}

function statesOf(diff: Diff, id: Id): readonly [AnyRecord | undefined, AnyRecord | undefined] | undefined {
  const update = diff.updated.get(id);
  if (update) return update;
  const added = diff.added.get(id);
  if (added) return [undefined, added];
  const removed = diff.removed.get(id);
  return removed ? [removed, undefined] : undefined;
}
