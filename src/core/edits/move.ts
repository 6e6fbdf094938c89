import type { Draft } from "../document/draft.ts";
import type { View } from "../document/view.ts";
import { mayHang } from "../query/may-hang.ts";
import type { Id } from "../records/fields.ts";
import { faceOf } from "../records/node.ts";
import type { RefusalKey } from "../strings/refusals.ts";
import { ordersAt, type Place } from "./place.ts";
import { Refused } from "./refused.ts";

/** Why `id` cannot hang below `parent`; undefined if it can. */
export function whyNotBelow(view: View, id: Id, parent: Id | undefined): RefusalKey | undefined {
  const node = view.node(id);
  if (!node) return "noNode";
  if (parent === undefined) return undefined;
  for (let at: Id | undefined = parent; at !== undefined; at = view.node(at)?.parent) {
    if (at === id) return "intoItself";
  }
  const above = view.node(parent);
  return above ? mayHang(faceOf(node), faceOf(above)) : "noNode";
}

/** Why these nodes cannot all go to a place; undefined if they can. */
export function whyNotMove(view: View, ids: readonly Id[], { parent }: Place): RefusalKey | undefined {
  for (const id of ids) {
    const reason = whyNotBelow(view, id, parent);
    if (reason) return reason;
  }
  return undefined;
}

/** Whether the nodes, in this order, stand at the place already. */
export function staysAt(view: View, ids: readonly Id[], place: Place): boolean {
  const moved = new Set(ids);
  if (ids.some((id) => view.node(id)?.parent !== place.parent)) return false;
  const siblings = view.children(place.parent);
  const before = place.before !== undefined && moved.has(place.before) ? nextOther(view, ids, place) : place.before;
  const others = siblings.filter((id) => !moved.has(id));
  const at = before === undefined ? others.length : others.indexOf(before);
  return [...others.slice(0, at), ...ids, ...others.slice(at)].every((id, i) => id === siblings[i]);
}

/** Moves nodes, in this order, to a place; each keeps its kind, its role and all that is below it. */
export function moveNodes(draft: Draft, ids: readonly Id[], place: Place): void {
  const reason = whyNotMove(draft, ids, place);
  if (reason) throw new Refused(reason);
  const before = place.before !== undefined && ids.includes(place.before) ? nextOther(draft, ids, place) : place.before;
  for (const id of ids) {
    const order = ordersAt(draft, { parent: place.parent, before })[0];
    draft.patch(id, { parent: place.parent, order });
  }
}

/** The first sibling at or after `place.before` that does not move itself. */
function nextOther(view: View, ids: readonly Id[], { parent, before }: Place): Id | undefined {
  const siblings = view.children(parent);
  return siblings.slice(siblings.indexOf(before as Id)).find((id) => !ids.includes(id));
}

/** Where a node goes one level up: right after its parent. */
export function placeLevelUp(view: View, id: Id): Place | RefusalKey {
  const parent = view.node(id)?.parent;
  if (parent === undefined) return "noParentLevel";
  const above = view.node(parent);
  if (above?.parent === undefined && above?.kind === "aim") return "noParentLevel";
  return { parent: above?.parent, before: siblingAfter(view, parent) };
}

/** Where a node goes one level down: last below the sibling before it. */
export function placeLevelDown(view: View, id: Id): Place | RefusalKey {
  const before = siblingBefore(view, id);
  if (before === undefined) return "noSiblingBefore";
  return whyNotBelow(view, id, before) ?? { parent: before };
}

/** Where a node goes one place earlier (-1) or later (+1) in its row. */
export function placeAmongSiblings(view: View, id: Id, step: -1 | 1): Place | RefusalKey {
  const parent = view.node(id)?.parent;
  const row = rowOf(view, id);
  const at = row.indexOf(id);
  if (step === -1) return at === 0 ? "firstAlready" : { parent, before: row[at - 1] };
  return at === row.length - 1 ? "lastAlready" : { parent, before: row[at + 2] };
}

/** The siblings that a node is drawn among: without a parent the aims are one row, what lies in the tray another. */
function rowOf(view: View, id: Id): readonly Id[] {
  const isAim = (other: Id): boolean => view.node(other)?.kind === "aim";
  const siblings = siblingsOf(view, id);
  return view.node(id)?.parent === undefined ? siblings.filter((other) => isAim(other) === isAim(id)) : siblings;
}

export function siblingBefore(view: View, id: Id): Id | undefined {
  const siblings = siblingsOf(view, id);
  return siblings[siblings.indexOf(id) - 1];
}

export function siblingAfter(view: View, id: Id): Id | undefined {
  const siblings = siblingsOf(view, id);
  return siblings[siblings.indexOf(id) + 1];
}

function siblingsOf(view: View, id: Id): readonly Id[] {
  return view.children(view.node(id)?.parent);
}
