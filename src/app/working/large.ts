import type { Diff } from "../../core/document/diff.ts";
import { sizeOf } from "../../core/document/pieces.ts";

/** Records from which on a change stops the page for longer than a person does not notice. */
const LARGE = 2_000;

/** Whether a change is made in turns: of many records that come or go. Updates go in one piece. */
export function isLarge(diff: Diff | undefined): boolean {
  return diff !== undefined && sizeOf(diff) - diff.updated.size >= LARGE;
}
