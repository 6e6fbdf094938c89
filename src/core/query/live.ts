import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import { inReadingOrder, type NodeAtDepth } from "./reading-order.ts";

/** True for a node that counts: no note, no idea, not below an idea (the parking lot). */
export function isLive(view: View, id: Id): boolean {
  const node = view.node(id);
  if (!node || node.kind === "note") return false;
  for (let at: Id | undefined = id; at !== undefined; at = view.node(at)?.parent) {
    if (view.node(at)?.status === "idea") return false;
  }
  return true;
}

/** All live nodes in reading order. Linear in the size of the tree; `order` saves a walk where it is known. */
export function liveNodes(view: View, order: Iterable<NodeAtDepth> = inReadingOrder(view)): ReadonlySet<Id> {
  const live = new Set<Id>();
  let parkedBelow = Number.POSITIVE_INFINITY;
  for (const { id, depth } of order) {
    if (depth > parkedBelow) continue;
    const node = view.node(id);
    parkedBelow = node?.status === "idea" ? depth : Number.POSITIVE_INFINITY;
    if (node && node.kind !== "note" && node.status !== "idea") live.add(id);
  }
  return live;
}
