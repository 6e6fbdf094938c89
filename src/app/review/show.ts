import type { Telling } from "../../core/describe/gate.ts";
import { type ReviewSaid, tellReview } from "../../core/describe/review.ts";
import { isRunning } from "../../core/loop/aim-loop.ts";
import { isLive } from "../../core/query/live.ts";
import { nearestAim } from "../../core/query/reach.ts";
import type { Id } from "../../core/records/fields.ts";
import { isRecord } from "../../core/records/records.ts";
import type { ReviewRecord } from "../../core/records/review.ts";
import { spokenFor } from "../../core/strings/phrases.ts";
import { closeField } from "../field/open-field.ts";
import { aimsOf } from "../sheet/show.ts";
import { commitTitle } from "../sketch/editor.ts";
import type { Workspace } from "../workspace.ts";
import { deskOf } from "./desk.ts";

export function tellingOf({ document, host }: Workspace): Telling {
  return { today: host.today(), language: spokenFor(document.tree.language) };
}

/** The aims that a review is about, in reading order: those under way. */
export function aimsUnderWay(tree: Workspace): readonly Id[] {
  const { document } = tree;
  return aimsOf(tree).filter((id) => {
    const aim = document.node(id);
    return aim !== undefined && isRunning(aim) && isLive(document, id);
  });
}

/**
 * Shows the review of an aim: the named one, that of the chosen node, else the first that was not looked at today; once all were,
 * what the review came to.
 */
export function showReview(tree: Workspace, aim?: Id): void {
  commitTitle(tree);
  closeField(tree);
  const done = reviewedToday(tree);
  const { focus } = tree.session.getState();
  const near = focus === undefined ? undefined : nearestAim(tree.document, focus);
  if (aim !== undefined) lookAt(tree, aim);
  else if (done.size > 0 && aimsUnderWay(tree).every((id) => done.has(id))) deskOf(tree).setState({ isOver: true });
  else if (near !== undefined && !done.has(near) && near !== deskOf(tree).getState().aim) lookAt(tree, near);
  tree.session.setState({ view: "review" });
}

/** Shows the decision log. */
export function showLog(tree: Workspace): void {
  commitTitle(tree);
  closeField(tree);
  tree.session.setState({ view: "log" });
}

/** Looks at another aim; what was answered about the one before stays. */
export function lookAt(tree: Workspace, aim: Id | undefined): void {
  deskOf(tree).setState({
    aim,
    isOver: false,
    number: undefined,
    isReading: false,
    isRewriting: false,
    lacks: undefined,
  });
}

/** The aim that is shown. */
export function shownAim(tree: Workspace): Id | undefined {
  const { aim } = deskOf(tree).getState();
  const aims = aimsUnderWay(tree);
  if (aim !== undefined && aims.includes(aim)) return aim;
  const done = reviewedToday(tree);
  return aims.find((id) => !done.has(id)) ?? aims[0];
}

/** Today's reviews by aim, the newest of each. */
export function reviewedToday({ document, host }: Workspace): ReadonlyMap<Id, ReviewRecord> {
  const today = host.today();
  const found = new Map<Id, ReviewRecord>();
  for (const record of document.all())
    if (isRecord(record, "review") && record.date === today) found.set(record.aim, record);
  return found;
}

/** What the review of an aim has to say now. */
export function reviewNow(tree: Workspace, aim: Id): ReviewSaid | undefined {
  return tellReview(tree.document, aim, tellingOf(tree));
}

/** Back to the map. */
export function leaveReview(tree: Workspace): void {
  tree.session.setState({ view: "map", pane: "map" });
}
