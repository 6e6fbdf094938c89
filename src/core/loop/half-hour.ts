import type { View } from "../document/view.ts";
import { isBlank } from "../records/blank.ts";
import { addDays, weekdayOf } from "../records/dates.ts";
import type { Id } from "../records/fields.ts";
import type { GateRecord } from "../records/gate.ts";
import { faceOf, type NodeRecord } from "../records/node.ts";
import { type AimLoop, aimLoop } from "./aim-loop.ts";
import { type LoopPart, partsOfLoop } from "./completeness.ts";
import { isDecided, isWhole } from "./gates.ts";
import type { Phase } from "./phases.ts";

/** What each part is for, in the order in which it is asked for. */
export const STEPS = {
  prepare: ["aim", "done", "mechanism"],
  work: ["indicators", "proxy", "gate"],
  commit: ["slice", "guardrail", "owner", "log"],
} as const satisfies Record<Phase, readonly string[]>;
export type Step = (typeof STEPS)[Phase][number];

/** The tag of the smallest change that would move the proxy. */
export const SLICE = "slice";

/** The nodes that the half hour asks for. */
const NODE_PARTS = ["first", "second", "proxy", "slice", "guardrail"] as const;
export type NodePart = (typeof NODE_PARTS)[number];

/** The nodes that are there already; of several the first in reading order, the proxy of the open gate before others. */
export function nodeParts(loop: AimLoop, today: string): Readonly<Record<NodePart, NodeRecord | undefined>> {
  const [first, second] = loop.metrics.filter((node) => faceOf(node) === "leading");
  const proxies = loop.metrics.filter(({ role }) => role === "proxy");
  const watched = gateAhead(loop, today)?.metric;
  return {
    first,
    second,
    proxy: proxies.find(({ id }) => id === watched) ?? proxies[0],
    slice: loop.tactics.find(({ tags = [] }) => tags.includes(SLICE)),
    guardrail: loop.guardrails[0],
  };
}

/** The gate that lies ahead: its day has not passed and nobody has decided it. */
export function gateAhead({ gates, decisions }: AimLoop, today: string): GateRecord | undefined {
  return gates.find((gate) => (gate.date === undefined || gate.date >= today) && !isDecided(gate, decisions));
}

/**
 * What of the half hour is in place, read from the records alone. `began` is the day of this half hour: an entry of the log
 * from before it was about something else.
 */
export function stepsDone(view: View, aim: Id, began: string, today: string): ReadonlySet<Step> {
  const node = view.node(aim);
  if (!node) return new Set();
  const loop = aimLoop(view, node);
  const has = new Set(partsOfLoop(loop));
  const parts = nodeParts(loop, today);
  const named = (part: NodePart): boolean => parts[part] !== undefined && !isBlank(parts[part].title);
  const gate = gateAhead(loop, today);
  const told: Readonly<Record<Step, boolean>> = {
    aim: !isBlank(node.title),
    done: has.has("done"),
    mechanism: loop.mechanisms.some(({ x, xNode, y, yNode, z }) => says(x, xNode) && says(y, yNode) && !isBlank(z)),
    indicators: named("first") && named("second"),
    proxy: named("proxy") && has.has("proxy" satisfies LoopPart),
    gate: gate !== undefined && isWhole(gate),
    slice: named("slice"),
    guardrail: named("guardrail") && has.has("guardrail"),
    owner: has.has("owner"),
    log: loop.decisions.some(({ date }) => date >= began),
  };
  return new Set((Object.keys(told) as Step[]).filter((step) => told[step]));
}

function says(text: string | undefined, node: Id | undefined): boolean {
  return node !== undefined || !isBlank(text);
}

/** The day of the first review: the agreed weekday that comes next, today not counted, or else a cadence on. */
export function firstReview({ cadenceDays = WEEK, weekday }: NodeRecord, today: string): string {
  if (cadenceDays !== WEEK || weekday === undefined) return addDays(today, Math.max(cadenceDays, 1));
  return addDays(today, ((weekday - weekdayOf(today) + WEEK - 1) % WEEK) + 1);
}

const WEEK = 7;
