import { isBlank } from "../records/blank.ts";
import type { AimLoop } from "./aim-loop.ts";
import { isDecided, isWhole } from "./gates.ts";

/** The six things a loop needs, in the order of the alignment sheet. */
export const LOOP_PARTS = ["done", "mechanism", "proxy", "gate", "guardrail", "owner"] as const;
export type LoopPart = (typeof LOOP_PARTS)[number];

/**
 * The parts that the loop of an aim has: a definition of done, or its own target; a mechanism with a reason; a proxy with a
 * target; a gate that can be judged and still lies ahead or waits for its decision; a guardrail with a number; an owner with
 * a cadence. "Loop complete: 4 of 6" is their number.
 */
export function partsOfLoop({ aim, mechanisms, metrics, gates, guardrails, decisions }: AimLoop): readonly LoopPart[] {
  const has: Readonly<Record<LoopPart, boolean>> = {
    done: !isBlank(aim.done) || aim.target !== undefined,
    mechanism: mechanisms.some(({ z }) => !isBlank(z)),
    proxy: metrics.some(({ role, target }) => role === "proxy" && target !== undefined),
    gate: gates.some((gate) => isWhole(gate) && !isDecided(gate, decisions)),
    guardrail: guardrails.some(({ comparator, threshold }) => comparator !== undefined && threshold !== undefined),
    owner: !isBlank(aim.owner) && aim.cadenceDays !== undefined && aim.cadenceDays > 0,
  };
  return LOOP_PARTS.filter((part) => has[part]);
}
