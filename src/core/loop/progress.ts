import type { NodeRecord } from "../records/node.ts";

/** Where a number came from and where it should go. */
export interface Way {
  readonly from: number;
  readonly to: number;
}

/** The way of a number from its baseline, or else its first value, to its target; undefined where there is none. */
export function wayOf({ baseline, target, better }: NodeRecord, first: number | undefined): Way | undefined {
  const from = baseline ?? first;
  if (from === undefined || target === undefined || from === target) return undefined;
  const goesUp = target > from;
  // A target on the wrong side is a slip that another rule tells.
  return better !== undefined && (better === "up") !== goesUp ? undefined : { from, to: target };
}

/** The share of its way that a number makes between two values: 1 for all of it, negative for the wrong direction. */
export function shareMade({ from, to }: Way, before: number, after: number): number {
  return (after - before) / (to - from);
}
