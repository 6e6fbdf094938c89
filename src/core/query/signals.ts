import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import type { LinkKind } from "../records/link.ts";
import { isRecord } from "../records/records.ts";
import { isLive } from "./live.ts";

/**
 * The metrics that tell whether a node works; live ones, no guardrails. Of a tactic: its own child metrics and
 * those with a `measures` link to it. Of an aim: those that lie below it through metrics only, or reach it by
 * `moves`. The metric that a tactic hangs under is what it should move, not its signal.
 */
export function signalsOf(view: View, id: Id): Id[] {
  const kind = view.node(id)?.kind;
  if (kind === "tactic") return signalsOfTactic(view, id);
  return kind === "aim" ? signalsOfAim(view, id) : [];
}

/** The signals of a tactic: its child metrics in order, then those linked to it. */
export function signalsOfTactic(view: View, id: Id): Id[] {
  const found = new Set([...view.children(id), ...linkedTo(view, id, "measures")]);
  return [...found].filter((metric) => isSignal(view, metric));
}

/** The signals of an aim, nearest first. */
export function signalsOfAim(view: View, id: Id): Id[] {
  const found = new Set([id]);
  for (const at of found) {
    for (const below of [...view.children(at), ...linkedTo(view, at, "moves")]) {
      if (isSignal(view, below)) found.add(below);
    }
  }
  found.delete(id);
  return [...found];
}

/** Nodes from which a link of this kind leads to `id`. */
export function linkedTo(view: View, id: Id, kind: LinkKind): Id[] {
  const from: Id[] = [];
  for (const other of view.attached(id)) {
    const link = view.get(other);
    if (isRecord(link, "link") && link.kind === kind && link.to === id) from.push(link.from);
  }
  return from;
}

/** True for a metric that can tell whether something works: live and no guardrail. */
export function isSignal(view: View, id: Id): boolean {
  const node = view.node(id);
  return node?.kind === "metric" && node.role !== "guardrail" && isLive(view, id);
}
