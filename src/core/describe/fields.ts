import { changedFields } from "../document/diff.ts";
import type { AnyRecord, OpaqueRecord } from "../records/records.ts";
import { describe } from "../strings/describe.ts";
import { fieldValues, fields as names } from "../strings/fields.ts";
import { formatDate, formatNumber, formatValue } from "./format.ts";
import { quoted } from "./name.ts";
import type { Teller } from "./teller.ts";

/** Texts up to this many words are quoted; of longer ones it is told that they were written. */
const SHORT = 8;

type Say = (value: unknown, teller: Teller, record: OpaqueRecord) => string;

const inUnit: Say = (value, { language }, { unit }) =>
  formatValue(Number(value), typeof unit === "string" ? unit : undefined, language);
const plain: Say = (value, { language }) => formatNumber(Number(value), language);
const date: Say = (value, { today, language }) => formatDate(String(value), today, language);
const named: Say = (value, { nameOf }) => nameOf(String(value));

/** How the values of a field are written, where it is not the obvious way. */
const SAY: Readonly<Record<string, Say>> = {
  baseline: inUnit,
  target: inUnit,
  threshold: inUnit,
  residual: inUnit,
  value: plain,
  effect: plain,
  baselineDate: date,
  targetDate: date,
  start: date,
  since: date,
  date,
  until: date,
  agreed: date,
  cadenceDays: (value) => describe.every(Number(value)),
  lagDays: (value) => describe.days(Number(value)),
  aim: named,
  metric: named,
  from: named,
  to: named,
  node: named,
  xNode: named,
  yNode: named,
};

/** Fields whose values are objects that only their own screen can show. */
const OPAQUE = new Set(["faq", "lint", "plan", "readings", "said"]);

/** What a gate was is kept when the gate is changed, and that change is told; so is the day from which it was whole. */
const KEPT = new Set(["was", "agreed"]);

/**
 * What changed between two states of a record, a part a field: `target 50 % → 60 %`, `owner Ana`, `why enough, 21 words
 * written`. `skip` names fields that the caller tells in its own way; unknown fields go by their names in the file.
 */
export function fieldParts(before: AnyRecord, after: AnyRecord, teller: Teller, skip: ReadonlySet<string>): string[] {
  return changedFields(before, after)
    .filter((field) => !skip.has(field) && !KEPT.has(field))
    .map((field) => fieldPart(field, before as OpaqueRecord, after as OpaqueRecord, teller));
}

/** The value of one field as it is written in a sentence. */
export function sayField(field: string, record: AnyRecord, teller: Teller): string {
  return say(field, (record as OpaqueRecord)[field], teller, record as OpaqueRecord);
}

/** `owner Ana`, `why enough, 21 words written`: a field that holds something now. */
export function setPart(field: string, record: AnyRecord, teller: Teller): string {
  const name = names[field] ?? field;
  const value = (record as OpaqueRecord)[field];
  return isLong(field, value)
    ? describe.written(name, wordsIn(value))
    : describe.set(name, say(field, value, teller, record as OpaqueRecord));
}

function fieldPart(field: string, before: OpaqueRecord, after: OpaqueRecord, teller: Teller): string {
  const name = names[field] ?? field;
  const [old, now] = [before[field], after[field]];
  if (isBlank(now)) return describe.cleared(name);
  if (isBlank(old)) return setPart(field, after as AnyRecord, teller);
  if (isLong(field, now) || isLong(field, old)) return describe.rewritten(name);
  return describe.changedTo(name, say(field, old, teller, before), say(field, now, teller, after));
}

function say(field: string, value: unknown, teller: Teller, record: OpaqueRecord): string {
  const own = Object.hasOwn(SAY, field) ? SAY[field] : undefined;
  if (own) return own(value, teller, record);
  if (typeof value === "boolean") return value ? describe.yes : describe.no;
  if (typeof value === "number") return formatNumber(value, teller.language);
  if (Array.isArray(value)) return value.map((item) => sayText(field, textIn(item))).join(", ");
  return fieldValues[field]?.[String(value)] ?? sayText(field, String(value));
}

/** Names of people, units and the like stand as they are; what is a phrase stands in quotes. */
function sayText(field: string, text: string): string {
  return field === "owner" || field === "unit" || !text.includes(" ") ? text : quoted(text);
}

/** An empty title is a title that is missing. */
function isBlank(value: unknown): boolean {
  return value === undefined || value === "";
}

function isLong(field: string, value: unknown): boolean {
  if (OPAQUE.has(field) || (typeof value === "object" && !Array.isArray(value))) return true;
  return typeof value !== "number" && typeof value !== "boolean" && wordsIn(value) > SHORT;
}

function wordsIn(value: unknown): number {
  const text = Array.isArray(value) ? value.map(textIn).join(" ") : textIn(value);
  return text.split(/\s+/).filter((word) => word !== "").length;
}

function textIn(value: unknown): string {
  if (typeof value === "object" && value !== null) return Object.values(value).map(textIn).join(" ");
  return String(value);
}
