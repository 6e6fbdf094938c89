import { asLevel, type Column } from "./columns.ts";

type Rows = readonly (readonly string[])[];

/** Of the cells of a column so many must say the same for a guess. */
const MOST = 0.95;
/** Rows that decide; a table does not change its habits below them. */
const LOOKED_AT = 500;

/**
 * What the names of columns do not say, by what stands in them: the one with most letters is the title, one whose cells are
 * ids or titles of other rows names the parents, and columns that divide one another from left to right are levels.
 * `rows` are those below the header.
 */
export function guessed(columns: readonly Column[], rows: Rows): readonly Column[] {
  const seen = rows.slice(0, LOOKED_AT).map((row) => columns.map((_, at) => (row[at] ?? "").trim()));
  const isPlaced = (role: Column["is"]): boolean => columns.some(({ is }) => is === role);
  if (isPlaced("level")) return columns;
  const levels = isPlaced("title") || isPlaced("parent") ? [] : levelsIn(columns, seen);
  if (levels.length > 1) return columns.map((column, at) => (levels.includes(at) ? asLevel(column.name) : column));
  const titled = isPlaced("title") ? columns : withTitle(columns, seen);
  if (isPlaced("parent") || isPlaced("depth")) return titled;
  const named = withParent(titled, seen);
  return named === titled ? withIndents(titled, rows) : named;
}

/** The column with the most letters: titles are the longest words of a table without a header of ours. */
function withTitle(columns: readonly Column[], rows: Rows): readonly Column[] {
  const letters = columns.map((column, at) => (column.is === "other" ? lettersIn(rows, at) : -1));
  const title = letters.indexOf(Math.max(...letters));
  return columns.map((column, at) => (at === title && column.is === "other" ? { ...column, is: "title" } : column));
}

function lettersIn(rows: Rows, at: number): number {
  return rows.reduce((sum, row) => sum + ((row[at] ?? "").match(/\p{L}/gu)?.length ?? 0), 0);
}

/** A column whose cells are ids or titles of other rows; ids are numbers or words that no two rows share. */
function withParent(columns: readonly Column[], rows: Rows): readonly Column[] {
  const open = (at: number): boolean => columns[at]?.is === "other";
  const names = columns.flatMap(({ is }, at) => (is === "id" || is === "title" || open(at) ? [at] : []));
  for (const key of names.filter((at) => columns[at]?.is === "title" || isKey(rows, at))) {
    const keys = new Set(rows.map((row) => row[key] ?? ""));
    const parent = columns.findIndex((_, at) => at !== key && open(at) && namesRows(rows, at, key, keys));
    if (parent < 0) continue;
    return columns.map((column, at) => {
      if (at === parent) return { is: "parent", name: column.name };
      return at === key && column.is === "other" ? { is: "id", name: column.name } : column;
    });
  }
  return columns;
}

/** Every row has one of its own. */
function isKey(rows: Rows, at: number): boolean {
  const cells = rows.map((row) => row[at] ?? "");
  return cells.length > 1 && cells.every((cell) => cell !== "") && new Set(cells).size === cells.length;
}

/** Nearly all filled cells name another row, and some row names nobody. */
function namesRows(rows: Rows, at: number, key: number, keys: ReadonlySet<string>): boolean {
  const filled = rows.filter((row) => row[at] !== "");
  const right = filled.filter((row) => keys.has(row[at] ?? "") && row[at] !== row[key]).length;
  return filled.length > 0 && filled.length < rows.length && right >= filled.length * MOST;
}

/**
 * Columns of words from the left, each of which divides the one before it: a cell stands below one and the same cell, and
 * there are more of them to the right.
 */
function levelsIn(columns: readonly Column[], rows: Rows): number[] {
  const levels: number[] = [];
  for (const [at, { is }] of columns.entries()) {
    if (is !== "other" || !isWords(rows, at)) {
      if (levels.length > 0) break;
      continue;
    }
    const before = levels.at(-1);
    if (before !== undefined && !divides(rows, before, at)) break;
    levels.push(at);
  }
  return levels.length > 1 && repeats(rows, levels[0] ?? 0) ? levels : [];
}

function isWords(rows: Rows, at: number): boolean {
  const filled = rows.map((row) => row[at] ?? "").filter((cell) => cell !== "");
  return filled.length > 0 && filled.filter((cell) => /\p{L}{2}/u.test(cell)).length >= filled.length * MOST;
}

/** The way is repeated in every row, or left empty below the first. */
function repeats(rows: Rows, at: number): boolean {
  const cells = rows.map((row) => row[at] ?? "");
  return new Set(cells).size < cells.length;
}

function divides(rows: Rows, left: number, right: number): boolean {
  const above = new Map<string, string>();
  let last = "";
  let agree = 0;
  let filled = 0;
  for (const row of rows) {
    if (row[left] !== "") last = row[left] ?? "";
    const cell = row[right] ?? "";
    if (cell === "") continue;
    filled += 1;
    if (!above.has(cell)) above.set(cell, last);
    if (above.get(cell) === last) agree += 1;
  }
  const lefts = new Set(rows.map((row) => row[left] ?? "").filter((cell) => cell !== ""));
  return filled > 0 && agree >= filled * MOST && above.size > lefts.size;
}

/** Titles that begin with spaces below one that does not stand as in an outline. */
function withIndents(columns: readonly Column[], rows: Rows): readonly Column[] {
  const title = columns.findIndex(({ is }) => is === "title");
  const cells = rows.map((row) => row[title] ?? "").filter((cell) => cell.trim() !== "");
  const isIndented = /^\S/.test(cells[0] ?? "") && cells.some((cell) => /^(?: {2,}|\t|\u00a0{2,})\S/.test(cell));
  if (!isIndented) return columns;
  return columns.map((column, at) => (at === title ? { is: "indented", name: column.name } : column));
}
