import { sameValue } from "../document/same.ts";
import type { AnyRecord, OpaqueRecord } from "../records/records.ts";
import { type Choice, type Choices, type Conflict, chosenFor, type Three } from "./conflict.ts";
import { combined } from "./lists.ts";

/** Fields that mean nothing without each other, and are chosen as one. */
const UNITS: Readonly<Record<string, readonly string[]>> = { kind: ["kind", "role"], role: ["kind", "role"] };

/** Where a node hangs is decided elsewhere. */
const PLACE = new Set(["parent", "order"]);

interface BothHave extends Three<AnyRecord> {
  readonly ours: AnyRecord;
  readonly theirs: AnyRecord;
}

/**
 * Both sides' fields of a record as one, but for the place of a node, which is as on our side. Without a common beginning
 * (`apart`) nobody can say who changed what: each difference is a conflict.
 */
export function mergeFields(
  { base, ours, theirs }: BothHave,
  apart: boolean,
  choices: Choices,
): { readonly record: AnyRecord; readonly conflicts: readonly Conflict[] } {
  const [b, o, t] = [base, ours, theirs].map((record) => (record ?? {}) as OpaqueRecord) as [
    OpaqueRecord,
    OpaqueRecord,
    OpaqueRecord,
  ];
  const merged: Record<string, unknown> = { ...o };
  const conflicts: Conflict[] = [];
  const done = new Set<string>(["id", "type", ...(ours.type === "node" ? PLACE : [])]);
  for (const field of new Set([...Object.keys(o), ...Object.keys(t)])) {
    if (done.has(field)) continue;
    const unit = (ours.type === "node" && UNITS[field]) || [field];
    for (const one of unit) done.add(one);
    const side = sideOf(unit, b, o, t, apart);
    if (side) take(merged, unit, side === "ours" ? o : t);
    else {
      const both = apart || unit.length > 1 ? undefined : combined(field, b[field], o[field], t[field]);
      if (both === undefined) {
        const key = `${ours.id} ${field}`;
        const chosen = chosenFor(choices, key, base !== undefined);
        const about = { key, about: "field", id: ours.id, fields: unit, ids: [ours.id], chosen } as const;
        conflicts.push({ ...about, base, ours, theirs });
        take(merged, unit, { ours: o, theirs: t, base: b }[chosen satisfies Choice]);
      } else merged[field] = both;
    }
  }
  const record = merged as unknown as AnyRecord;
  return { record: sameValue(record, ours) ? ours : Object.freeze(record), conflicts };
}

/** Whose value holds by itself; undefined if both changed it differently. */
function sideOf(
  unit: readonly string[],
  base: OpaqueRecord,
  ours: OpaqueRecord,
  theirs: OpaqueRecord,
  apart: boolean,
): "ours" | "theirs" | undefined {
  const isSame = (a: OpaqueRecord, b: OpaqueRecord): boolean => unit.every((field) => sameValue(a[field], b[field]));
  if (isSame(ours, theirs)) return "ours";
  if (apart) return undefined;
  if (isSame(ours, base)) return "theirs";
  return isSame(theirs, base) ? "ours" : undefined;
}

function take(merged: Record<string, unknown>, unit: readonly string[], from: OpaqueRecord): void {
  for (const field of unit) {
    if (from[field] === undefined) delete merged[field];
    else merged[field] = from[field];
  }
}
