import { readDate } from "./dates.ts";
import { cadence } from "./expressions/cadence.ts";
import { plainNumber } from "./numbers.ts";
import type { Quantity } from "./quantities.ts";
import { isUnit, quantitiesBefore } from "./quantities.ts";
import { wordsOf } from "./words.ts";

/** What one field says that stands alone, written as in a typed line: `€1.2M`, `42%`, `wk2`, `weekly`. */

/** A number with its unit: `12k`, `€1.2M`, `42 %`, `-5`. Undefined for anything else. */
export function readQuantityText(text: string): Quantity | undefined {
  const words = wordsOf(text);
  const found = quantitiesBefore(words, words.length).find(({ start }) => start === 0);
  if (!found) return undefined;
  const { value, unit } = found;
  return unit === undefined ? { value } : { value, unit };
}

/** `42 %`, `1,200,000 €`, as `readQuantityText` reads it back; a unit that it could not read is left out. */
export function printQuantityText({ value, unit }: Quantity): string {
  const [whole = "", fraction] = plainNumber(value).split(".");
  const number = whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
  return unit !== undefined && isUnit(unit) ? `${number} ${unit}` : number;
}

/** A calendar date by any of the forms that stand after `by`. */
export function readDateText(text: string, today: string): string | undefined {
  return readDate(text.trim().replace(/^by\s+/, ""), today);
}

/** Days between two readings or reviews: `weekly`, `10d`, `10 days`, `10`. */
export function readCadenceText(text: string): number | undefined {
  const word = text.trim().toLowerCase().replace(/^~/, "");
  const days = readDaysText(word);
  if (days !== undefined) return days > 0 ? days : undefined;
  return cadence.read(wordsOf(`~${word}`), 1, { today: "" })[0]?.fields.cadenceDays;
}

/** `weekly`, `10d`. */
export function printCadenceText(days: number): string {
  const metric = { id: "", type: "node", kind: "metric", order: "", title: "", cadenceDays: days } as const;
  return cadence.print(metric, undefined)?.text.slice(1) ?? "";
}

/** A whole number of days up to a hundred years: `14`, `14 d`, `2 weeks`. */
export function readDaysText(text: string): number | undefined {
  const [, count, unit = "d"] = /^(\d{1,5})\s*(d|days?|w|weeks?)?$/i.exec(text.trim()) ?? [];
  if (count === undefined) return undefined;
  const days = Number(count) * (unit.toLowerCase().startsWith("w") ? 7 : 1);
  return days <= MOST_DAYS ? days : undefined;
}

/** Time of day, `HH:MM`: `9:30`, `0930`, `9`. */
export function readTimeText(text: string): string | undefined {
  const [, hours, minutes = "00"] = /^(\d{1,2})(?:[:.h]?(\d{2}))?$/.exec(text.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, "0")}:${minutes}`;
}

/** A whole number from 1 to 1440. */
export function readMinutesText(text: string): number | undefined {
  const minutes = Number(/^(\d{1,4})\s*(?:m|min|minutes)?$/.exec(text.trim())?.[1] ?? Number.NaN);
  return minutes >= 1 && minutes <= 1440 ? minutes : undefined;
}

/** A number from 0 to 10. */
export function readConfidenceText(text: string): number | undefined {
  const found = readQuantityText(text);
  return found && found.unit === undefined && found.value >= 0 && found.value <= 10 ? found.value : undefined;
}

const MOST_DAYS = 36_500;
