import { formatRelative } from "../../../describe/format.ts";
import { nameOf } from "../../../describe/name.ts";
import type { AimLoop } from "../../../loop/aim-loop.ts";
import { isReviewOverdue } from "../../../loop/cadence.ts";
import { describe } from "../../../strings/describe.ts";
import { phrases, spoken } from "../../../strings/phrases.ts";
import { runningLoops } from "../../aims.ts";
import type { TreeRule } from "../../rule.ts";
import { THRESHOLDS } from "../../thresholds.ts";

export const words = phrases("rule:review-overdue", {
  late: (name: string, every: string, last: string) =>
    `${name} is to be reviewed ${every}, and the last time was ${last}: what drifts is seen late. Hold the quarter of an hour, or agree on another rhythm.`,
  never: (name: string, every: string, start: string) =>
    `${name} is to be reviewed ${every} and began ${start}, without a review so far: what drifts is seen late. Hold the quarter of an hour, or agree on another rhythm.`,
  review: "Start the review…",
  rhythm: "Change the rhythm…",
});

/** An aim whose review is late by more than people are: a quarter of an hour every week (essay). */
export const rule: TreeRule<(typeof THRESHOLDS)["review-overdue"]> = {
  id: "review-overdue",
  hallmark: "cadence",
  severity: "warning",
  options: THRESHOLDS["review-overdue"],
  tier: "tree",

  check({ fact, today, options }, report) {
    for (const loop of fact(runningLoops)) {
      const { aim } = loop;
      const last = lastReview(loop, today);
      const from = last ?? aim.start;
      if (!aim.cadenceDays || from === undefined || !isReviewOverdue(from, aim.cadenceDays, today, options)) continue;
      const says = last === undefined ? words.never : words.late;
      report({
        node: aim.id,
        field: "review",
        message: says(nameOf(aim), describe.every(aim.cadenceDays), formatRelative(from, today, spoken())),
        fixes: [
          { id: "review", title: words.review, focus: { node: aim.id, field: "review" } },
          { id: "rhythm", title: words.rhythm, focus: { node: aim.id, field: "cadenceDays" } },
        ],
      });
    }
  },
};

/** A decision is made in a review, even where nobody wrote one down. */
function lastReview({ reviews, decisions }: AimLoop, today: string): string | undefined {
  const dates = [...reviews, ...decisions].map(({ date }) => date).filter((date) => date <= today);
  return dates.sort().at(-1);
}
