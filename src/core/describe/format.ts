import { daysBetween } from "../records/dates.ts";

/**
 * Numbers, dates and lists as people write them, by Intl. `language` is a BCP 47 tag; one that no Intl knows is read
 * as English. Plain `en` writes dates as in "30 June"; `en-US` keeps its own "June 30".
 */

/** Kept between a number and its unit, and inside a date, when a line is broken. */
const NO_BREAK = "\u00a0";

/** Signs that Intl puts where the language wants them; any other unit stands behind the number. */
const CURRENCIES: ReadonlyMap<string | undefined, string> = new Map([
  ["€", "EUR"],
  ["$", "USD"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₹", "INR"],
  ["₽", "RUB"],
]);

/** A plain number: `1,200,000`, `3.2`. At most four decimals, or three digits of what is smaller than that. */
export function formatNumber(value: number, language: string): string {
  const tiny = value !== 0 && Math.abs(value) < 0.001;
  return numbers(language, tiny ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 4 }).format(value);
}

/** A value with its unit: `42 %`, `3.2 d`, `€1,200,000`. Digits are never rounded to thousands or millions. */
export function formatValue(value: number, unit: string | undefined, language: string): string {
  const currency = CURRENCIES.get(unit);
  if (currency !== undefined) {
    const digits = Number.isInteger(value) ? 0 : 2;
    const options = {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      minimumFractionDigits: digits,
    } as const;
    return numbers(language, { ...options, maximumFractionDigits: digits }).format(value);
  }
  const number = formatNumber(value, language);
  return unit ? `${number}${NO_BREAK}${unit}` : number;
}

/** A calendar date: `30 June`, with the year where it is not the year of `today` or `today` is not known. */
export function formatDate(date: string, today: string | undefined, language: string): string {
  const year = today?.slice(0, 4) === date.slice(0, 4) ? {} : ({ year: "numeric" } as const);
  return dates(language, { day: "numeric", month: "long", timeZone: "UTC", ...year }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** A day of the week, 1 for Monday to 7 for Sunday: `Friday`. */
export function formatWeekday(weekday: number, language: string): string {
  // The fifth of January 2026 was a Monday.
  return dates(language, { weekday: "long", timeZone: "UTC" }).format(new Date(Date.UTC(2026, 0, 4 + weekday)));
}

/** How far a date is from `today`: `today`, `in 5 days`, `16 days ago`; from five weeks on in weeks, then in months. */
export function formatRelative(date: string, today: string, language: string): string {
  const days = daysBetween(today, date);
  const far = Math.abs(days);
  const words = relatives(language, { numeric: "auto" });
  if (far < 35) return words.format(days, "day");
  if (far < 182) return words.format(Math.round(days / 7), "week");
  if (far < 730) return words.format(Math.round(days / 30.44), "month");
  return words.format(Math.round(days / 365.25), "year");
}

/**
 * When something happened where the person is: the time of today, else the date. `instant` is an ISO date and time
 * or milliseconds since 1970; `today` the calendar date there.
 */
export function formatInstant(instant: string | number, today: string, language: string): string {
  const date = localDay(instant);
  if (date === "") return "";
  return date === today ? formatTime(instant, language) : formatDate(date, today, language);
}

/** The time of day where the person is: `14:05`; empty for what is no instant. */
export function formatTime(instant: string | number, language: string): string {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return "";
  return dates(language, { hour: "numeric", minute: "2-digit" }).format(time);
}

/** The calendar date of an instant where the person is; empty for what is no instant. */
export function localDay(instant: string | number): string {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return "";
  return localDate(time);
}

/** How long ago something was: `just now`, `4 minutes ago`, `2 hours ago`, `yesterday`; from a week on the date. */
export function formatAgo(instant: string, now: string, today: string, language: string): string {
  const [then, here] = [Date.parse(instant), Date.parse(now)];
  if (Number.isNaN(then)) return "";
  const minutes = Math.floor((here - then) / 60_000);
  const words = relatives(language, { numeric: "auto" });
  if (minutes < 1) return words.format(0, "second");
  if (minutes < 60) return words.format(-minutes, "minute");
  const date = localDate(new Date(then));
  const days = daysBetween(date, today);
  if (days < 1) return words.format(-Math.floor(minutes / 60), "hour");
  return days < 7 ? words.format(-days, "day") : formatDate(date, today, language);
}

/** An instant in full, where the person is: `Friday, 13 March 2026 at 10:00`. */
export function formatExact(instant: string, language: string): string {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return "";
  return dates(language, { dateStyle: "full", timeStyle: "short" }).format(time);
}

/** `1.2 MB`: bytes in the largest unit that leaves a number above one. */
export function formatBytes(bytes: number, language: string): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  let [size, at] = [bytes, 0];
  while (size >= 1000 && at < units.length - 1) {
    size /= 1000;
    at += 1;
  }
  const unit = units[at] as (typeof units)[number];
  const digits = size < 10 && at > 1 ? 1 : 0;
  return numbers(language, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: digits }).format(size);
}

/** `A, B and C`. */
export function formatList(items: readonly string[], language: string): string {
  return lists(language, { type: "conjunction" }).format(items);
}

function localDate(time: Date): string {
  const [year, month, day] = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

const numbers = kept((language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options));
const dates = kept((language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options));
const relatives = kept(
  (language, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(language, options),
);
const lists = kept((language, options: Intl.ListFormatOptions) => new Intl.ListFormat(language, options));

/** Making an Intl formatter costs more than a hundred uses of it. */
function kept<O extends object, F>(make: (language: string, options: O) => F): (language: string, options: O) => F {
  const made = new Map<string, F>();
  return (language, options) => {
    const key = `${language} ${JSON.stringify(options)}`;
    const known = made.get(key);
    if (known) return known;
    const fresh = make(knownLanguage(language), options);
    made.set(key, fresh);
    return fresh;
  };
}

/** The language of a tree is free text; Intl throws for what is no language tag. */
function knownLanguage(language: string): string {
  if (language === "en" || language === "") return "en-GB";
  try {
    return Intl.getCanonicalLocales(language)[0] ?? "en-GB";
  } catch {
    return "en-GB";
  }
}
