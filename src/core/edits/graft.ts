import type { Draft } from "../document/draft.ts";
import type { View } from "../document/view.ts";
import type { Host } from "../host.ts";
import type { Id } from "../records/fields.ts";
import type { AnyRecord, OpaqueRecord } from "../records/records.ts";
import { isRecord, recordType, referencesOf } from "../records/records.ts";
import { ordersAt, type Place } from "./place.ts";
import { branchIds } from "./remove.ts";

/** A branch, or several, with everything that belongs only to them: what copy takes and paste brings. */
export function cutting(view: View, roots: readonly Id[]): AnyRecord[] {
  const inside = new Set(roots.flatMap((root) => branchIds(view, root)));
  const records: AnyRecord[] = [...inside].map((id) => view.get(id) as AnyRecord);
  const seen = new Set<Id>();
  for (const id of inside) {
    for (const other of view.attached(id)) {
      const record = view.get(other);
      if (!record || seen.has(other) || isRecord(record, "dismissal") || isRecord(record, "review")) continue;
      seen.add(other);
      if ([...referencesOf(record)].every(({ to, whenGone }) => inside.has(to) || whenGone !== "remove"))
        records.push(record);
    }
  }
  return records;
}

/**
 * Puts copied records below a place, under new ids, in their order. References to what was not copied are
 * cleared. Gives the ids of the new top nodes.
 */
export function graft(draft: Draft, host: Host, records: readonly AnyRecord[], place: Place): Id[] {
  const ids = new Map(records.map((record) => [record.id, host.newId()]));
  const tops = records.filter((record) => isRecord(record, "node") && !ids.has(record.parent ?? ""));
  const orders = ordersAt(draft, place, tops.length);
  for (const record of records) {
    if (isRecord(record, "tree")) continue;
    const copy = renamed(record, ids);
    const top = tops.indexOf(record);
    draft.put(top < 0 ? copy : ({ ...copy, parent: place.parent, order: orders[top] } as AnyRecord));
  }
  return tops.map((record) => ids.get(record.id) as Id);
}

function renamed(record: AnyRecord, ids: ReadonlyMap<Id, Id>): AnyRecord {
  const copy: Record<string, unknown> = { ...(record as OpaqueRecord), id: ids.get(record.id) };
  for (const { field } of recordType(record.type)?.references ?? []) {
    const to = copy[field];
    if (typeof to === "string") copy[field] = ids.get(to);
  }
  return copy as unknown as AnyRecord;
}
