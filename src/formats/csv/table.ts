import Papa from "papaparse";
import { PROTECTED } from "./csv-text.ts";

/** Row `n` of the file is `rows[n - 1]`, as a spreadsheet counts; empty rows included. */
export interface Table {
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
}

/** Where two cut as well, the first: a comma may be a decimal sign beside tabs and semicolons, and not the other way round. */
const DELIMITERS = ["\t", ";", ",", "|"] as const;
/** Stands in no text: the whole line is one cell. */
const NONE = "\u001f";
/** Rows that decide about the delimiter. */
const SAMPLE = 50;
/** Of the rows so many must have as many cells as the first one. */
const EVEN = 0.8;

/** The cells of a CSV text (RFC 4180). Gives the row in which a quote opens that never closes, if one does. */
export function readTable(text: string): Table | { readonly unclosed: number } {
  const delimiter = delimiterOf(text);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  const unclosed = errors.find(({ code }) => code === "MissingQuotes");
  if (unclosed) return { unclosed: (unclosed.row ?? 0) + 1 };
  return { rows: data.map((row) => row.map(cellOf)), delimiter };
}

/** The one that cuts most rows into as many cells as the first; where none does, a line is one cell. */
function delimiterOf(text: string): string {
  const scored = DELIMITERS.map((delimiter) => {
    const rows = Papa.parse<string[]>(text, { delimiter, preview: SAMPLE }).data.filter(isFilledOrWide);
    const width = rows[0]?.length ?? 0;
    const even = rows.filter((row) => row.length === width).length / Math.max(rows.length, 1);
    return { delimiter, width, even };
  });
  const usable = scored.filter(({ width, even }) => width > 1 && even >= EVEN);
  return usable.sort((a, b) => b.even - a.even || b.width - a.width)[0]?.delimiter ?? NONE;
}

function isFilledOrWide(row: readonly string[]): boolean {
  return row.length > 1 || isFilled(row);
}

export function isFilled(row: readonly string[]): boolean {
  return row.some((cell) => cell.trim() !== "");
}

function cellOf(cell: string): string {
  return PROTECTED.test(cell) ? cell.slice(1) : cell;
}
