import type { Draft } from "../document/draft.ts";
import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import type { MechanismRecord } from "../records/mechanism.ts";
import { isRecord } from "../records/records.ts";

const SAYS = ["x", "xNode", "y", "yNode", "z"] as const;

/** The mechanisms of an aim, in the order of the file. */
export function mechanismsOf(view: View, aim: Id): MechanismRecord[] {
  const found: MechanismRecord[] = [];
  for (const other of view.attached(aim)) {
    const record = view.get(other);
    if (isRecord(record, "mechanism") && record.aim === aim) found.push(record);
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Writes parts of a mechanism; it begins to be with its first part, and is gone with its last. */
export function writeMechanism(
  draft: Draft,
  aim: Id,
  id: Id,
  fields: { readonly [K in keyof MechanismRecord]?: MechanismRecord[K] | undefined },
): void {
  const before = draft.get(id);
  if (isRecord(before, "mechanism")) draft.patch<MechanismRecord>(id, fields);
  else draft.put({ ...fields, id, type: "mechanism", aim } as MechanismRecord);
  const now = draft.get(id);
  if (isRecord(now, "mechanism") && SAYS.every((part) => now[part] === undefined)) draft.remove(id);
}
