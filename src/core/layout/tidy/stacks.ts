import type { Reals } from "./columns.ts";
import { isSideways, type LayoutOptions } from "./options.ts";
import { BLOCK, ROOT, type Slots } from "./slots.ts";

/** Runs of leaves that are long enough to stand in columns, as [begin, end) of the list of children. */
function leafRuns(isLeaf: readonly boolean[], moreThan: number): [begin: number, end: number][] {
  const runs: [number, number][] = [];
  let begin = 0;
  for (let i = 0; i <= isLeaf.length; i++) {
    if (isLeaf[i]) continue;
    if (i - begin > moreThan) runs.push([begin, i]);
    begin = i + 1;
  }
  return runs;
}

/** The column of a card in its block, and its place in the column, both from 0. */
export function standing(index: number, perColumn: number): { column: number; place: number } {
  return { column: Math.floor(index / perColumn), place: index % perColumn };
}

/**
 * Groups the children of a card into the items that are packed side by side. Children of a root, the trees of the
 * forest, never stack.
 */
export function arrange(slots: Slots, parent: number, options: LayoutOptions): void {
  for (const item of slots.itemsOf(parent)) if (slots.is(item, BLOCK)) slots.release(item);
  const kids = slots.kidsOf(parent);
  const stackable = options.stack && !slots.is(parent, ROOT) && kids.length > options.stackAfter;
  const runs = stackable
    ? leafRuns(
        kids.map((kid) => slots.branch.get(kid) === 0),
        options.stackAfter,
      )
    : [];
  const items = runs.length > 0 ? itemsOf(slots, parent, runs, options) : kids;
  for (const item of items) {
    slots.up.set(item, parent);
    slots.inset.set(item, 0);
    slots.stub.set(item, 0);
  }
  slots.items[parent] = items;
}

function itemsOf(slots: Slots, parent: number, runs: readonly [number, number][], options: LayoutOptions): number[] {
  const kids = slots.kidsOf(parent);
  const items: number[] = [];
  let next = 0;
  for (const [begin, end] of runs) {
    for (const kid of kids.slice(next, begin)) items.push(kid);
    items.push(makeBlock(slots, parent, kids.slice(begin, end), options));
    next = end;
  }
  return items.concat(kids.slice(next));
}

function makeBlock(slots: Slots, parent: number, cards: readonly number[], options: LayoutOptions): number {
  const block = slots.take(BLOCK);
  slots.kids[block] = cards;
  slots.row.set(block, slots.row.get(parent) + 1);
  slots.plot.set(block, slots.plot.get(parent));
  const columns: (readonly number[])[] = [];
  for (let i = 0; i < cards.length; i += options.stackColumn) columns.push(cards.slice(i, i + options.stackColumn));
  if (isSideways(options.direction)) fillSideways(slots, block, columns, options);
  else fillUpright(slots, block, columns, options);
  for (const card of cards) {
    slots.up.set(card, block);
    slots.offset.set(card, slots.offset.get(card) - slots.across.get(block) / 2);
  }
  return block;
}

/**
 * Rows follow each other up or down: a column runs along, the next column stands beside it. The line of each
 * column runs on its left, `indent` before the cards. The first card of a column stands in the row as others do,
 * so its lead belongs to the row. Offsets are set from the block's left edge.
 */
function fillUpright(
  slots: Slots,
  block: number,
  columns: readonly (readonly number[])[],
  { direction, stackGap, columnGap, indent }: LayoutOptions,
): void {
  let left = 0;
  let along = 0;
  for (const column of columns) {
    left += (column === columns[0] ? 0 : columnGap) + indent;
    let end = 0;
    let first = true;
    // Read downward on the screen, whichever way the tree grows.
    for (const card of direction === "up" ? column.toReversed() : column) {
      const inset = first ? 0 : end + stackGap + slots.lead.get(card);
      first = false;
      end = inset + slots.along.get(card);
      slots.inset.set(card, inset);
      slots.stub.set(card, indent);
      slots.offset.set(card, left + slots.across.get(card) / 2);
    }
    left += largest(column, slots.across);
    along = Math.max(along, end);
  }
  slots.across.set(block, left);
  slots.along.set(block, along);
}

/**
 * Rows follow each other sideways: a column runs across, the next one stands farther along. The first column takes
 * its edges from the parent's line. The others have a line of their own, reached by a lane beside the block.
 */
function fillSideways(
  slots: Slots,
  block: number,
  columns: readonly (readonly number[])[],
  { stackGap, columnGap, indent }: LayoutOptions,
): void {
  const lane = columns.length > 1 ? indent : 0;
  let across = 0;
  let along = 0;
  for (const column of columns) {
    const first = column === columns[0];
    const stub = first ? 0 : indent + largest(column, slots.lead);
    const inset = first ? 0 : along + columnGap + stub;
    let end = lane - stackGap;
    for (const card of column) {
      slots.inset.set(card, inset);
      slots.stub.set(card, stub);
      slots.offset.set(card, end + stackGap + slots.across.get(card) / 2);
      end += stackGap + slots.across.get(card);
    }
    across = Math.max(across, end);
    along = inset + largest(column, slots.along);
  }
  slots.across.set(block, across);
  slots.along.set(block, along);
}

function largest(column: readonly number[], of: Reals): number {
  return column.reduce((most, card) => Math.max(most, of.get(card)), 0);
}
