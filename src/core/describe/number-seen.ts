import { knowsBetter, type NumberSeen } from "../loop/review.ts";
import { daysBetween } from "../records/dates.ts";
import type { NodeRecord } from "../records/node.ts";
import { cards } from "../strings/cards.ts";
import { describe } from "../strings/describe.ts";
import { review as words } from "../strings/review.ts";
import { formatDate, formatNumber, formatValue } from "./format.ts";
import type { Telling, Tone } from "./gate.ts";

interface Said {
  readonly says: string;
  readonly tone: Tone;
}

/** What a number did since the last review: `one point up, 7 to go`, `flat for three weeks, 2.2 d to go`. */
export function sayNumber(seen: NumberSeen, telling: Telling): Said {
  const { node, motion, now, was, breach } = seen;
  const rest = restOf(seen, telling.language);
  const motions: Readonly<Record<NumberSeen["motion"], () => Said>> = {
    moved: () => ({
      says: words.joined(changeOf(node, (now?.value ?? 0) - (was?.value ?? 0), telling.language), rest),
      tone: toneOfMove(seen),
    }),
    first: () => ({ says: words.joined(words.first, rest), tone: "plain" }),
    flat: () => ({ says: words.joined(flatness(seen, telling), rest), tone: isContent(seen) ? "plain" : "late" }),
    late: () => ({ says: overdue(seen, telling), tone: "late" }),
    unread: () => ({ says: words.joined(words.unread, rhythm(seen)), tone: "late" }),
    quiet: () => ({
      says: words.quiet(
        formatDate(now?.date ?? telling.today, telling.today, telling.language),
        seen.every !== undefined,
      ),
      tone: "plain",
    }),
  };
  const said = motions[motion]();
  return breach ? { says: words.joined(words.breached, said.says), tone: "bad" } : said;
}

/** `three points up`, `0.4 d down`. */
function changeOf({ unit }: NodeRecord, change: number, language: string): string {
  const size = Math.abs(change);
  const amount =
    unit === "%"
      ? words.points(size, formatNumber(size, language))
      : unit === undefined
        ? words.count(size, formatNumber(size, language))
        : formatValue(size, unit, language);
  return change < 0 ? words.down(amount) : words.up(amount);
}

/** What is left to the target, or which limit a guardrail keeps. */
function restOf(seen: NumberSeen, language: string): string {
  const { node, now, left, breach } = seen;
  const { role, comparator = "<", threshold, target, unit } = node;
  if (role === "guardrail" && threshold !== undefined)
    return (breach ? cards.beyond : cards.stays)(comparator, formatValue(threshold, unit, language));
  if (left === undefined || target === undefined || !now) return "";
  if (left === 0) return words.reached;
  // Beside points a percent sign would be one too many.
  const far = formatValue(Math.abs(target - now.value), unit === "%" ? undefined : unit, language);
  if (knowsBetter(node)) return words.toGo(far);
  return now.value < target ? words.below(far) : words.above(far);
}

function toneOfMove({ node, now, was, left }: NumberSeen): Tone {
  if (node.role === "guardrail" || !knowsBetter(node)) return "plain";
  const better = node.better ?? (left === undefined ? undefined : wants(node));
  if (better === undefined) return "plain";
  return (now?.value ?? 0) > (was?.value ?? 0) === (better === "up") ? "good" : "bad";
}

function wants({ baseline = 0, target = 0 }: NodeRecord): "up" | "down" {
  return target > baseline ? "up" : "down";
}

/** A guardrail that holds, or a number at its target, may stand still. */
function isContent({ node, left }: NumberSeen): boolean {
  return node.role === "guardrail" || left === 0;
}

function flatness(seen: NumberSeen, { today, language }: Telling): string {
  const { since, now, node } = seen;
  if (node.role === "guardrail") return words.unchanged;
  const weeks = since && now ? Math.floor(daysBetween(since, now.date) / 7) : 0;
  if (weeks > 0) return words.flatFor(weeks);
  return since === undefined ? words.unchanged : words.flatSince(formatDate(since, today, language));
}

function overdue({ now, every = 0 }: NumberSeen, { today }: Telling): string {
  const days = daysBetween(now?.date ?? today, today) - every;
  return days > 0 ? words.dueFor(days) : words.dueToday;
}

function rhythm({ every }: NumberSeen): string {
  return every === undefined ? "" : words.due(describe.every(every));
}
