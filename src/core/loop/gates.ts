import type { View } from "../document/view.ts";
import { daysBetween } from "../records/dates.ts";
import type { DecisionRecord } from "../records/decision.ts";
import type { Id } from "../records/fields.ts";
import type { GateRecord } from "../records/gate.ts";
import type { Comparator } from "../records/node.ts";
import { isRecord } from "../records/records.ts";
import { latestAt, type Series } from "./series.ts";

/** A gate that says all four: which number, on which side of what, by when. */
export type WholeGate = GateRecord & Required<Pick<GateRecord, "metric" | "comparator" | "value" | "date">>;

/** Open until its date; then passed or missed by the reading it had then, or due where there was none. */
export type GateState = "open" | "due" | "passed" | "missed";

const HOLDS: Readonly<Record<Comparator, (value: number, limit: number) => boolean>> = {
  ">=": (value, limit) => value >= limit,
  ">": (value, limit) => value > limit,
  "<=": (value, limit) => value <= limit,
  "<": (value, limit) => value < limit,
};

/** Whether a value stands on the side of a limit where it should. */
export function holds(value: number, comparator: Comparator, limit: number): boolean {
  return HOLDS[comparator](value, limit);
}

/** True for a gate that can be judged when its day comes. */
export function isWhole(gate: GateRecord): gate is WholeGate {
  return partsMissing(gate).length === 0;
}

const PARTS = ["metric", "comparator", "value", "date"] as const;
export type GatePart = (typeof PARTS)[number];

/** Which of the four a gate does not say. */
export function partsMissing(gate: GateRecord): readonly GatePart[] {
  return PARTS.filter((part) => gate[part] === undefined);
}

/** What became of a gate, by the readings of its metric. The day of the gate itself still counts. */
export function gateState(gate: WholeGate, series: Series, today: string): GateState {
  if (gate.date >= today) return "open";
  const reading = latestAt(series, gate.date);
  if (!reading) return "due";
  return holds(reading.value, gate.comparator, gate.value) ? "passed" : "missed";
}

/** True where somebody has decided what follows from a gate. */
export function isDecided(gate: GateRecord, decisions: readonly DecisionRecord[]): boolean {
  return decisionOn(gate, decisions) !== undefined;
}

/**
 * The newest entry of the log that decides what follows from a gate. The entry that started it is no such decision, nor is one
 * that goes on before its day, changed or not, nor one from before the gate was changed: that was about other words.
 */
export function decisionOn(gate: GateRecord, decisions: readonly DecisionRecord[]): DecisionRecord | undefined {
  const changed = gate.was?.at(-1)?.until;
  return decisions.findLast(({ gate: of, outcome, date, reworded }) => {
    if (of !== gate.id || outcome === "start" || reworded) return false;
    const isEarly = outcome !== "stop" && gate.date !== undefined && date < gate.date;
    return !isEarly && (changed === undefined || date >= changed);
  });
}

/** Days before its date from which the wording of a gate stands: what can still be bargained with decides nothing. */
const FROZEN_DAYS = 2;

/** True where a gate can be worded anew only with a reason, which goes into the log. */
export function isFrozen(gate: GateRecord, today: string): boolean {
  if (!isWhole(gate) || daysBetween(today, gate.date) > FROZEN_DAYS) return false;
  const last = gate.was?.at(-1);
  // One that came about today, or was brought nearer today, is still being agreed on.
  if (gate.agreed === today) return false;
  return !(last?.until === today && last.date !== undefined && daysBetween(today, last.date) > FROZEN_DAYS);
}

/** The gates whose day has come and about which nothing is decided, the oldest first. */
export function gatesDue(
  gates: readonly GateRecord[],
  decisions: readonly DecisionRecord[],
  today: string,
): WholeGate[] {
  return gates.filter(isWhole).filter((gate) => gate.date <= today && !isDecided(gate, decisions));
}

/** Of the gates of a number that can be judged and that nobody has decided, the one that comes first. */
export function waitingGate(view: View, metric: Id): WholeGate | undefined {
  let first: WholeGate | undefined;
  for (const id of view.attached(metric)) {
    const gate = view.get(id);
    if (!isRecord(gate, "gate") || gate.metric !== metric || !isWhole(gate)) continue;
    if (first && first.date <= gate.date) continue;
    const decisions = [...view.attached(gate.id)].map((other) => view.get(other));
    if (
      !isDecided(
        gate,
        decisions.filter((one) => isRecord(one, "decision")),
      )
    )
      first = gate;
  }
  return first;
}

/** True where a gate was changed at a time when it could no longer be free: `days` before its date or later, or too often. */
export function isRenegotiated(
  { was = [] }: GateRecord,
  { days, times }: { readonly days: number; readonly times: number },
) {
  return was.length > times || was.some(({ until, date }) => date !== undefined && daysBetween(until, date) <= days);
}
