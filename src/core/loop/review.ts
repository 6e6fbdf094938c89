import type { View } from "../document/view.ts";
import { daysBetween } from "../records/dates.ts";
import type { NodeRecord } from "../records/node.ts";
import type { ReadingRecord } from "../records/reading.ts";
import { type AimLoop, aimLoop, isRunning } from "./aim-loop.ts";
import { cadenceOf } from "./cadence.ts";
import { type Breach, breachOf } from "./guardrails.ts";
import { wayOf } from "./progress.ts";
import { latestAt, type Series, seriesOf, within } from "./series.ts";

/**
 * moved: it stands elsewhere than at the last review. first: read for the first time. flat: read, and where it was. late: its
 * reading is due. quiet: not read since, and not due yet. unread: never read.
 */
export type Motion = "moved" | "first" | "flat" | "late" | "quiet" | "unread";

/** One number of an aim as the review sees it. */
export interface NumberSeen {
  readonly node: NodeRecord;
  readonly motion: Motion;
  /** All readings up to today, oldest first. */
  readonly series: Series;
  readonly now: ReadingRecord | undefined;
  /** What it stood at when it was looked at last. */
  readonly was: ReadingRecord | undefined;
  /** From when on it has stood where it stands, as far as the readings tell. */
  readonly since: string | undefined;
  /** Days between two readings, where that is agreed. */
  readonly every: number | undefined;
  /** A reading is due today, or was due before. */
  readonly isDue: boolean;
  readonly breach: Breach | undefined;
  /**
   * The share of its way to the target that is left: 0 at the target, and beyond it; undefined without a way. Where nobody says which
   * way is better, nothing is beyond.
   */
  readonly left: number | undefined;
}

/** What a weekly review of one aim has to look at. */
export interface ReviewSeen {
  readonly loop: AimLoop;
  /** The day of the last review before today. */
  readonly last: string | undefined;
  /** Numbers that moved, breached guardrails first, then by how near they are to their target. */
  readonly moved: readonly NumberSeen[];
  /** Numbers that did not, breached guardrails first, then those that were read, then those that wait for a reading. */
  readonly still: readonly NumberSeen[];
}

/** Looks at the numbers of an aim: its own where it has one, its metrics and its guardrails, as far as they are under way. */
export function seeReview(view: View, aim: NodeRecord, today: string): ReviewSeen {
  const loop = aimLoop(view, aim);
  const last = lastReviewBefore(loop, today);
  const nodes = [...(hasNumber(view, aim) ? [aim] : []), ...loop.metrics, ...loop.guardrails].filter(isRunning);
  const seen = nodes.map((node) => seeNumber(view, node, last, today));
  const isMoved = ({ motion }: NumberSeen): boolean => motion === "moved" || motion === "first";
  return {
    loop,
    last,
    moved: inOrder(seen.filter(isMoved)),
    still: inOrder(seen.filter((one) => !isMoved(one))),
  };
}

/** The day on which an aim was looked at last before a day: a decision is made in a review, even where nobody wrote one. */
export function lastReviewBefore({ reviews, decisions }: AimLoop, day: string): string | undefined {
  const dates = [...reviews, ...decisions.filter(({ reworded }) => !reworded)].map(({ date }) => date);
  return dates
    .filter((date) => date < day)
    .sort()
    .at(-1);
}

const MONTH = 31;

/** Whether it is written down on which side of its target a number is better. */
export function knowsBetter({ better, baseline, target }: NodeRecord): boolean {
  return better !== undefined || (baseline !== undefined && baseline !== target);
}

function hasNumber(view: View, { id, target, baseline }: NodeRecord): boolean {
  return target !== undefined || baseline !== undefined || seriesOf(view, id).length > 0;
}

function seeNumber(view: View, node: NodeRecord, last: string | undefined, today: string): NumberSeen {
  const series = within(seriesOf(view, node.id), undefined, today);
  const now = series.at(-1);
  // The rhythm of an aim is that of its reviews.
  const every = node.kind === "aim" ? undefined : cadenceOf(view, node.id);
  const was = formerOf(series, last);
  const age = now && daysBetween(now.date, today);
  const isDue = every !== undefined && (age === undefined || age >= every);
  const isRead = now !== undefined && (now.date === today || isNews(now.date, age, last));
  return {
    node,
    motion: motionOf({ now, was, isDue, isRead }),
    series,
    now,
    was,
    since: standingSince(series),
    every,
    isDue,
    breach: breachOf(node, series, today),
    left: shareLeft(node, series),
  };
}

/** Where nobody has looked before, what is older than a month is no news. */
function isNews(date: string, age = 0, last: string | undefined): boolean {
  return last === undefined ? age <= MONTH : date > last;
}

/** The reading that stood at the last review; where none did, or nothing was read since, the one before the newest. */
function formerOf(series: Series, last: string | undefined): ReadingRecord | undefined {
  const now = series.at(-1);
  const then = last === undefined ? undefined : latestAt(series, last);
  return then && then !== now ? then : series.at(-2);
}

interface Known {
  readonly now: ReadingRecord | undefined;
  readonly was: ReadingRecord | undefined;
  readonly isDue: boolean;
  readonly isRead: boolean;
}

function motionOf({ now, was, isDue, isRead }: Known): Motion {
  if (!now) return "unread";
  if (isDue) return "late";
  if (!isRead) return "quiet";
  if (!was) return "first";
  return was.value === now.value ? "flat" : "moved";
}

function standingSince(series: Series): string | undefined {
  const now = series.at(-1);
  const other = series.findLastIndex(({ value }) => value !== now?.value);
  return series[other + 1]?.date;
}

function shareLeft(node: NodeRecord, series: Series): number | undefined {
  const way = wayOf(node, series[0]?.value);
  const now = series.at(-1)?.value;
  if (!way || now === undefined) return undefined;
  const left = (way.to - now) / (way.to - way.from);
  return knowsBetter(node) ? Math.max(left, 0) : Math.abs(left);
}

const AFTER_READ: readonly Motion[] = ["late", "unread", "quiet"];

/** A stable sort: what waits for a reading, and what has no target, stays in the order of the tree. */
function inOrder(numbers: readonly NumberSeen[]): readonly NumberSeen[] {
  const rank = ({ breach, motion, node, left }: NumberSeen): readonly number[] => {
    const wait = AFTER_READ.indexOf(motion) + 1;
    return [breach ? 0 : 1, wait, node.role === "guardrail" ? 1 : 0, wait > 0 ? 0 : (left ?? Number.MAX_VALUE)];
  };
  return [...numbers].sort((a, b) => compare(rank(a), rank(b)));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}
