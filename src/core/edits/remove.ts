import type { Draft } from "../document/draft.ts";
import type { View } from "../document/view.ts";
import { edgeShape } from "../records/edge.ts";
import type { Id } from "../records/fields.ts";
import type { LinkRecord } from "../records/link.ts";
import type { NodeRecord } from "../records/node.ts";
import { isRecord, referencesOf } from "../records/records.ts";
import { whyNotBelow } from "./move.ts";
import { ordersAt } from "./place.ts";

const EDGE_FIELDS = Object.keys(edgeShape) as (keyof typeof edgeShape)[];

/** Ids of a node and all nodes below it, parents before children, siblings in order. */
export function branchIds(view: View, root: Id): Id[] {
  const ids: Id[] = [];
  const stack = [root];
  while (stack.length > 0) {
    const id = stack.pop() as Id;
    ids.push(id);
    const children = view.children(id);
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i] as Id);
  }
  return ids;
}

export interface Removed {
  /** Nodes that are gone. */
  readonly gone: number;
  /** Nodes that another branch uses as well and that hang there now. */
  readonly kept: number;
}

/**
 * Removes branches with all that belongs to them. A node below that also moves a node outside (a `moves` link) is kept
 * with what is below it: the link becomes its tree edge. The roots themselves were named, and go.
 */
export function removeBranches(draft: Draft, roots: readonly Id[]): Removed {
  const doomed = new Set(roots.flatMap((root) => branchIds(draft, root)));
  const kept = keepShared(draft, doomed, new Set(roots));
  for (const id of doomed) removeAttached(draft, id);
  for (const id of [...doomed].reverse()) draft.remove(id);
  return { gone: doomed.size, kept };
}

/** Hangs what moves a node outside under that node and takes it out of the doomed; gives how many nodes it kept. */
function keepShared(draft: Draft, doomed: Set<Id>, named: ReadonlySet<Id>): number {
  let kept = 0;
  for (const id of [...doomed]) {
    const link = doomed.has(id) && !named.has(id) ? movesOutside(draft, id, doomed) : undefined;
    if (!link) continue;
    for (const saved of branchIds(draft, id)) if (doomed.delete(saved)) kept += 1;
    hangUnder(draft, id, link);
  }
  // What was passed before may move what is kept now.
  return kept === 0 ? 0 : kept + keepShared(draft, doomed, named);
}

/** Removes one node; its children take its place among its siblings. */
export function removeOnly(draft: Draft, id: Id): void {
  const node = draft.node(id);
  if (!node) return;
  const children = [...draft.children(id)];
  const orders = ordersAt(draft, { parent: node.parent, before: id }, children.length);
  children.forEach((child, i) => {
    draft.patch(child, { parent: node.parent, order: orders[i] });
  });
  removeAttached(draft, id);
  draft.remove(id);
}

function movesOutside(draft: Draft, id: Id, doomed: ReadonlySet<Id>): LinkRecord | undefined {
  for (const other of draft.attached(id)) {
    const link = draft.get(other);
    if (!isRecord(link, "link") || link.kind !== "moves" || link.from !== id || doomed.has(link.to)) continue;
    if (!whyNotBelow(draft, id, link.to)) return link;
  }
  return undefined;
}

/** Makes a link the tree edge: the node goes under its end, and what the link says is what the edge says. */
function hangUnder(draft: Draft, id: Id, link: LinkRecord): void {
  const edge = Object.fromEntries(EDGE_FIELDS.map((field) => [field, link[field]]));
  const order = ordersAt(draft, { parent: link.to })[0];
  draft.patch<NodeRecord>(id, { ...edge, parent: link.to, order });
  draft.remove(link.id);
}

/** Takes out what means nothing without the node, and its name out of what goes on without it. */
function removeAttached(draft: Draft, id: Id): void {
  for (const other of [...draft.attached(id)]) {
    const record = draft.get(other);
    if (!record) continue;
    for (const { field, to, whenGone } of referencesOf(record)) {
      if (to !== id || whenGone === "keep") continue;
      if (whenGone === "remove") draft.remove(other);
      else draft.patch(other, { [field]: undefined });
    }
    if (isRecord(draft.get(other), "gate")) removeIdleGate(draft, other);
  }
}

/** A gate that belongs to no aim and no metric any more says nothing. */
function removeIdleGate(draft: Draft, id: Id): void {
  const gate = draft.get(id);
  if (isRecord(gate, "gate") && gate.aim === undefined && gate.metric === undefined) draft.remove(id);
}
