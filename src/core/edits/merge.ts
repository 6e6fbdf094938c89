import type { Draft } from "../document/draft.ts";
import { sameValue } from "../document/same.ts";
import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";
import { type AnyRecord, isRecord, referencesOf } from "../records/records.ts";
import { ordersAt } from "./place.ts";

/** Where a node stands, and what of it nobody wrote. */
const OF_THE_PLACE: ReadonlySet<string> = new Set(["id", "type", "parent", "order", "created"]);

/** The fields in which two nodes say different things, so that a merge would lose one of them. */
export function conflictsOf(view: View, from: Id, into: Id): string[] {
  const [gone, kept] = [view.node(from), view.node(into)] as Readonly<Record<string, unknown>>[];
  if (!gone || !kept) return [];
  return Object.keys(gone).filter(
    (name) =>
      !OF_THE_PLACE.has(name) && !isEmpty(gone[name]) && !isEmpty(kept[name]) && !sameValue(gone[name], kept[name]),
  );
}

/** True where something beside the tree names the node: a link, a gate, a reading, a comment. */
export function isNamed(view: View, id: Id): boolean {
  for (const _other of view.attached(id)) return true;
  return false;
}

/**
 * Makes two nodes one: what only `from` says, and what is below it, goes to `into`; where both say something, `into` counts.
 * Records that name `from` name `into` then; a link between the two, or one that would be there twice, is gone. A reading
 * stays where there is none of its date yet.
 */
export function merge(draft: Draft, from: Id, into: Id): void {
  const [gone, kept] = [draft.node(from), draft.node(into)];
  if (!gone || !kept || from === into) return;
  const fields = Object.entries(gone).filter(
    ([name, value]) => !OF_THE_PLACE.has(name) && !isEmpty(value) && isEmpty((kept as Record<string, unknown>)[name]),
  );
  draft.patch<NodeRecord>(into, Object.fromEntries(fields));
  const children = draft.children(from).filter((child) => child !== into);
  const orders = ordersAt(draft, { parent: into }, children.length);
  children.forEach((child, i) => {
    draft.patch(child, { parent: into, order: orders[i] });
  });
  for (const other of [...draft.attached(from)]) rename(draft, other, from, into);
  draft.remove(from);
}

function rename(draft: Draft, id: Id, from: Id, into: Id): void {
  const record = draft.get(id);
  if (!record) return;
  const named = [...referencesOf(record)].filter(({ to }) => to === from).map(({ field }) => [field, into]);
  const next = { ...record, ...Object.fromEntries(named) } as AnyRecord;
  if (isThereAlready(draft, next, into)) draft.remove(id);
  else draft.patch(id, Object.fromEntries(named));
}

function isThereAlready(view: View, next: AnyRecord, into: Id): boolean {
  const others = [...view.attached(into)].flatMap((id) => (id === next.id ? [] : (view.get(id) ?? [])));
  if (isRecord(next, "reading")) {
    return others.some((other) => isRecord(other, "reading") && other.metric === into && other.date === next.date);
  }
  if (!isRecord(next, "link")) return false;
  const twice = others.some(
    (other) => isRecord(other, "link") && other.from === next.from && other.to === next.to && other.kind === next.kind,
  );
  return twice || next.from === next.to || (next.kind === "moves" && view.node(next.from)?.parent === next.to);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}
