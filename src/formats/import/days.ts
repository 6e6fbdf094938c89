import { isCalendarDate } from "../../core/records/dates.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MILLISECONDS = /^\d{11,14}$/;

/**
 * The calendar date of an instant as files write it: `2021-08-19T20:59:15Z`, `Thu, 19 Aug 2021 20:59:15 GMT`,
 * milliseconds since 1970. Undefined for all else.
 */
export function dayOf(instant: unknown): string | undefined {
  const said = String(instant ?? "").trim();
  if (MILLISECONDS.test(said)) return new Date(Number(said)).toISOString().slice(0, 10);
  const [, iso] = /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(said) ?? [];
  const [, day = "", month = "", year = ""] = /^(?:[a-z]{3},? )?(\d{1,2}) ([a-z]{3}) (\d{4})\b/i.exec(said) ?? [];
  const number = String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, "0");
  const date = iso ?? `${year}-${number}-${day.padStart(2, "0")}`;
  return isCalendarDate(date) ? date : undefined;
}
