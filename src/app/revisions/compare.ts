import { describeDiff, type Sentence } from "../../core/describe/describe.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { type Merged, merge } from "../../core/revisions/merge.ts";

/** Two states as one picture, and what changed as sentences. A file of its own: only a comparison needs it. */
export function compare(
  before: Iterable<AnyRecord>,
  after: Iterable<AnyRecord>,
  wording: { readonly today: string; readonly language: string },
): { readonly merged: Merged; readonly sentences: readonly Sentence[] } {
  const merged = merge(before, after);
  return { merged, sentences: describeDiff(merged.diff, merged.after, wording) };
}
