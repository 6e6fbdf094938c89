import { LOOP_PARTS, type LoopPart } from "../../core/loop/completeness.ts";

/** What can be filled in on the sheet; the log is written by reviews. */
export type PartName = LoopPart;

export const PART_NAMES: readonly PartName[] = LOOP_PARTS;

/** The next part that is missing after, or before, the open one, round the end; undefined where none is missing elsewhere. */
export function nextGap(has: ReadonlySet<LoopPart>, open: PartName | undefined, step: 1 | -1): PartName | undefined {
  const order = step === 1 ? PART_NAMES : PART_NAMES.toReversed();
  const at = open === undefined ? -1 : order.indexOf(open);
  return [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0))].find((name) => !has.has(name));
}
