import { spoken } from "../../core/strings/phrases.ts";
import { readTable } from "../csv/table.ts";
import { type DateOrder, readDates } from "./dates.ts";
import { type Decimal, readNumbers } from "./numbers.ts";
import { type ColumnPlaces, isDate, placesOf } from "./places.ts";

/** What keeps a line from being a reading. */
export type LineProblem = "noNumber" | "noDate" | "future";

/** One line of a table of readings, as far as it can be understood. */
export interface ReadingLine {
  /** Number of the row, from 1. */
  readonly row: number;
  /** Its cells as they were copied, with tabs between them. */
  readonly text: string;
  /** Undefined in a table without dates, and where there is a problem. */
  readonly date?: string;
  readonly value?: number;
  readonly unit?: string;
  readonly note?: string;
  readonly confidence?: number;
  /** Of which number, in a table of several: an id, a title, or both. */
  readonly id?: string;
  readonly title?: string;
  readonly problem?: LineProblem;
}

export interface ReadingTable {
  readonly lines: readonly ReadingLine[];
  /** Values with their dates, or a column of values only. */
  readonly dated: boolean;
  /** The table says of each value whose it is. */
  readonly named: boolean;
  readonly order: DateOrder;
  readonly orderUnclear: boolean;
  readonly decimal: Decimal;
  readonly decimalUnclear: boolean;
}

export interface TableOptions {
  readonly today: string;
  /** BCP 47 tag; says how numbers and dates are written where the table itself does not. */
  readonly language: string;
  readonly order?: DateOrder | undefined;
  readonly decimal?: Decimal | undefined;
}

/**
 * Reads a column of values, or a table of dates and values, as it is copied out of a spreadsheet or stands in a CSV file.
 * Every row that says anything is a line of the result, with what is wrong with it. Gives the row in which a quote opens that
 * never closes, if one does.
 */
export function readReadings(text: string, options: TableOptions): ReadingTable | { readonly unclosed: number } {
  const table = readTable(text);
  if ("unclosed" in table) return table;
  const rows = upright(table.rows).map((cells, index) => ({ cells, row: index + 1 }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const { places, skip } = placesOf(filled.map(({ cells }) => cells));
  return readLines(filled.slice(skip), places, options);
}

interface NumberedRow {
  readonly cells: readonly string[];
  readonly row: number;
}

function readLines(rows: readonly NumberedRow[], places: ColumnPlaces, options: TableOptions): ReadingTable {
  const { today, language, order, decimal } = options;
  const column = (place: number | undefined): string[] =>
    rows.map(({ cells }) => (place === undefined ? "" : (cells[place] ?? "").trim()));
  const dates = readDates(column(places.date), { today, order, fallback: orderIn(language) });
  const numbers = readNumbers(column(places.value), { decimal, fallback: decimalIn(language) });
  const sure = readNumbers(column(places.confidence), { fallback: decimalIn(language) }).numbers;
  const [units, notes, ids, titles] = [places.unit, places.note, places.id, places.title].map(column);
  const dated = places.date !== undefined;
  const lines = rows.map(({ cells, row }, i): ReadingLine => {
    const [date, number, confidence] = [dates.dates[i], numbers.numbers[i], sure[i]?.value];
    const problem = problemOf(number?.value, date, dated, today);
    const unit = number?.unit ?? units?.[i];
    return {
      row,
      text: cells.join("\t").trimEnd(),
      ...(date === undefined ? {} : { date }),
      ...(number === undefined ? {} : { value: number.value }),
      ...(unit ? { unit } : {}),
      ...(notes?.[i] ? { note: notes[i] } : {}),
      ...(confidence !== undefined && confidence >= 0 && confidence <= 10 ? { confidence } : {}),
      ...(ids?.[i] ? { id: ids[i] } : {}),
      ...(titles?.[i] ? { title: titles[i] } : {}),
      ...(problem ? { problem } : {}),
    };
  });
  return {
    lines,
    dated,
    named: places.id !== undefined || places.title !== undefined,
    order: dates.order,
    orderUnclear: dates.ambiguous,
    decimal: numbers.decimal,
    decimalUnclear: numbers.ambiguous,
  };
}

function problemOf(value: number | undefined, date: string | undefined, dated: boolean, today: string) {
  if (value === undefined) return "noNumber" as const;
  if (dated && date === undefined) return "noDate" as const;
  return date !== undefined && date > today ? ("future" as const) : undefined;
}

/** A row of dates above a row of values is two columns that lie on their side. */
function upright(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ""));
  const [first = [], second = [], ...more] = filled;
  const isLying = first.length > 2 && first.length === second.length && first.filter(isDate).length > 1;
  if (more.length > 0 || !isLying) return rows;
  return first.map((cell, i) => [cell, second[i] ?? ""]);
}

/** Which of day and month comes first in dates of this language. */
export function orderIn(language: string): DateOrder {
  return /^en-(US|PH)\b/i.test(language) ? "mdy" : "dmy";
}

/** The decimal sign of this language. */
function decimalIn(language: string): Decimal {
  try {
    const parts = new Intl.NumberFormat(language || spoken()).formatToParts(1.5);
    return parts.find(({ type }) => type === "decimal")?.value === "," ? "," : ".";
  } catch {
    return ".";
  }
}
