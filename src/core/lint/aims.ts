import { type AimLoop, aimLoop, isRunning } from "../loop/aim-loop.ts";
import { signalsOfAim } from "../query/signals.ts";
import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";
import { type Fact, liveOf } from "./facts.ts";

/**
 * The live aims that are neither done nor stopped. What could have been written before is not asked of the others: nobody steers
 * them any more.
 */
export const runningAims: Fact<readonly NodeRecord[]> = (_view, fact) => fact(liveOf("aim")).filter(isRunning);

/** The signals of each live aim, nearest first. */
export const signalsOfAims: Fact<ReadonlyMap<Id, readonly NodeRecord[]>> = (view, fact) =>
  new Map(
    fact(liveOf("aim")).map(({ id }) => [id, signalsOfAim(view, id).flatMap((signal) => view.node(signal) ?? [])]),
  );

/** The loop of each live aim: its metrics, guardrails, tactics, mechanisms, gates and log; in reading order. */
export const loops: Fact<readonly AimLoop[]> = (view, fact) => fact(liveOf("aim")).map((aim) => aimLoop(view, aim));

/** Those of the aims that are neither done nor stopped: the others need no gate and no review any more. */
export const runningLoops: Fact<readonly AimLoop[]> = (_view, fact) => fact(loops).filter(({ aim }) => isRunning(aim));
