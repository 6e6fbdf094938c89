import { strings } from "../../core/strings/index.ts";
import { isFaceWord } from "../import/faces.ts";
import type { TableAsk, TableChoice, TableColumn } from "../import/table.ts";
import { type Column, columnAs, columnsOf, isHeader, meaningFor } from "./columns.ts";
import { guessed } from "./guess.ts";

export interface Head {
  readonly columns: readonly Column[];
  /** Rows of the header: 0 or 1. */
  readonly skip: number;
  /** We wrote the table. */
  readonly ours: boolean;
}

type Rows = readonly (readonly string[])[];

/** The first columns of every table that we write. */
export const OUR_COLUMNS = ["id", "parent", "kind", "role", "title"] as const;

/** Whether the first row names the columns, and what they are. `rows` are those with something in them. */
export function headOf(rows: Rows, choice?: TableChoice): Head {
  if (choice) return chosenHead(rows, choice);
  const first = rows[0] ?? [];
  const columns = columnsOf(first);
  if (isHeader(columns)) {
    const ours = OUR_COLUMNS.every((name, index) => first[index] === name);
    const below = rows.slice(1);
    return { columns: ours ? columns : guessed(withLevelWords(columns, below), below), skip: 1, ours };
  }
  if (first.length === 1) return singleColumn(first[0] ?? "");
  const named = first.every((cell) => cell.trim() !== "" && !/^[\d.,/%€$£ -]+$/.test(cell));
  const names: readonly Column[] = named
    ? columns
    : first.map((_, index) => ({ is: "other", name: strings.formats.column(index + 1) }));
  return { columns: guessed(names, rows.slice(named ? 1 : 0)), skip: named ? 1 : 0, ours: false };
}

function chosenHead(rows: Rows, { header, holds }: TableChoice): Head {
  const width = Math.max(holds.length, rows[0]?.length ?? 0);
  const names = namesOf(rows, header, width);
  return { columns: names.map((name, at) => columnAs(name, holds[at] ?? "other")), skip: header ? 1 : 0, ours: false };
}

/** The names of the columns; without a header their numbers. */
function namesOf(rows: Rows, header: boolean, width: number): string[] {
  return Array.from({ length: width }, (_, at) => {
    const name = header ? (rows[0]?.[at] ?? "").trim() : "";
    return name === "" ? strings.formats.column(at + 1) : name;
  });
}

const SAMPLES = 3;
/** Rows that are looked through for samples. */
const LOOKED_AT = 200;

/** What a person can be asked about the columns. */
export function askOf(rows: Rows, { columns, skip }: Head): TableAsk {
  const names = namesOf(rows, skip > 0, columns.length);
  const below = rows.slice(skip, LOOKED_AT);
  return {
    key: names.join("\n"),
    header: skip > 0,
    holds: columns.map(meaningFor),
    columns: names.map((name, at): TableColumn => {
      const cells = below.map((row) => (row[at] ?? "").trim()).filter((cell) => cell !== "");
      return { name, samples: [...new Set(cells)].slice(0, SAMPLES) };
    }),
  };
}

/** A column “level” that holds words and not numbers says what its rows are. */
function withLevelWords(columns: readonly Column[], rows: Rows): readonly Column[] {
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
