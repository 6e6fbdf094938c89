import type { View } from "../document/view.ts";
import { nearestAim } from "../query/reach.ts";
import type { DecisionRecord } from "../records/decision.ts";
import type { Id } from "../records/fields.ts";
import type { GateRecord } from "../records/gate.ts";
import { isRecord } from "../records/records.ts";

/** The log of an aim, oldest entry first; entries of one day in the order in which they came. */
export function logOf(view: View, aim: Id): DecisionRecord[] {
  const entries: DecisionRecord[] = [];
  for (const id of view.attached(aim)) {
    const record = view.get(id);
    if (isRecord(record, "decision") && record.aim === aim) entries.push(record);
  }
  return entries.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The log in which a gate is decided: that of its aim, or of the one above its metric. */
export function decisionsOf(view: View, { aim, metric }: GateRecord): DecisionRecord[] {
  const of = aim ?? nearestAim(view, metric ?? "");
  return of === undefined ? [] : logOf(view, of);
}
