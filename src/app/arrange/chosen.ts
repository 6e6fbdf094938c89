import type { View } from "../../core/document/view.ts";
import { inReadingOrder } from "../../core/query/reading-order.ts";
import type { Id } from "../../core/records/fields.ts";
import { type AnyRecord, isRecord } from "../../core/records/records.ts";
import type { Session } from "../session.ts";

/** The chosen nodes without those that lie below another chosen one, in reading order of the drawing. */
export function chosenTops(view: View, { selected }: Pick<Session, "selected">): Id[] {
  const tops = [...selected].filter((id) => view.node(id) && !hasChosenAbove(view, id, selected));
  if (tops.length < 2) return tops;
  const wanted = new Set(tops);
  return [...inReadingOrder(view)].flatMap(({ id }) => (wanted.has(id) ? [id] : []));
}

function hasChosenAbove(view: View, id: Id, selected: ReadonlySet<Id>): boolean {
  for (let at = view.node(id)?.parent; at !== undefined; at = view.node(at)?.parent) {
    if (selected.has(at)) return true;
  }
  return false;
}

/** Where the choice goes when these nodes are gone: next sibling, previous sibling, parent. */
export function heirOf(view: View, gone: readonly Id[]): Id | undefined {
  const first = gone[0];
  if (first === undefined) return undefined;
  const parent = view.node(first)?.parent;
  const siblings = view.children(parent);
  const at = siblings.indexOf(first);
  const left = (id: Id | undefined): id is Id => id !== undefined && !gone.includes(id);
  return siblings.slice(at + 1).find(left) ?? siblings.slice(0, Math.max(at, 0)).reverse().find(left) ?? parent;
}

/** The same once they are gone, for undo and redo: what stands now where they stood, or what they hung below. */
export function heirLeftBy(view: View, gone: Iterable<AnyRecord>): Id | undefined {
  for (const record of gone) {
    if (!isRecord(record, "node")) continue;
    const { id, parent, order } = record;
    // Its parent went with it.
    if (parent !== undefined && !view.node(parent)) continue;
    const siblings = view.children(parent);
    const after = siblings.find((other) => isBefore([order, id], [view.node(other)?.order ?? "", other]));
    return after ?? siblings.at(-1) ?? parent;
  }
  return undefined;
}

function isBefore(a: readonly [string, Id], b: readonly [string, Id]): boolean {
  return a[0] === b[0] ? a[1] < b[1] : a[0] < b[0];
}
