import type { NodeRecord } from "../records/node.ts";
import { gatedAims } from "./aims.ts";
import { type Fact, liveOf } from "./facts.ts";
import { liveBelow, sentencesOf } from "./mechanisms.ts";
import { isBlank } from "./steps.ts";

/** What a loop of feedback round an aim is made of. */
export const LOOP_PARTS = ["done", "mechanism", "proxy", "gate", "guardrail", "cadence"] as const;
export type LoopPart = (typeof LOOP_PARTS)[number];

/** What of its loop an aim has: counts and names, never a score. */
export interface Loop {
  readonly aim: NodeRecord;
  readonly has: ReadonlySet<LoopPart>;
}

/** The loop of each live aim: done, mechanism with a because, proxy with a target, gate, guardrail, owner with cadence. */
export const loops: Fact<readonly Loop[]> = (view, fact) =>
  fact(liveOf("aim")).map((aim) => {
    const below = liveBelow(view, fact, aim.id);
    const parts: Readonly<Record<LoopPart, boolean>> = {
      done: !isBlank(aim.done) || aim.target !== undefined,
      mechanism: sentencesOf(view, aim.id).some(({ z }) => !isBlank(z)),
      proxy: below.some(({ role, target }) => role === "proxy" && target !== undefined),
      gate: fact(gatedAims).has(aim.id),
      guardrail: below.some(({ role }) => role === "guardrail"),
      cadence: !isBlank(aim.owner) && aim.cadenceDays !== undefined,
    };
    return { aim, has: new Set(LOOP_PARTS.filter((part) => parts[part])) };
  });
