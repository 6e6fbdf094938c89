import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";

/** The nodes from the root down to `id`, itself last; empty for an unknown id. */
export function pathTo(view: View, id: Id): Id[] {
  const path: Id[] = [];
  for (let at: Id | undefined = id; at !== undefined && view.node(at); at = view.node(at)?.parent) path.push(at);
  return path.reverse();
}

/** Tree edges between a node and its root: 0 for a root. */
export function depthOf(view: View, id: Id): number {
  return pathTo(view, id).length - 1;
}

/** True if `above` is `id` or stands above it. */
export function isInBranch(view: View, id: Id, above: Id): boolean {
  for (let at: Id | undefined = id; at !== undefined; at = view.node(at)?.parent) if (at === above) return true;
  return false;
}
