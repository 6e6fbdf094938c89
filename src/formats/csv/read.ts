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
import { headOf } from "./header.ts";
import type { Row } from "./rows.ts";
import { rowOf } from "./rows.ts";
import { isFilled, readTable } from "./table.ts";

/** A table as a tree: rows that name their parents, a column for each level, outline numbers, or a plain list. */
export function read(input: ReadInput, host: Host): ReadResult {
  const large = checkSize(input.bytes.length);
  if (large) return large;
  const table = readTable(input.text);
  if ("unclosed" in table) return { ok: false, reason: "broken", message: strings.formats.brokenCsv(table.unclosed) };
  const losses = new LossList();
  const { columns, ours, skip } = headOf(table.rows.filter(isFilled));
  const rows = table.rows
    .map((cells, index) => ({ cells, number: index + 1 }))
    .filter(({ cells }) => isFilled(cells))
    .slice(skip)
    .map(({ cells, number }) => rowOf(cells, columns, number, host.today(), losses));
  const nodes = inTreeOrder(itemsOf(rows, columns, ours, losses), losses);
  return fromOutline({ title: "", nodes }, input, losses, host);
}

function itemsOf(rows: readonly Row[], columns: readonly Column[], ours: boolean, losses: LossList): Item[] {
  if (columns.some(({ is }) => is === "level")) return itemsByLevel(rows);
  if (ours) return itemsByParent(rows, losses, ourItem);
  const idColumn = columns.find(({ is }) => is === "id");
  if (!idColumn || !idsSaySomething(rows)) return itemsByParent(rows, losses);
  losses.add("changed", strings.formats.columnAsText(idColumn.name), undefined, rows.length);
  return itemsByParent(
    rows.map((row) => withIdInText(row, idColumn.name)),
    losses,
  );
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
