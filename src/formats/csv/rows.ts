import { strings } from "../../core/strings/index.ts";
import { isFaceWord } from "../import/faces.ts";
import type { ImportReading } from "../import/import-tree.ts";
import type { Item } from "../import/items.ts";
import type { LossList } from "../loss-list.ts";
import { shorten } from "../restore/row.ts";
import { readCell } from "./cells.ts";
import type { Column } from "./columns.ts";

/** A row with its number in the file, from 1, and its cells by the roles of their columns. */
export interface Row {
  readonly number: number;
  readonly id: string;
  readonly parent: string;
  readonly kind: string;
  readonly role: string;
  readonly title: string;
  readonly order: string;
  readonly depth: string;
  /** A number and its day. */
  readonly value: string;
  readonly valueDate: string;
  /** Cells of the level columns, from the top level down. */
  readonly levels: readonly { readonly word: string; readonly title: string }[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly readings?: readonly ImportReading[];
}

const EMPTY = { id: "", parent: "", kind: "", role: "", title: "", order: "", depth: "", value: "", valueDate: "" };
/** What a tab in front of a title is worth. */
const TAB = "    ";

/**
 * Sorts the cells of one row by what their columns are. What a field cannot hold, and what no field is for, goes
 * into the text under the name of its column: a table that somebody filled in is not thrown away.
 */
export function rowOf(
  cells: readonly string[],
  columns: readonly Column[],
  number: number,
  today: string,
  losses: LossList,
): Row {
  const places: Record<string, string> = { ...EMPTY };
  const levels: { word: string; title: string }[] = [];
  let fields: Record<string, unknown> = {};
  const remarks: string[] = [];
  cells.forEach((cell, index) => {
    const column = columns[index] ?? { is: "other", name: strings.formats.column(index + 1) };
    if (column.is === "level") levels.push({ word: column.word, title: cell.trim() });
    else if (cell.trim() === "") return;
    else if (column.is === "field") {
      const read = readCell(column.field, cell, today);
      if (read) fields = { ...read, ...fields };
      else remarks.push(remark(column, cell, losses));
    } else if (column.is === "other" || (column.is === "role" && !isFaceWord(cell))) {
      remarks.push(remark(column, cell, losses));
    } else if (column.is === "ignored") losses.add("dropped", strings.formats.columnIgnored(column.name));
    else if (column.is === "indented") {
      places.title = cell.trim();
      places.depth = String(cell.replaceAll("\t", TAB).search(/\S/));
    } else places[column.is] = cell.trim();
  });
  const text = [fields.text, ...remarks].filter((line) => line !== undefined).join("\n");
  return { ...(places as typeof EMPTY), number, levels, fields: text === "" ? fields : { ...fields, text } };
}

function remark({ name }: Column, cell: string, losses: LossList): string {
  losses.add("changed", strings.formats.columnAsText(name), strings.formats.quoted(shorten(cell.trim())));
  return name === "" ? cell.trim() : `${name}: ${cell.trim()}`;
}

/** The row with its value as a reading; what is no number stands in the text. */
export function withReading(row: Row, columns: readonly Column[], today: string, losses: LossList): Row {
  if (row.value === "" && row.valueDate === "") return row;
  const read = readCell("baseline", row.value, today);
  const date = row.valueDate === "" ? today : readCell("baselineDate", row.valueDate, today)?.baselineDate;
  if (read && typeof date === "string") {
    const { baseline: value, ...unit } = read;
    return { ...row, fields: { ...unit, ...row.fields }, readings: [{ date, value: value as number }] };
  }
  const told = columns.flatMap((column) => {
    const cell = column.is === "value" ? row.value : column.is === "valueDate" ? row.valueDate : "";
    return cell === "" ? [] : [remark(column, cell, losses)];
  });
  const text = [row.fields.text, ...told].filter((line) => line !== undefined).join("\n");
  return { ...row, fields: { ...row.fields, text } };
}

/** The item of a row that is one node. */
export function itemOf(row: Row): Item {
  const { title, fields, readings } = row;
  const word = wordOf(row);
  return {
    title,
    ...(word === "" ? {} : { word }),
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
    ...(readings ? { readings } : {}),
  };
}

/** What a row says that it is; the role says more than the kind. */
export function wordOf({ kind, role }: Row): string {
  return role === "" ? kind : role;
}
