import { strings } from "../../core/strings/index.ts";
import { isFaceWord } from "../import/faces.ts";
import type { Column } from "./columns.ts";
import { columnsOf, isHeader } from "./columns.ts";

export interface Head {
  readonly columns: readonly Column[];
  /** Rows of the header: 0 or 1. */
  readonly skip: number;
  /** We wrote the table. */
  readonly ours: boolean;
}

/** The first columns of every table that we write. */
export const OUR_COLUMNS = ["id", "parent", "kind", "role", "title"] as const;

/** Whether the first row names the columns, and what they are. `rows` are those with something in them. */
export function headOf(rows: readonly (readonly string[])[]): Head {
  const first = rows[0] ?? [];
  const columns = columnsOf(first);
  if (isHeader(columns)) {
    const ours = OUR_COLUMNS.every((name, index) => first[index] === name);
    return { columns: withLevelWords(columns, rows.slice(1)), skip: 1, ours };
  }
  if (first.length === 1) return singleColumn(first[0] ?? "");
  const named = first.every((cell) => cell.trim() !== "" && !/^[\d.,/%€$£ -]+$/.test(cell));
  const names: readonly Column[] = named
    ? columns
    : first.map((_, index) => ({ is: "other", name: strings.formats.column(index + 1) }));
  const title = wordiest(rows.slice(named ? 1 : 0), first.length);
  return {
    columns: names.map((column, index) => (index === title ? { is: "title", name: column.name } : column)),
    skip: named ? 1 : 0,
    ours: false,
  };
}

/** A column “level” that holds words and not numbers says what its rows are. */
function withLevelWords(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly Column[] {
  if (columns.some(({ is }) => is === "kind")) return columns;
  return columns.map((column, index) => {
    const words = column.is === "depth" && rows.some((row) => !/^\s*\d*\s*$/.test(row[index] ?? ""));
    return words ? { is: "kind", name: column.name } : column;
  });
}

/** A list; its first line may say what all of it is: “KPI”. */
function singleColumn(name: string): Head {
  if (isFaceWord(name)) return { columns: [{ is: "level", name, word: name.trim() }], skip: 1, ours: false };
  return { columns: [{ is: "title", name: "" }], skip: 0, ours: false };
}

/** The column with the most letters: titles are the longest words of a table without a header of ours. */
function wordiest(rows: readonly (readonly string[])[], width: number): number {
  const letters = Array.from({ length: width }, (_, index) =>
    rows.reduce((sum, row) => sum + ((row[index] ?? "").match(/\p{L}/gu)?.length ?? 0), 0),
  );
  return letters.indexOf(Math.max(...letters));
}
