import { plainNumber, readNumber } from "./numbers.ts";
import type { Word } from "./words.ts";

/** A number with the unit as it was written. */
export interface Quantity {
  readonly value: number;
  readonly unit?: string;
}

export interface QuantityAt extends Quantity {
  /** Index of its first word. */
  readonly start: number;
}

/** A currency sign; its full-width forms (U+FF04 …) stay text like all full-width signs. */
const CURRENCY = "(?![\\uFF00-\\uFFEF])\\p{Sc}";
const LETTERS = "\\p{L}[\\p{L}\\p{M}]{0,11}";
const UNIT = new RegExp(`^(?:%|‰|${CURRENCY}|${LETTERS})$`, "u");
const CURRENCY_ONLY = new RegExp(`^${CURRENCY}$`, "u");
/** Sign, currency before, number with its scale, unit behind. */
const QUANTITY = new RegExp(
  `^([-−]?)(${CURRENCY})?([-−]?)([\\d.,]*\\d)([kKMB](?=${CURRENCY}|$))?(%|‰|${CURRENCY}|${LETTERS})?$`,
  "u",
);
/** Words of the grammar that would be read as something else after a number. */
const NO_UNITS: ReadonlySet<string> = new Set(["because", "by"]);

/** True for what can stand behind a number: %, ‰, a currency sign, up to twelve letters. */
export function isUnit(text: string): boolean {
  return UNIT.test(text) && !NO_UNITS.has(text);
}

/** The numbers with their units that end before word `end`: as one word, or the unit as a word of its own. */
export function quantitiesBefore(words: readonly Word[], end: number): QuantityAt[] {
  const last = words[end - 1]?.text;
  const before = words[end - 2]?.text;
  if (last === undefined) return [];
  const found: QuantityAt[] = [];
  const single = readQuantity(last);
  if (single) found.push({ ...single, start: end - 1 });
  const split = before === undefined ? undefined : readSplit(before, last, single);
  if (split) found.push({ ...split, start: end - 2 });
  return found;
}

/** `42 %`, `5 €`, `20 teams`; and `€ 5`. */
function readSplit(before: string, last: string, single: Quantity | undefined): Quantity | undefined {
  if (single && single.unit === undefined && CURRENCY_ONLY.test(before)) return { ...single, unit: before };
  const number = isUnit(last) ? readQuantity(before) : undefined;
  return number && number.unit === undefined ? { ...number, unit: last } : undefined;
}

function readQuantity(word: string): Quantity | undefined {
  const [, sign = "", prefix, inner = "", digits, scale = "", suffix] = QUANTITY.exec(word) ?? [];
  if (digits === undefined || (sign && inner) || (prefix && suffix) || (inner && !prefix)) return undefined;
  if (suffix !== undefined && NO_UNITS.has(suffix)) return undefined;
  const value = readNumber(`${sign || inner ? "-" : ""}${digits}${scale}`);
  if (value === undefined) return undefined;
  const unit = prefix ?? suffix;
  return unit === undefined ? { value } : { value, unit };
}

/** As it is printed: `42%`, `1.9 s`, `1200000 €`. A unit that cannot be read back is left out. */
export function printQuantity({ value, unit }: { value: number; unit?: string | undefined }): string {
  const number = plainNumber(value);
  if (unit === undefined || !isUnit(unit)) return number;
  return unit === "%" || unit === "‰" ? number + unit : `${number} ${unit}`;
}

/** As it is shown: always with a space before the unit. */
export function sayQuantity({ value, unit }: { value: number; unit?: string | undefined }): string {
  return unit === undefined ? plainNumber(value) : `${plainNumber(value)} ${unit}`;
}

/** 1900–2099 without a unit: two of them are no pair of values. */
export function looksLikeYear({ value, unit }: Quantity): boolean {
  return unit === undefined && Number.isInteger(value) && value >= 1900 && value <= 2099;
}
