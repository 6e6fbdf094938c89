import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { fromOutline } from "../import/from-outline.ts";
import type { Item } from "../import/items.ts";
import { inTreeOrder } from "../import/items.ts";
import { ourFace } from "../import/our-face.ts";
import { checkSize } from "../limits.ts";
import { LossList } from "../loss-list.ts";
import { itemsByLevel } from "./by-level.ts";
import { itemsByParent } from "./by-parent.ts";
import type { Column } from "./columns.ts";
import { askOf, type Head, headOf } from "./header.ts";
import type { Row } from "./rows.ts";
import { rowOf, withReading } from "./rows.ts";
import { isFilled, readTable, type Table } from "./table.ts";

/** A table as a tree: rows that name their parents, a column for each level, outline numbers, or a plain list. */
export function read(input: ReadInput, host: Host): ReadResult {
  const large = checkSize(input.bytes.length);
  if (large) return large;
  const table = readTable(input.text);
  if ("unclosed" in table) return { ok: false, reason: "broken", message: strings.formats.brokenCsv(table.unclosed) };
  const filled = table.rows.filter(isFilled);
  const head = headOf(filled, input.table);
  const asked = head.ours || filled.length === 0 ? {} : { table: askOf(filled, head) };
  const result = treeOf(table.rows, head, input, host);
  const says = head.columns.flatMap((column) => (column.is === "field" ? [column.field] : []));
  return result.ok ? { ...result, ...asked, says } : result;
}

function treeOf(cells: Table["rows"], { columns, ours, skip }: Head, input: ReadInput, host: Host): ReadResult {
  const losses = new LossList();
  const today = host.today();
  const rows = cells
    .map((row, index) => ({ row, number: index + 1 }))
    .filter(({ row }) => isFilled(row))
    .slice(skip)
    .map(({ row, number }) => withReading(rowOf(row, columns, number, today, losses), columns, today, losses));
  if (input.table && !columns.some(({ is }) => is === "title" || is === "indented" || is === "level")) {
    return { ok: false, reason: "broken", message: strings.formats.noTitles };
  }
  const items = itemsOf(rows, columns, ours, losses);
  const nodes = inTreeOrder(items, losses);
  return fromOutline({ title: "", nodes, held: { rows: rows.length } }, input, losses, host);
}

function itemsOf(rows: readonly Row[], columns: readonly Column[], ours: boolean, losses: LossList): Item[] {
  if (ours) return itemsByParent(rows, losses, ourItem);
  const told = withIds(rows, columns, losses);
  return columns.some(({ is }) => is === "level") ? itemsByLevel(told) : itemsByParent(told, losses);
}

function withIds(rows: readonly Row[], columns: readonly Column[], losses: LossList): readonly Row[] {
  const idColumn = columns.find(({ is }) => is === "id");
  if (!idColumn || !idsSaySomething(rows)) return rows;
  losses.add("changed", strings.formats.columnAsText(idColumn.name), undefined, rows.length);
  return rows.map((row) => withIdInText(row, idColumn.name));
}

/** Ids like `1.2.b` or `KPI-12`, which people use in talk; not counters and keys of a database. */
function idsSaySomething(rows: readonly Row[]): boolean {
  const ids = rows.map(({ id }) => id).filter((id) => id !== "");
  return ids.some((id) => !/^\d+$/.test(id)) && ids.every((id) => id.length <= 16);
}

function withIdInText(row: Row, name: string): Row {
  if (row.id === "") return row;
  const text = [row.fields.text, `${name}: ${row.id}`].filter((line) => line !== undefined).join("\n");
  return { ...row, fields: { ...row.fields, text } };
}

/** A row of a table that we wrote says exactly what the node is, and keeps its id. */
function ourItem(item: Item, { id, kind, role }: Row): Item {
  const face = ourFace(kind, role);
  return face ? { ...item, face, ...(id === "" ? {} : { id }) } : item;
}
