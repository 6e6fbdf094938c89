import { type LoopPart, partsOfLoop } from "../loop/completeness.ts";
import type { NodeRecord } from "../records/node.ts";
import { loops } from "./aims.ts";
import type { Fact } from "./facts.ts";

/** What of its loop an aim has: counts and names, never a score. */
export interface Completeness {
  readonly aim: NodeRecord;
  readonly has: ReadonlySet<LoopPart>;
}

/** How far the loop of each live aim is, in reading order. */
export const completeness: Fact<readonly Completeness[]> = (_view, fact) =>
  fact(loops).map((loop) => ({ aim: loop.aim, has: new Set(partsOfLoop(loop)) }));
