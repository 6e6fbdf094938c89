import { addDays } from "../records/dates.ts";
import { formatDate } from "./format.ts";

/** Days ahead of today that are known by their names: a year and a bit. */
const AHEAD = 400;

/**
 * Reads a day from today on as `formatDate` writes it, with its year or without: `27 March`, `March 27`, `27. März 2027`.
 * Undefined for anything else.
 */
export function readDayText(text: string, today: string, language: string): string | undefined {
  const wanted = plain(text);
  if (wanted === "") return undefined;
  const languages = [...new Set([language, "en", "en-US"])];
  for (let days = 0; days <= AHEAD; days++) {
    const date = addDays(today, days);
    if (languages.some((one) => isCalled(date, wanted, one))) return date;
  }
  return undefined;
}

function isCalled(date: string, wanted: string, language: string): boolean {
  const year = date.slice(0, 4);
  // Without the year: as it is written in that year.
  return (
    plain(formatDate(date, `${year}-01-01`, language)) === wanted ||
    plain(formatDate(date, undefined, language)) === wanted
  );
}

function plain(text: string): string {
  return text.replace(/\s+/gu, " ").trim().toLocaleLowerCase();
}
