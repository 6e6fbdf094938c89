import type { Draft } from "../document/draft.ts";
import type { View } from "../document/view.ts";
import type { Host } from "../host.ts";
import { mayHang } from "../query/may-hang.ts";
import type { Id } from "../records/fields.ts";
import { faceOf, type NodeRecord } from "../records/node.ts";
import type { AnyRecord, OpaqueRecord } from "../records/records.ts";
import { isRecord, referencesOf } from "../records/records.ts";
import { ordersAt, type Place } from "./place.ts";
import { Refused } from "./refused.ts";
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
 * cleared, but for those that history keeps. Gives the ids of the new top nodes. Throws `Refused` if one of them may not hang there.
 */
export function graft(draft: Draft, host: Host, records: readonly AnyRecord[], place: Place): Id[] {
  const ids = new Map(records.map((record) => [record.id, host.newId()]));
  const tops = records.filter((record) => isRecord(record, "node")).filter(({ parent }) => !ids.has(parent ?? ""));
  checkPlace(draft, tops, place);
  const keys = ordersAt(draft, place, tops.length);
  const orders = new Map(tops.map(({ id }, i) => [id, keys[i]]));
  for (const record of records) {
    if (isRecord(record, "tree")) continue;
    const copy = renamed(record, ids);
    const order = orders.get(record.id);
    draft.put(order === undefined ? copy : ({ ...copy, parent: place.parent, order } as AnyRecord));
  }
  return tops.map((record) => ids.get(record.id) as Id);
}

function checkPlace(view: View, tops: readonly NodeRecord[], { parent }: Place): void {
  const above = parent === undefined ? undefined : view.node(parent);
  for (const top of tops) {
    const reason = above && mayHang(faceOf(top), faceOf(above));
    if (reason) throw new Refused(reason);
  }
}

function renamed(record: AnyRecord, ids: ReadonlyMap<Id, Id>): AnyRecord {
  const copy: Record<string, unknown> = { ...(record as OpaqueRecord), id: ids.get(record.id) };
  for (const { field, to, whenGone } of referencesOf(record)) {
    copy[field] = ids.get(to) ?? (whenGone === "keep" ? to : undefined);
  }
  return copy as unknown as AnyRecord;
}
