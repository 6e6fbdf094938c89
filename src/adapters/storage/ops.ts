import type { Diff } from "../../core/document/diff.ts";
import { changedFields } from "../../core/document/diff.ts";
import type { Label, Origin } from "../../core/document/document.ts";
import type { Step } from "../../core/document/history.ts";
import { advance } from "../../core/document/put.ts";
import type { AnyRecord, OpaqueRecord } from "../../core/records/records.ts";
import type { NewOp, StoredOp } from "./port.ts";
import type { OpRow, UnsentRow } from "./rows.ts";

/** A diff as JSON: what is added and removed whole, of an update only the fields that differ. */
interface ThinDiff {
  readonly added: readonly AnyRecord[];
  readonly removed: readonly AnyRecord[];
  readonly updated: readonly (readonly [AnyRecord, AnyRecord])[];
}

/** The row of a commit. */
export function opRow(tree: string, rev: number, tab: string, op: NewOp): OpRow {
  return { tree, rev, tab, mark: op.mark, at: op.at, json: opJson(op) };
}

/** The row of a change that is laid aside. */
export function unsentRow(tree: string, tab: string, n: number, op: NewOp): UnsentRow {
  return { tree, tab, n, mark: op.mark, at: op.at, json: opJson(op) };
}

/** The commit of a row; undefined if the row cannot be read. */
export function opOf(row: OpRow): StoredOp | undefined {
  const op = newOpOf(row);
  return op && { rev: row.rev, tab: row.tab, ...op };
}

/** The change of a row; undefined if the row cannot be read. */
export function newOpOf({ mark, at, json }: OpRow | UnsentRow): NewOp | undefined {
  const value = parsed(json) as (ThinDiff & { label: Label; origin: Origin }) | undefined;
  const diff = value && diffFrom(value);
  if (!value?.label || !diff) return undefined;
  return { mark, at, label: value.label, origin: value.origin, diff };
}

function opJson({ label, origin, diff }: NewOp): string {
  return JSON.stringify({ label, origin, ...thin(diff) });
}

/** An undo step as JSON. */
export function stepJson({ label, merge, diff }: Step): string {
  return JSON.stringify({ label, ...(merge === undefined ? {} : { merge }), ...thin(diff) });
}

/** The undo step of `stepJson`; undefined if it cannot be read. */
export function stepOf(json: string): Step | undefined {
  const value = parsed(json) as (ThinDiff & { label: Label; merge?: string }) | undefined;
  const diff = value && diffFrom(value);
  if (!value?.label || !diff) return undefined;
  return { label: value.label, diff, ...(value.merge === undefined ? {} : { merge: value.merge }) };
}

/** Does a stored commit to a set of records. An update of a record that was lost stays undone: half of it is no record. */
export function applyOp(records: Map<string, AnyRecord>, { diff }: StoredOp): void {
  for (const id of diff.removed.keys()) records.delete(id);
  for (const [id, record] of diff.added) records.set(id, record);
  for (const [id, [before, after]] of diff.updated) {
    const now = records.get(id);
    if (now) records.set(id, advance(now, before, after));
  }
}

/** Parses and freezes; undefined if it is no JSON. */
export function parsed(json: string): unknown {
  try {
    return frozen(JSON.parse(json));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function thin(diff: Diff): ThinDiff {
  const updated = [...diff.updated.values()].map(([before, after]) => {
    const fields = changedFields(before, after);
    return [only(before, fields), only(after, fields)] as const;
  });
  return { added: [...diff.added.values()], removed: [...diff.removed.values()], updated };
}

function only(record: AnyRecord, fields: readonly string[]): AnyRecord {
  const source = record as OpaqueRecord;
  const some = fields.filter((field) => Object.hasOwn(source, field)).map((field) => [field, source[field]] as const);
  return { id: source.id, type: source.type, ...Object.fromEntries(some) } as AnyRecord;
}

function diffFrom({ added, removed, updated }: ThinDiff): Diff | undefined {
  if (!Array.isArray(added) || !Array.isArray(removed) || !Array.isArray(updated)) return undefined;
  return {
    added: new Map(added.map((record) => [record.id, record])),
    removed: new Map(removed.map((record) => [record.id, record])),
    updated: new Map(updated.map((pair) => [pair[1].id, pair])),
  };
}

/** What comes out of JSON has nothing but fields of its own, so no list of them is made: ten thousand records pass here. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const name in value) {
    const inner = value[name];
    if (typeof inner === "object") frozen(inner);
  }
  return Object.freeze(value);
}
