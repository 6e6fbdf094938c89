import { readDateCell } from "./dates.ts";
import { readNumbers } from "./numbers.ts";

/** Which column of a table holds what. */
export interface ColumnPlaces {
  readonly date?: number;
  readonly value?: number;
  readonly note?: number;
  readonly confidence?: number;
  readonly unit?: number;
  readonly id?: number;
  readonly title?: number;
}

type Part = keyof ColumnPlaces;

/** Names of columns, by what they hold; the first of each is ours. */
const NAMES: readonly (readonly [Part, string])[] = [
  [
    "date",
    "date day datum tag week woche month monat quarter quartal year jahr period zeitraum time timestamp measured_on",
  ],
  ["date", "date_time datetime reading_date check_in_date created_on"],
  ["value", "value wert reading actual ist measurement messwert result amount current value_metric"],
  ["note", "note notes comment comments kommentar bemerkung notiz remark"],
  ["confidence", "confidence confidence_0_10 sure zuversicht"],
  ["unit", "unit einheit"],
  ["id", "metric metric_id id key"],
  ["title", "title metric_title metric_name name kpi indicator kennzahl"],
];
const BY_NAME: ReadonlyMap<string, Part> = new Map(
  NAMES.flatMap(([part, names]) => names.split(" ").map((name) => [name, part] as const)),
);

/** What a header calls a column; undefined for a name that says nothing. */
function partNamed(name: string): Part | undefined {
  return BY_NAME.get(
    name
      .trim()
      .replace(/([a-z])([A-Z])/g, "$1_$2")
      .toLowerCase()
      .replace(/[\s.-]+/g, "_")
      .replace(/^_|_$/g, ""),
  );
}

/**
 * Finds the columns of a table, with or without a header; `skip` is the number of rows that are one. A column that no header
 * names is what most of its cells are: dates, then numbers, then words.
 */
export function placesOf(rows: readonly (readonly string[])[]): {
  readonly places: ColumnPlaces;
  readonly skip: number;
} {
  const [first = []] = rows;
  const body = rows.slice(1);
  const isHeader = first.every(isWord) && body.some((cells) => !cells.every(isWord));
  const named: Record<string, number> = {};
  first.forEach((name, index) => {
    const part = partNamed(name);
    if (isHeader && part !== undefined && named[part] === undefined) named[part] = index;
  });
  return { places: byContent(isHeader ? body : rows, named), skip: isHeader ? 1 : 0 };
}

function byContent(rows: readonly (readonly string[])[], named: Readonly<Record<string, number>>): ColumnPlaces {
  const places = { ...named };
  const width = Math.max(...rows.slice(0, SAMPLE).map((row) => row.length), 0);
  const claim = (part: Part, test: (cell: string) => boolean): void => {
    if (places[part] !== undefined) return;
    const taken = new Set(Object.values(places));
    const columns = Array.from({ length: width }, (_, index) => index).filter((index) => !taken.has(index));
    const found = columns.find((column) => mostly(rows, column, test));
    if (found !== undefined) places[part] = found;
  };
  // A lone column is values, even if they could be years.
  if (width > 1) {
    claim("date", isDate);
    if (width > 2 || places.value !== undefined) claim("date", isSerial);
    else if (mostly(rows, 0, isSerial) && mostly(rows, 1, isNumber)) claim("date", isSerial);
  }
  claim("value", isNumber);
  // Where nothing is a number the lines shall say so, one by one.
  if (places.value === undefined && width === 1) places.value = 0;
  claim("note", (cell) => cell.trim() !== "");
  return places;
}

const SAMPLE = 200;

function mostly(rows: readonly (readonly string[])[], column: number, test: (cell: string) => boolean): boolean {
  const cells = rows.slice(0, SAMPLE).flatMap((row) => (row[column]?.trim() ? [row[column]] : []));
  return cells.length > 0 && cells.filter(test).length * 2 > cells.length;
}

/** Anything that can be a date, but for what is a number first. */
export function isDate(cell: string): boolean {
  if (/^\d{1,3}([.,]\d+)?$/.test(cell.trim())) return false;
  return readDateCell(cell, FAR, "dmy") !== undefined || readDateCell(cell, FAR, "mdy") !== undefined;
}

const FAR = "2100-01-01";

/** A day as Excel counts them. */
function isSerial(cell: string): boolean {
  return /^[2-7]\d{4}$/.test(cell.trim());
}

function isNumber(cell: string): boolean {
  return readNumbers([cell], { fallback: "." }).numbers[0] !== undefined;
}

function isWord(cell: string): boolean {
  return !isDate(cell) && !isNumber(cell);
}
