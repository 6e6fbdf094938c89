import { strings } from "../../core/strings/index.ts";
import type { LossList } from "../loss-list.ts";
import { shorten } from "../restore/row.ts";
import type { ImportNode } from "./import-tree.ts";

/** A node of a file that names parents instead of nesting; in the sequence of the file. */
export interface Item extends Omit<ImportNode, "depth"> {
  parent?: Item | undefined;
}

/**
 * The items depth first, siblings in the sequence in which they came. A circle of parents is opened at the edge
 * that closes it, and listed.
 */
export function inTreeOrder(items: readonly Item[], losses: LossList): ImportNode[] {
  return itemsInOrder(items, losses).map(({ item: { parent: _parent, ...node }, depth }) => ({ ...node, depth }));
}

/** The same with the items themselves, for whoever needs to know where each went. */
export function itemsInOrder(items: readonly Item[], losses: LossList): { item: Item; depth: number }[] {
  openCircles(items, losses);
  const children = new Map<Item | undefined, Item[]>();
  for (const item of items) {
    const family = children.get(item.parent);
    if (family) family.push(item);
    else children.set(item.parent, [item]);
  }
  const ordered: { item: Item; depth: number }[] = [];
  const stack = (children.get(undefined) ?? []).map((item) => ({ item, depth: 0 })).reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { item, depth } = next;
    ordered.push(next);
    for (const child of (children.get(item) ?? []).toReversed()) stack.push({ item: child, depth: depth + 1 });
  }
  return ordered;
}

function openCircles(items: readonly Item[], losses: LossList): void {
  const clear = new Set<Item>();
  for (const start of items) {
    const path = new Set<Item>();
    let at: Item | undefined = start;
    while (at && !clear.has(at)) {
      path.add(at);
      if (at.parent && path.has(at.parent)) {
        delete at.parent;
        losses.add("changed", strings.formats.circleInFile, strings.formats.quoted(shorten(at.title)));
      }
      at = at.parent;
    }
    for (const item of path) clear.add(item);
  }
}
