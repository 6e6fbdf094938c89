import type { View } from "../document/view.ts";
import { isLive, liveNodes } from "../query/live.ts";
import { inReadingOrder } from "../query/reading-order.ts";
import { linkedTo, signalsOfAim } from "../query/signals.ts";
import { isBlank } from "../records/blank.ts";
import type { DecisionRecord } from "../records/decision.ts";
import type { Id } from "../records/fields.ts";
import type { GateRecord } from "../records/gate.ts";
import type { MechanismRecord } from "../records/mechanism.ts";
import type { NodeRecord } from "../records/node.ts";
import { type AnyRecord, isRecord } from "../records/records.ts";
import type { ReviewRecord } from "../records/review.ts";
import { logOf } from "./decisions.ts";

/** What belongs to the loop of one aim; of nodes only those that are live. */
export interface AimLoop {
  readonly aim: NodeRecord;
  /** All metrics below the aim, a tactic's too, and those that move it by a link; no guardrails. */
  readonly metrics: readonly NodeRecord[];
  /** Below the aim, or guarding something there by a link. */
  readonly guardrails: readonly NodeRecord[];
  readonly tactics: readonly NodeRecord[];
  /** The mechanisms in which something is said. */
  readonly mechanisms: readonly MechanismRecord[];
  /** The aim's own and those of its metrics, by date; those without one last. */
  readonly gates: readonly GateRecord[];
  /** The log, oldest entry first. */
  readonly decisions: readonly DecisionRecord[];
  /** Oldest first. */
  readonly reviews: readonly ReviewRecord[];
}

/** Reads the loop of an aim out of a tree; linear in what is below it. */
export function aimLoop(view: View, aim: NodeRecord): AimLoop {
  const below = [...liveNodes(view, inReadingOrder(view, [aim.id]))];
  const nodes = new Set([...below, ...signalsOfAim(view, aim.id), ...guardsOf(view, below)]);
  const records = [...nodes].flatMap((id) => (id === aim.id ? [] : (view.node(id) ?? [])));
  const metrics = records.filter(({ kind }) => kind === "metric");
  const hanging = hangingOn(view, [aim, ...metrics]);
  const ofAim = <R extends { readonly aim?: Id }>(one: R): boolean => one.aim === aim.id;
  return {
    aim,
    metrics: metrics.filter(({ role }) => role !== "guardrail"),
    guardrails: metrics.filter(({ role }) => role === "guardrail"),
    tactics: records.filter(({ kind }) => kind === "tactic"),
    mechanisms: hanging.filter((one) => isRecord(one, "mechanism")).filter((one) => ofAim(one) && isSentence(one)),
    gates: hanging
      .filter((one) => isRecord(one, "gate"))
      .filter((one) => one.aim === undefined || ofAim(one))
      .sort(byDate),
    decisions: logOf(view, aim.id),
    reviews: hanging
      .filter((one) => isRecord(one, "review"))
      .filter(ofAim)
      .sort(byDate),
  };
}

/** What hangs on these nodes, each record once. */
function hangingOn(view: View, nodes: readonly NodeRecord[]): AnyRecord[] {
  const ids = new Set<Id>();
  for (const { id } of nodes) for (const other of view.attached(id)) ids.add(other);
  return [...ids].flatMap((id) => view.get(id) ?? []);
}

/** True for a mechanism in which something is said: one of the three parts is enough. */
export function isSentence({ x, xNode, y, yNode, z }: MechanismRecord): boolean {
  return xNode !== undefined || yNode !== undefined || ![x, y, z].every(isBlank);
}

/** True while there is something to steer: what is done or stopped needs no gate and no review. */
export function isRunning({ status = "active" }: NodeRecord): boolean {
  return status === "active";
}

/** The live guardrails that guard one of these nodes by a link. */
function guardsOf(view: View, nodes: readonly Id[]): Id[] {
  const found: Id[] = [];
  for (const id of nodes) found.push(...linkedTo(view, id, "guards"));
  return found.filter((id) => view.node(id)?.role === "guardrail" && isLive(view, id));
}

function byDate(a: { readonly date?: string }, b: { readonly date?: string }): number {
  const [left, right] = [a.date ?? "9", b.date ?? "9"];
  return left < right ? -1 : left > right ? 1 : 0;
}
