import { addDays, calendarDate, isCalendarDate, weekdayOf } from "../../core/records/dates.ts";

/** Which of day and month comes first where a date is written with slashes or hyphens. */
export type DateOrder = "dmy" | "mdy";

export interface DateColumn {
  /** By row; undefined where the cell is no date. */
  readonly dates: readonly (string | undefined)[];
  readonly order: DateOrder;
  /** Nothing in the column says which of day and month comes first, and it matters. */
  readonly ambiguous: boolean;
}

interface DateOptions {
  readonly today: string;
  /** What the person says of the column; else the column itself decides. */
  readonly order?: DateOrder | undefined;
  /** Where the column does not tell. */
  readonly fallback: DateOrder;
}

/** The months as spreadsheets write them in the languages that we know, whole; three letters or more are enough. */
const MONTHS = [
  "january januar janvier enero gennaio janeiro januari",
  "february februar fevrier febrero febbraio fevereiro februari",
  "march marz mrz mars marzo marco maart",
  "april avril abril aprile",
  "may mai mayo maggio maio mei",
  "june juni juin junio giugno junho",
  "july juli juillet julio luglio julho",
  "august aout agosto augustus",
  "september septembre septiembre settembre setembro",
  "october oktober octobre octubre ottobre outubro",
  "november novembre noviembre novembro",
  "december dezember decembre diciembre dicembre dezembro",
].map((names) => names.split(" "));

/** `27.2.2026`, `27/2/26`, `27.2.`, `27/2`; two numbers with a dot between them are a number. */
const NUMBERED = /^(\d{1,2})(?:([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})|(\.) ?(\d{1,2})\.|(\/)(\d{1,2}))$/;
/** Days since the last one of 1899, as Excel counts; these are the years 1954 to 2119. */
const SERIAL = /^[2-7]\d{4}$/;

/** The dates of one column, in whatever notation; a period means its last day, one that still runs means today. */
export function readDates(cells: readonly string[], options: DateOptions): DateColumn {
  const told = cells.map(orderOf).filter((order) => order !== undefined);
  const said = options.order ?? (told.includes("mdy") && !told.includes("dmy") ? "mdy" : told[0]);
  const order = said ?? options.fallback;
  const serial = cells.every((cell) => cell.trim() === "" || SERIAL.test(cell.trim()));
  const read = (cell: string): string | undefined =>
    serial ? serialDate(cell) : readDateCell(cell, options.today, order);
  const ambiguous = told.length === 0 && cells.some((cell) => isEitherWay(cell));
  return { dates: cells.map(read), order, ambiguous };
}

/** One date as a person or a spreadsheet writes it. */
export function readDateCell(cell: string, today: string, order: DateOrder): string | undefined {
  const text = plain(cell);
  if (text === "") return undefined;
  return isoDate(text) ?? numberedDate(text, today, order) ?? namedDate(text, today) ?? period(text, today);
}

/** What a slashed date says of its order: `27/2/2026` can only begin with the day. */
function orderOf(cell: string): DateOrder | undefined {
  const { first, second, sign } = numbersOf(plain(cell)) ?? {};
  if (first === undefined || sign === ".") return undefined;
  if (first > 12) return "dmy";
  return Number(second) > 12 ? "mdy" : undefined;
}

function isEitherWay(cell: string): boolean {
  const found = numbersOf(plain(cell));
  return found !== undefined && found.sign !== "." && found.first !== found.second && orderOf(cell) === undefined;
}

function numbersOf(text: string) {
  const [, first, sign, second, year, dot, afterDot, slash, afterSlash] = NUMBERED.exec(text) ?? [];
  if (first === undefined) return undefined;
  return { first: Number(first), sign: sign ?? dot ?? slash, second: Number(second ?? afterDot ?? afterSlash), year };
}

/** Without the day of the week before it and the time of day behind it. */
function plain(cell: string): string {
  const text = cell.trim().replace(/[\u00a0\u202f]/g, " ");
  const day = text.replace(/[T ]+\d{1,2}:\d{2}.*$/, "");
  const [, word = "", rest = ""] = /^(\p{L}{2,10})[.,]? +(\d{1,4}[^\d].*)$/u.exec(day) ?? [];
  return word === "" || monthOf(word) !== undefined || isPeriodWord(word) ? day : rest;
}

function isoDate(text: string): string | undefined {
  const [, year, month, day] =
    /^([12]\d{3})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)?.toSpliced(2, 1) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text) ??
    [];
  return year === undefined ? undefined : existing(Number(year), Number(month), Number(day));
}

