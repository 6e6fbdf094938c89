import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import { isRecord } from "../records/records.ts";

/** Where a node leads one step up: its parent, and of a metric or tactic the targets of its `moves` links. */
export function stepsUp(view: View, id: Id): Id[] {
  const node = view.node(id);
  if (!node) return [];
  const up = node.parent === undefined ? [] : [node.parent];
  if (node.kind !== "metric" && node.kind !== "tactic") return up;
  for (const other of view.attached(id)) {
    const link = view.get(other);
    if (isRecord(link, "link") && link.kind === "moves" && link.from === id) up.push(link.to);
  }
  return up;
}

/** True if the upward path of a node leads to an aim; an aim reaches itself. */
export function reachesAim(view: View, id: Id): boolean {
  const seen = new Set([id]);
  for (const at of seen) {
    if (view.node(at)?.kind === "aim") return true;
    for (const up of stepsUp(view, at)) seen.add(up);
  }
  return false;
}

/** The aim at or above a node, by tree edges only. */
export function nearestAim(view: View, id: Id): Id | undefined {
  let at: Id | undefined = id;
  while (at !== undefined) {
    const node = view.node(at);
    if (node?.kind === "aim") return at;
    at = node?.parent;
  }
  return undefined;
}
