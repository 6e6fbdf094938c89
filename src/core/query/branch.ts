import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import { inReadingOrder } from "./reading-order.ts";

export interface Branch {
  /** The node itself, then all nodes below it in reading order. */
  readonly nodes: readonly Id[];
  /** Records that name one of them, each once: links at either end, mechanisms, gates, readings, comments … */
  readonly attached: readonly Id[];
}

/** A node with everything below it and everything that hangs on it. Empty for an unknown id. */
export function branchOf(view: View, id: Id): Branch {
  if (!view.node(id)) return { nodes: [], attached: [] };
  const nodes = [...inReadingOrder(view, [id])].map((node) => node.id);
  const attached = new Set<Id>();
  for (const node of nodes) for (const other of view.attached(node)) attached.add(other);
  return { nodes, attached: [...attached] };
}
