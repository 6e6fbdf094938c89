import { strings } from "../../core/strings/index.ts";
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
  /** Cells of the level columns, from the top level down. */
  readonly levels: readonly { readonly word: string; readonly title: string }[];
  readonly fields: Readonly<Record<string, unknown>>;
}

const EMPTY = { id: "", parent: "", kind: "", role: "", title: "", order: "", depth: "" };

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
    } else if (column.is === "other") remarks.push(remark(column, cell, losses));
    else places[column.is] = cell.trim();
  });
  const text = [fields.text, ...remarks].filter((line) => line !== undefined).join("\n");
  return { ...(places as typeof EMPTY), number, levels, fields: text === "" ? fields : { ...fields, text } };
}

function remark({ name }: Column, cell: string, losses: LossList): string {
  losses.add("changed", strings.formats.columnAsText(name), strings.formats.quoted(shorten(cell.trim())));
  return name === "" ? cell.trim() : `${name}: ${cell.trim()}`;
}

/** The item of a row that is one node. */
export function itemOf(row: Row): Item {
  const { title, kind, fields } = row;
  return { title, ...(kind === "" ? {} : { word: kind }), ...(Object.keys(fields).length === 0 ? {} : { fields }) };
}
