import { strings } from "../../core/strings/index.ts";
import type { Item } from "../import/items.ts";
import type { LossList } from "../loss-list.ts";
import type { Row } from "./rows.ts";
import { itemOf } from "./rows.ts";

/**
 * Rows that name their parents by id or, where there is no such id, by title. Without a column of parents the
 * ids may be outline numbers, in which `1.2.3` hangs below `1.2`; a column of depths nests the rows as they come.
 */
export function itemsByParent(
  rows: readonly Row[],
  losses: LossList,
  refine: (item: Item, row: Row) => Item = (item) => item,
): Item[] {
  const ordered = byOrder(rows);
  const items = new Map(ordered.map((row) => [row, refine(itemOf(row), row)]));
  const byId = firstOf(ordered, items, ({ id }) => id, losses);
  const byTitle = firstOf(ordered, items, ({ title }) => title);
  const named = rows.some(({ parent }) => parent !== "");
  const numbered = !named && rows.some(({ id }) => byId.has(numberAbove(id)));
  for (const [row, item] of items) {
    if (named) item.parent = parentOf(row, byId, byTitle, losses);
    else if (numbered) item.parent = nearestAbove(row.id, byId);
  }
  if (!named && !numbered) nestByDepth(ordered, items);
  return [...items.values()];
}

/** By the numbers of a column for the order, if every row has one; else as they stand. */
function byOrder(rows: readonly Row[]): readonly Row[] {
  const places = rows.map(({ order }) => (order === "" ? Number.NaN : Number(order)));
  if (places.some(Number.isNaN)) return rows;
  return rows.toSorted((a, b) => Number(a.order) - Number(b.order));
}

/** The first item of each name; with `losses` it lists names that come again. */
function firstOf(
  rows: readonly Row[],
  items: ReadonlyMap<Row, Item>,
  nameOf: (row: Row) => string,
  losses?: LossList,
): Map<string, Item> {
  const first = new Map<string, Item>();
  for (const row of rows) {
    const name = nameOf(row);
    const item = items.get(row);
    if (name === "" || !item) continue;
    if (!first.has(name)) first.set(name, item);
    else losses?.add("changed", strings.formats.idAgain, strings.formats.row(row.number));
  }
  return first;
}

type Items = ReadonlyMap<string, Item>;

function parentOf({ parent, number }: Row, byId: Items, byTitle: Items, losses: LossList): Item | undefined {
  if (parent === "") return undefined;
  const item = byId.get(parent) ?? byTitle.get(parent);
  if (!item) losses.add("changed", strings.formats.parentInFile, strings.formats.row(number));
  return item;
}

/** `1.2` of `1.2.3`, also with a dot at the end; empty at the top. */
function numberAbove(id: string): string {
  return id.replace(/\.?$/, "").replace(/(^|[.\-/])[^.\-/]+$/, "");
}

function nearestAbove(id: string, byId: Items): Item | undefined {
  for (let above = numberAbove(id); above !== ""; above = numberAbove(above)) {
    const item = byId.get(above) ?? byId.get(`${above}.`);
    if (item) return item;
  }
  return undefined;
}

function nestByDepth(rows: readonly Row[], items: ReadonlyMap<Row, Item>): void {
  const depths = rows.map(({ depth }) => Number.parseInt(depth, 10));
  if (depths.some(Number.isNaN)) return;
  const path: { depth: number; item: Item }[] = [];
  rows.forEach((row, index) => {
    const depth = depths[index] ?? 0;
    while ((path.at(-1)?.depth ?? Number.NEGATIVE_INFINITY) >= depth) path.pop();
    const item = items.get(row);
    if (!item) return;
    item.parent = path.at(-1)?.item;
    path.push({ depth, item });
  });
}
