import type { Sentence } from "../../core/describe/describe.ts";
import { localDay } from "../../core/describe/format.ts";
import { changesSince } from "../../core/describe/since-review.ts";
import type { Id } from "../../core/records/fields.ts";
import type { Revision } from "../../core/revisions/revision.ts";
import { comparisonOf } from "../revisions/comparison.ts";
import type { Workspace } from "../workspace.ts";
import { tellingOf } from "./show.ts";

/** What the kept state of a review is called in the log: numbers of states count on one device only. */
export function revisionIdOf(day: string): Id {
  return `review-${day}`;
}

/** The state that was kept at the review of a day. */
export function stateOf(list: readonly Revision[], day: string): Revision | undefined {
  return list.find(({ why, at }) => why === "review" && localDay(at) === day);
}

/**
 * What was changed since the review of a day, of one aim or of the whole tree. `not-kept`: its state is not on this device, or
 * cannot be read.
 */
export async function changesSinceDay(
  tree: Workspace,
  day: string,
  aim?: Id,
): Promise<readonly Sentence[] | "not-kept"> {
  await tree.revisions.ready();
  const state = stateOf(tree.revisions.store.getState().list, day);
  const records = state && (await comparisonOf(tree).records(state.n));
  return records ? changesSince(records, tree.document, tellingOf(tree), aim) : "not-kept";
}

/** Shows in the history what has changed since the review of a day; false where its state is not kept here. */
export async function showSince(tree: Workspace, day: string): Promise<boolean> {
  await tree.revisions.ready();
  const state = stateOf(tree.revisions.store.getState().list, day);
  if (!state) return false;
  tree.session.setState({ view: "history" });
  await comparisonOf(tree).choose(state.n, "now");
  return true;
}
