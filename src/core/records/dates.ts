/** Calendar dates are strings `YYYY-MM-DD`: they compare with `<`, and no time zone can move them. */

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY = 86_400_000;

/** True for a date that exists: `2026-02-29` does not. */
export function isCalendarDate(text: string): boolean {
  const parts = PATTERN.exec(text);
  if (!parts) return false;
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return fromTime(time) === text;
}

/** The date `days` after (or, negative, before) `date`. */
export function addDays(date: string, days: number): string {
  return fromTime(timeOf(date) + days * DAY);
}

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / DAY);
}

/** 1 Monday … 7 Sunday, as in ISO 8601. */
export function weekdayOf(date: string): number {
  return new Date(timeOf(date)).getUTCDay() || 7;
}

/** `YYYY-MM-DD` of a year, a month 1–12 and a day; day 0 is the last day of the month before. */
export function calendarDate(year: number, month: number, day: number): string {
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  return fromTime(time.getTime());
}

function timeOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function fromTime(time: number): string {
  return Number.isNaN(time) ? "" : new Date(time).toISOString().slice(0, 10);
}
