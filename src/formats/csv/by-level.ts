import type { Item } from "../import/items.ts";
import { type Row, wordOf } from "./rows.ts";

interface Standing {
  readonly item: Item;
  readonly below: Map<string, Standing>;
  /** A row of its own says what it is, so that a second row with the same path is a second node. */
  own: boolean;
}

/**
 * Rows with a column for each level, the way up repeated in every row or left empty below the first. The deepest
 * filled cell is the node of the row; the cells before it are the nodes above, made where they are new.
 */
export function itemsByLevel(rows: readonly Row[]): Item[] {
  const items: Item[] = [];
  const roots = new Map<string, Standing>();
  let path: (Standing | undefined)[] = [];
  for (const row of rows) {
    const { levels, fields, readings } = row;
    const word = wordOf(row);
    const first = levels.findIndex(({ title }) => title !== "");
    const last = levels.findLastIndex(({ title }) => title !== "");
    path = path.slice(0, Math.max(first, 0));
    for (let level = first; level >= 0 && level <= last; level++) {
      const cell = levels[level];
      if (!cell || cell.title === "") continue;
      const above = path.slice(0, level).findLast((standing) => standing !== undefined);
      const family = above ? above.below : roots;
      const known = family.get(cell.title);
      const reuse = known && !(level === last && known.own);
      const standing = reuse ? known : { item: itemOf(cell, above?.item), below: new Map(), own: false };
      if (!reuse) {
        items.push(standing.item);
        family.set(cell.title, standing);
      }
      if (level === last) {
        standing.own = true;
        if (word !== "") Object.assign(standing.item, { word });
        if (Object.keys(fields).length > 0) Object.assign(standing.item, { fields });
        if (readings) Object.assign(standing.item, { readings });
      }
      path[level] = standing;
    }
  }
  return items;
}

function itemOf({ title, word }: { title: string; word: string }, parent: Item | undefined): Item {
  return { title, ...(word === "" ? {} : { word }), ...(parent ? { parent } : {}) };
}
