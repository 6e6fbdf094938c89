import { type LoopPart, partsOfLoop } from "../loop/completeness.ts";
import type { NodeRecord } from "../records/node.ts";
import { runningLoops } from "./aims.ts";
import type { Fact } from "./facts.ts";

/** What of its loop an aim has: counts and names, never a score. */
export interface Completeness {
  readonly aim: NodeRecord;
  readonly has: ReadonlySet<LoopPart>;
}

/** How far the loop of each aim under way is, in reading order: nobody steers what is done or stopped. */
export const completeness: Fact<readonly Completeness[]> = (_view, fact) =>
  fact(runningLoops).map((loop) => ({ aim: loop.aim, has: new Set(partsOfLoop(loop)) }));
