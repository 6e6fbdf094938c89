import { strings } from "../../core/strings/index.ts";
import { isFilled, readTable } from "../csv/table.ts";
import type { ReadFailure, ReadInput } from "../format.ts";

export type TableName = "objectives" | "keyResults" | "checkIns";

/** A row by our names of its columns; `others` are columns that nobody knows. */
export interface OkrRow {
  readonly number: number;
  readonly cells: ReadonlyMap<string, string>;
  readonly others: readonly (readonly [name: string, cell: string])[];
}

export interface OkrTable {
  readonly name: TableName;
  readonly rows: readonly OkrRow[];
}

/** Of each table: our names of its columns, each with what others call it. What is marked must be there. */
const COLUMNS: Readonly<Record<TableName, readonly string[]>> = {
  checkIns: [
    "keyResult! key_result_id kr_id",
    "date! date created_on measured_on check_in_date",
    "value value value_metric",
    "zone zone",
    "confidence confidence confidence_0_10",
    "note note notes comment change_info",
  ],
  keyResults: [
    "id! id",
    "objective! objective_id",
    "title! title",
    "type type key_result_type",
    "baseline baseline",
    "targetValue target_value",
    "stretchGoal stretch_goal",
    "unitId unit_id",
    "unit unit unit_name",
    "commitZone commit_zone",
    "targetZone target_zone",
    "stretchZone stretch_zone",
    "commitValue commit_value",
    "text description text",
    "owner owner owner_name",
  ],
  objectives: [
    "id! id",
    "title! title",
    "quarter! quarter quarter_label",
    "start quarter_start start_date",
    "end quarter_end end_date",
    "team team team_name",
    "state state status",
    "text description text",
    "created created_on",
  ],
};

/** Reads one of the tables; a file that is none of them belongs to another format. */
export function okrTable({ text }: ReadInput): OkrTable | ReadFailure {
  const table = readTable(text);
  if ("unclosed" in table) return { ok: false, reason: "broken", message: strings.formats.brokenCsv(table.unclosed) };
  const start = table.rows.findIndex(isFilled);
  const header = table.rows[start] ?? [];
  for (const name of Object.keys(COLUMNS) as TableName[]) {
    const columns = columnsOf(header, COLUMNS[name]);
    if (columns) return { name, rows: rowsOf(table.rows, start + 1, header, columns) };
  }
  return { ok: false, reason: "not-this-format", message: strings.formats.notOurs("OKR") };
}

/** Our name of each column of the header; undefined where one that must be there is not. */
function columnsOf(header: readonly string[], known: readonly string[]): readonly (string | undefined)[] | undefined {
  const names = header.map(plain);
  const columns: (string | undefined)[] = header.map(() => undefined);
  for (const line of known) {
    const [ours = "", ...others] = line.split(" ");
    const place = others.map((other) => names.indexOf(other)).find((index) => index >= 0);
    if (place !== undefined) columns[place] = ours.replace("!", "");
    else if (ours.endsWith("!")) return undefined;
  }
  return columns;
}

function rowsOf(
  rows: readonly (readonly string[])[],
  from: number,
  header: readonly string[],
  columns: readonly (string | undefined)[],
): OkrRow[] {
  return rows.slice(from).flatMap((row, index) => {
    if (!isFilled(row)) return [];
    const cells = new Map<string, string>();
    const others: [string, string][] = [];
    row.forEach((raw, place) => {
      const [cell, column] = [raw.trim(), columns[place]];
      if (cell === "") return;
      if (column !== undefined) cells.set(column, cell);
      else others.push([header[place]?.trim() || strings.formats.column(place + 1), cell]);
    });
    return [{ number: from + index + 1, cells, others }];
  });
}

function plain(name: string): string {
  return name
    .trim()
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[\s.-]+/g, "_");
}
