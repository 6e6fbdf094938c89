import { answersTo } from "../../core/query/answers.ts";
import { asksNothing, readAsk } from "../../core/query/asking.ts";
import { inReadingOrder } from "../../core/query/reading-order.ts";
import type { Id } from "../../core/records/fields.ts";
import { factsOf } from "../find/look-for.ts";
import { rootsShown } from "../walk/shown.ts";
import { columns, type Ground } from "./columns.ts";
import type { TableView } from "./view.ts";

export interface TableRow {
  readonly id: Id;
  /** How far it is indented: 0 for a root, and wherever the order is not that of the tree. */
  readonly depth: number;
}

/** The nodes that a table lists, in its order. What has nothing in the column that it is sorted by stands last. */
export function rowsOf(ground: Ground, { asked, sort }: TableView): TableRow[] {
  const { tree } = ground;
  const { document, session } = tree;
  const ask = readAsk(asked);
  const wanted = asksNothing(ask) ? undefined : new Set(answersTo(document, ask, factsOf(tree)));
  const all = inReadingOrder(document, rootsShown(document, session.getState().within));
  const rows = [...all].filter(({ id }) => wanted?.has(id) !== false);
  if (!sort) return rows.map(({ id, depth }) => ({ id, depth: wanted ? 0 : depth }));
  const column = columns[sort.by];
  const ranked = rows.flatMap(({ id }, at) => {
    const node = document.node(id);
    return node ? [{ id, at, rank: column.rank(ground, node) }] : [];
  });
  const collator = new Intl.Collator(document.tree.language || ground.app.language, { numeric: true });
  const turn = sort.down ? -1 : 1;
  ranked.sort((a, b) => {
    if (a.rank === undefined || b.rank === undefined)
      return Number(a.rank === undefined) - Number(b.rank === undefined) || a.at - b.at;
    return turn * compare(a.rank, b.rank, collator) || a.at - b.at;
  });
  return ranked.map(({ id }) => ({ id, depth: 0 }));
}

function compare(a: string | number, b: string | number, collator: Intl.Collator): number {
  return typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
}
