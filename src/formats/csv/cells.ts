import { readDate } from "../../core/grammar/dates.ts";
import { quantitiesBefore } from "../../core/grammar/quantities.ts";
import { wordsOf } from "../../core/grammar/words.ts";
import { isCalendarDate } from "../../core/records/dates.ts";
import type { FieldKind } from "./columns.ts";
import { FIELD_KINDS } from "./columns.ts";

/** Words of other tools for our own, by field. */
const WORDS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    "status",
    new Map([
      ...all("idea", "backlog", "draft", "proposed", "planned", "not started", "todo", "to do", "new", "open"),
      ...all(
        "active",
        "ongoing",
        "in progress",
        "on track",
        "at risk",
        "off track",
        "started",
        "running",
        "live",
        "approved",
      ),
      ...all("done", "complete", "completed", "successful", "achieved", "closed", "finished", "met"),
      ...all("stopped", "cancelled", "canceled", "dropped", "abandoned", "failed", "not successful", "missed"),
    ]),
  ],
  ["better", new Map([...all("up", "higher", "increase", "more"), ...all("down", "lower", "decrease", "less")])],
]);
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["yes", true],
  ["false", false],
  ["no", false],
]);

function all(ours: string, ...others: readonly string[]): [string, string][] {
  return others.map((word) => [word, ours]);
}

/** The fields that one cell gives; undefined if it says nothing that the field can hold. */
export function readCell(field: string, cell: string, today: string): Readonly<Record<string, unknown>> | undefined {
  const kind = FIELD_KINDS.get(field);
  if (kind === "number") return readValue(field, cell.trim());
  const read = kind === undefined ? undefined : readAs(kind, field, cell, today);
  return read === undefined ? undefined : { [field]: read };
}

function readAs(kind: Exclude<FieldKind, "number">, field: string, cell: string, today: string): unknown {
  const value = cell.trim();
  if (kind === "text") return value;
  if (kind === "date") return readDay(value, today);
  if (kind === "flag") return FLAGS.get(value.toLowerCase());
  if (kind === "list") return listOf(cell);
  const word = value.toLowerCase().replace(/[_-]+/g, " ");
  return kind.find((ours) => ours.toLowerCase() === value.toLowerCase()) ?? WORDS.get(field)?.get(word);
}

/** Items by semicolons, or by lines where there are several: then a semicolon is one. */
function listOf(cell: string): string[] {
  const items = cell.split(cell.includes("\n") ? "\n" : ";").map((item) => item.trim());
  return items.filter((item) => item !== "");
}

/** `42`, `42 %`, `€1.2M`: the number, and the unit where the cell has one. */
function readValue(field: string, cell: string): Readonly<Record<string, unknown>> | undefined {
  if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell)) return { [field]: Number(cell) };
  const words = wordsOf(cell);
  const quantity = quantitiesBefore(words, words.length).find(({ start }) => start === 0);
  if (!quantity) return undefined;
  return { [field]: quantity.value, ...(quantity.unit === undefined ? {} : { unit: quantity.unit }) };
}

/** As typed dates are read, and `31.12.2026`, `12/31/2026`, `2026/12/31`, a date with a time; nothing ambiguous. */
function readDay(cell: string, today: string): string | undefined {
  const [first = cell] = cell.split(/[T ]\d{1,2}:/);
  const day = readDate(first, today);
  if (day) return day;
  const [a = "", b = "", c = ""] = first.split(/[./-]/);
  if (a.length === 4) return existing(a, b, c);
  if (first.includes(".")) return existing(c, b, a);
  if (Number(a) > 12) return existing(c, b, a);
  return Number(b) > 12 || a === b ? existing(c, a, b) : undefined;
}

function existing(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(date) ? date : undefined;
}