function numberedDate(text: string, today: string, order: DateOrder): string | undefined {
  const found = numbersOf(text);
  if (!found) return undefined;
  const { first, second, sign, year } = found;
  const [day, month] = sign === "." || order === "dmy" ? [first, second] : [second, first];
  return dated(year, month, day, today);
}

/** `5 Jan 2026`, `5. Januar`, `Jan 5, 2026`; not `Jan 2026`, which is a period. */
function namedDate(text: string, today: string): string | undefined {
  const [, day, name, year] = /^(\d{1,2})\.?[ -]?(\p{L}{3,})\.?,?(?:[ -](\d{4}|\d{2}))?$/u.exec(text) ?? [];
  const month = name === undefined ? undefined : monthOf(name);
  if (month !== undefined) return dated(year, month, Number(day), today);
  const american = /^(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/u.exec(text) ?? [];
  const other = american[1] === undefined ? undefined : monthOf(american[1]);
  return other === undefined ? undefined : dated(american[3], other, Number(american[2]), today);
}

/** Without a year it is the last such day that was. */
function dated(year: string | undefined, month: number, day: number, today: string): string | undefined {
  if (year !== undefined) return existing(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
  const now = Number(today.slice(0, 4));
  const date = existing(now, month, day);
  return date !== undefined && date <= today ? date : existing(now - 1, month, day);
}

const PERIODS: readonly (readonly [RegExp, (a: string, b: string) => readonly [string, string] | undefined])[] = [
  [/^((?:19|20)\d{2})$/, (year) => months(Number(year), 1, 12)],
  [/^([12]\d{3})[-/. ]([01]?\d)$/, (year, month) => months(Number(year), Number(month), 1)],
  [/^([01]?\d)[-/. ]([12]\d{3})$/, (month, year) => months(Number(year), Number(month), 1)],
  [/^([12]\d{3})[- /]?q([1-4])$/i, (year, quarter) => months(Number(year), 3 * Number(quarter) - 2, 3)],
  [/^q([1-4])[- /]?([12]\d{3})$/i, (quarter, year) => months(Number(year), 3 * Number(quarter) - 2, 3)],
  [/^([12]\d{3})[- /]?(?:w|kw|wk)(\d{1,2})$/i, week],
  [/^(?:w|kw|wk|week|woche) ?(\d{1,2})[- /]+([12]\d{3})$/i, (number, year) => week(year, number)],
  [/^(\p{L}{3,})\.?[ -]?'?(\d{4})$/u, named],
  [/^(\p{L}{3,})\.?[-'](\d{2})$/u, named],
];

function isPeriodWord(word: string): boolean {
  return /^(q|w|kw|wk|week|woche)$/i.test(word);
}

function period(text: string, today: string): string | undefined {
  for (const [pattern, read] of PERIODS) {
    const [, a, b = ""] = pattern.exec(text) ?? [];
    const span = a === undefined ? undefined : read(a, b);
    if (span) return span[0] <= today && today < span[1] ? today : span[1];
  }
  return undefined;
}

function months(year: number, month: number, count: number): readonly [string, string] | undefined {
  if (month < 1 || month > 12) return undefined;
  return [calendarDate(year, month, 1), calendarDate(year, month + count, 0)];
}

/** Monday and Sunday of an ISO week. */
function week(year: string, number: string): readonly [string, string] | undefined {
  const fourth = calendarDate(Number(year), 1, 4);
  const sunday = addDays(fourth, 7 * Number(number) - weekdayOf(fourth));
  const isOne = Number(number) >= 1 && addDays(sunday, -3).startsWith(year);
  return isOne ? [addDays(sunday, -6), sunday] : undefined;
}

function named(name: string, year: string): readonly [string, string] | undefined {
  const month = monthOf(name);
  return month === undefined ? undefined : months(year.length === 2 ? 2000 + Number(year) : Number(year), month, 1);
}

/** The month that a name, or the beginning of one, can only mean. */
function monthOf(name: string): number | undefined {
  const word = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  if (word.length < 3) return undefined;
  const found = MONTHS.flatMap((names, i) => (names.some((one) => one.startsWith(word)) ? [i + 1] : []));
  return found.length === 1 ? found[0] : undefined;
}

function serialDate(cell: string): string | undefined {
  return cell.trim() === "" ? undefined : addDays("1899-12-30", Number(cell));
}

function existing(year: number, month: number, day: number): string | undefined {
  const date = [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  return isCalendarDate(date) ? date : undefined;
}
