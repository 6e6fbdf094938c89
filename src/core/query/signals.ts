import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import { isRecord } from "../records/records.ts";

/**
 * The metrics that tell whether a tactic works: its own child metrics and those with a `measures` link to it;
 * no guardrails, no ideas.
 */
export function signalsOfTactic(view: View, id: Id): Id[] {
  const own = view.children(id).filter((child) => isSignal(view, child));
  const linked: Id[] = [];
  for (const other of view.attached(id)) {
    const link = view.get(other);
    if (!isRecord(link, "link") || link.kind !== "measures" || link.to !== id) continue;
    if (isSignal(view, link.from) && !own.includes(link.from)) linked.push(link.from);
  }
  return [...own, ...linked];
}

function isSignal(view: View, id: Id): boolean {
  const node = view.node(id);
  return node?.kind === "metric" && node.role !== "guardrail" && node.status !== "idea";
}
