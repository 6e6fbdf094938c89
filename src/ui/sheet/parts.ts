import { LOOP_PARTS, type LoopPart } from "../../core/loop/completeness.ts";

/** What can be filled in on the sheet; the log is written by reviews. */
export type PartName = LoopPart;

export const PART_NAMES: readonly PartName[] = LOOP_PARTS;
