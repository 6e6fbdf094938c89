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

/**
 * True for a tactic that something tells about: a signal of its own or of a step below it; a step without further
 * steps is told about by the signal of the tactic above it as well (rule `no-feedback-signal`).
 */
export function isMeasured(view: View, id: Id): boolean {
  const told = (tactic: Id): boolean => signalsOfTactic(view, tactic).length > 0;
  if (told(id)) return true;
  let hasSteps = false;
  for (const step of stepsBelow(view, id)) {
    if (told(step)) return true;
    hasSteps = true;
  }
  const parent = view.node(id)?.parent;
  return !hasSteps && parent !== undefined && view.node(parent)?.kind === "tactic" && told(parent);
}

/** The live tactics below a node, at any depth. */
function* stepsBelow(view: View, id: Id): Generator<Id> {
  // Asked once: what is below a live node counts unless an idea lies between.
  const branch = isLive(view, id) ? [...view.children(id)] : [];
  for (let at = branch.pop(); at !== undefined; at = branch.pop()) {
    const node = view.node(at);
    if (!node || node.status === "idea") continue;
    if (node.kind === "tactic") yield at;
    branch.push(...view.children(at));
  }
}

/** The signals of an aim, nearest first. */
export function signalsOfAim(view: View, id: Id): Id[] {
  const found = new Set([id]);
  const counts = isLive(view, id);
  for (const at of found) {
    // What is below one that counts need not ask all above it again whether it is parked.
    for (const below of view.children(at)) if ((counts || at !== id) && isGauge(view, below)) found.add(below);
    for (const from of linkedTo(view, at, "moves")) if (isSignal(view, from)) found.add(from);
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
  return isGauge(view, id) && isLive(view, id);
}

/** The same of a node below one that counts. */
function isGauge(view: View, id: Id): boolean {
  const node = view.node(id);
  return node?.kind === "metric" && node.role !== "guardrail" && node.status !== "idea";
}
