import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import { inReadingOrder, type NodeAtDepth } from "./reading-order.ts";
import { linkedTo } from "./signals.ts";

/**
 * All nodes whose upward path leads to an aim: tree edges, and `moves` links of metrics and tactics. What
 * `reachesAim` says of one node, for all in one walk down from the aims; `order` saves another where it is known.
 */
export function connectedNodes(view: View, order: Iterable<NodeAtDepth> = inReadingOrder(view)): ReadonlySet<Id> {
  const connected = new Set<Id>();
  for (const { id } of order) if (view.node(id)?.kind === "aim") connected.add(id);
  for (const id of connected) {
    for (const child of view.children(id)) connected.add(child);
    for (const from of linkedTo(view, id, "moves")) if (leads(view, from)) connected.add(from);
  }
  return connected;
}

function leads(view: View, id: Id): boolean {
  const kind = view.node(id)?.kind;
  return kind === "metric" || kind === "tactic";
}
