import type { View } from "../document/view.ts";
import { addDays, daysBetween, weekdayOf } from "../records/dates.ts";
import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";

/** Days between two readings of a metric, or two reviews of an aim: its own, else that of the nearest node above. */
export function cadenceOf(view: View, id: Id): number | undefined {
  for (let at = view.node(id); at; at = view.node(at.parent ?? "")) if (at.cadenceDays) return at.cadenceDays;
  return undefined;
}

/** How many cadences have passed since a date: 1 where the next reading or review is due today. */
export function cadencesSince(date: string, cadenceDays: number, today: string): number {
  return daysBetween(date, today) / cadenceDays;
}

/** Whether a review is late by more than people are: `factor` cadences and `grace` days (real check-ins are irregular). */
export function isReviewOverdue(
  last: string,
  cadenceDays: number,
  today: string,
  { factor, grace }: { readonly factor: number; readonly grace: number },
): boolean {
  return daysBetween(last, today) > factor * cadenceDays + grace;
}

/** Where nobody has agreed on a rhythm, a week is it (essay). */
const WEEK = 7;

/**
 * The day of the next review after one that is held today: a cadence on, moved to the agreed weekday that is nearest. Held late,
 * it is back on its day.
 */
export function nextReview(
  { cadenceDays = WEEK, weekday }: Pick<NodeRecord, "cadenceDays" | "weekday">,
  today: string,
): string {
  const due = addDays(today, Math.max(cadenceDays, 1));
  if (weekday === undefined || cadenceDays < WEEK) return due;
  const ahead = (weekday - weekdayOf(due) + WEEK) % WEEK;
  const near = addDays(due, ahead > WEEK / 2 ? ahead - WEEK : ahead);
  return near > today ? near : addDays(near, WEEK);
}
