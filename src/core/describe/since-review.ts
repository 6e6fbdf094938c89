import { between, type Diff } from "../document/diff.ts";
import { RecordStore } from "../document/record-store.ts";
import { sameValue } from "../document/same.ts";
import type { View } from "../document/view.ts";
import { nearestAim } from "../query/reach.ts";
import type { Id } from "../records/fields.ts";
import { type AnyRecord, isRecord } from "../records/records.ts";
import { describeDiff, type Sentence } from "./describe.ts";
import type { Telling } from "./gate.ts";

/** What the log of the loop itself writes; the review tells that in its own place. */
const LOG = new Set(["reading", "decision", "review", "comment", "dismissal"]);

/**
 * What was changed in a tree since a kept state, in sentences, without what the log of the loop wrote meanwhile.
 * @param aim only what belongs to this aim now, or did then
 */
export function changesSince(before: readonly AnyRecord[], after: View, telling: Telling, aim?: Id): Sentence[] {
  const sentences = describeDiff(planOnly(between(before, after.all())), after, telling);
  if (aim === undefined) return sentences;
  const then = new RecordStore(before);
  const isOfAim = (id: Id | undefined): boolean =>
    id !== undefined && [after, then].some((view) => nearestAim(view, id) === aim);
  return sentences.filter(({ node, gone }) => isOfAim(node) || isOfAim(gone));
}

function planOnly({ added, updated, removed }: Diff): Diff {
  const isPlan = ({ type }: AnyRecord): boolean => !LOG.has(type);
  return {
    added: new Map([...added].filter(([, record]) => isPlan(record))),
    updated: new Map([...updated].filter(([, [old, now]]) => isPlan(now) && !isOnlyBelief(old, now))),
    removed: new Map([...removed].filter(([, record]) => isPlan(record))),
  };
}

/** The answer to “Still true?” changes no plan. */
function isOnlyBelief(old: AnyRecord, now: AnyRecord): boolean {
  if (!isRecord(old, "mechanism") || !isRecord(now, "mechanism")) return false;
  const { state: _, ...before } = old;
  const { state: __, ...after } = now;
  return sameValue(before, after);
}
