import { addDays, calendarDate, isCalendarDate, weekdayOf } from "../records/dates.ts";
import type { Word } from "./words.ts";
import { textOf } from "./words.ts";

type Reader = (numbers: readonly number[], today: string) => string | undefined;

/** Every way to write a date after `by`; a period means its last day. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [/^([12]\d{3})-(\d{2})$/, ([year = 0, month = 0]) => endOfMonth(year, month)],
  [/^([12]\d{3})-[Qq]([1-4])$/, ([year = 0, quarter = 0]) => endOfQuarter(year, quarter)],
  [/^[Qq]([1-4]) ([12]\d{3})$/, ([quarter = 0, year = 0]) => endOfQuarter(year, quarter)],
  [/^[Qq]([1-4])$/, ([quarter = 0], today) => nextEndOfQuarter(quarter, today)],
  [/^([12]\d{3})-[Ww](\d{2})$/, ([year = 0, week = 0]) => endOfWeek(year, week)],
  [/^[Ww][Kk](\d{1,3})$/, ([weeks = 0], today) => addDays(today, 7 * weeks)],
  [/^((?:19|20)\d{2})$/, ([year = 0]) => calendarDate(year, 12, 31)],
];

/** The calendar date that `text` names; undefined if it names none. */
export function readDate(text: string, today: string): string | undefined {
  if (isCalendarDate(text)) return text;
  for (const [pattern, read] of FORMS) {
    const parts = pattern.exec(text);
    if (parts) return read(parts.slice(1).map(Number), today);
  }
  return undefined;
}

export interface DateAt {
  readonly date: string;
  /** Index of its first word, the `by` or `in`. */
  readonly start: number;
}

/** `by DATE` before word `end`. */
export function readBy(words: readonly Word[], end: number, today: string): DateAt | undefined {
  for (const length of [1, 2]) {
    const start = end - length - 1;
    if (words[start]?.text !== "by") continue;
    const date = readDate(textOf(words, start + 1, end), today);
    if (date) return { date, start };
  }
  return undefined;
}

const SPANS: Readonly<Record<string, (today: string, count: number) => string>> = {
  day: addDays,
  week: (today, count) => addDays(today, 7 * count),
  month: addMonths,
};

/** `in N days`, `in N weeks`, `in N months` before word `end`; only gates say dates so. */
export function readIn(words: readonly Word[], end: number, today: string): DateAt | undefined {
  const start = end - 3;
  const [, count, unit = ""] = /^in (\d{1,3}) (day|week|month)s?$/.exec(textOf(words, start, end)) ?? [];
  const date = start < 0 || count === undefined ? undefined : SPANS[unit]?.(today, Number(count));
  return date ? { date, start } : undefined;
}

function endOfMonth(year: number, month: number): string | undefined {
  return month >= 1 && month <= 12 ? calendarDate(year, month + 1, 0) : undefined;
}

function endOfQuarter(year: number, quarter: number): string {
  return calendarDate(year, 3 * quarter + 1, 0);
}

function nextEndOfQuarter(quarter: number, today: string): string {
  const year = Number(today.slice(0, 4));
  const end = endOfQuarter(year, quarter);
  return end >= today ? end : endOfQuarter(year + 1, quarter);
}

/** Sunday of an ISO 8601 week: week 1 holds 4 January, and some years have a week 53. */
function endOfWeek(year: number, week: number): string | undefined {
  const fourth = calendarDate(year, 1, 4);
  const sunday = addDays(fourth, 7 * week - weekdayOf(fourth));
  const thursday = addDays(sunday, -3);
  return week >= 1 && thursday.startsWith(String(year)) ? sunday : undefined;
}

/** The same day some months later, or the last day of a shorter month. */
function addMonths(date: string, count: number): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const last = calendarDate(year, month + count + 1, 0);
  const same = calendarDate(year, month + count, day);
  return same < last ? same : last;
}
