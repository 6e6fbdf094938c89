import { sameValue } from "../../core/document/same.ts";
import type { View } from "../../core/document/view.ts";
import type { Id } from "../../core/records/fields.ts";
import { type AnyRecord, isRecord, referencesOf } from "../../core/records/records.ts";

/**
 * Which record of the tree each record from outside is, but for nodes, which are matched before: `others` name the nodes
 * of the tree already. By id, else one that says the same, else the only one of its kind about the same nodes.
 */
export function matchOthers(view: View, others: readonly AnyRecord[]): ReadonlyMap<Id, Id> {
  const found = new Map<Id, Id>();
  const taken = new Set<Id>();
  const take = ({ id }: AnyRecord, ours: Id): void => {
    found.set(id, ours);
    taken.add(ours);
  };
  for (const record of others) if (view.get(record.id)?.type === record.type) take(record, record.id);
  const ours = groupsOf([...view.all()].filter(({ id, type }) => type !== "node" && !taken.has(id)));
  const theirs = groupsOf(others.filter(({ id }) => !found.has(id)));
  for (const [key, group] of theirs) {
    const open = ours.get(key) ?? [];
    for (const record of group) {
      const same = open.find((one) => !taken.has(one.id) && sameValue({ ...one, id: "" }, { ...record, id: "" }));
      if (same) take(record, same.id);
    }
    const [left, ...more] = group.filter(({ id }) => !found.has(id));
    const [right, ...others] = open.filter(({ id }) => !taken.has(id));
    if (left && right && more.length + others.length === 0) take(left, right.id);
  }
  return found;
}

/** Records of one kind about the same nodes; of readings also of one day. */
function groupsOf(records: readonly AnyRecord[]): Map<string, AnyRecord[]> {
  const groups = new Map<string, AnyRecord[]>();
  for (const record of records) {
    const ends = [...referencesOf(record)].map(({ field, to }) => `${field} ${to}`);
    const day = isRecord(record, "reading") ? record.date : "";
    const key = [record.type, day, ...ends].join("\n");
    if (!groups.get(key)?.push(record)) groups.set(key, [record]);
  }
  return groups;
}
