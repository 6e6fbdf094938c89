import type { Sheet } from "../../core/describe/sheet.ts";
import { LOOP_PARTS, type LoopPart } from "../../core/loop/completeness.ts";

/** What can be filled in on the sheet; the log is written by reviews. */
export type PartName = LoopPart;

export const PART_NAMES: readonly PartName[] = LOOP_PARTS;

/** The next part that is missing after one, round the sheet. */
export function nextMissing({ has }: Sheet, after: PartName | undefined): PartName | undefined {
  const from = after === undefined ? 0 : PART_NAMES.indexOf(after) + 1;
  return [...PART_NAMES.slice(from), ...PART_NAMES.slice(0, from)].find((part) => part !== after && !has.has(part));
}
