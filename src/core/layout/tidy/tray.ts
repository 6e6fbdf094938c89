import type { Box, Point } from "../geometry.ts";
import { boxOn, spanOn } from "./frame.ts";
import type { LayoutOptions } from "./options.ts";
import { Walker } from "./packer.ts";
import type { Plot } from "./plot.ts";
import type { TidyTree } from "./tree.ts";

/** The room a plot takes, the leads of its first row included, its root's centre at 0. */
export function plotBox({ slots, options }: TidyTree, plot: Plot): Box {
  const { least, most } = slots;
  return boxOn(options.direction, { left: least.get(plot.root), right: most.get(plot.root), begin: 0, end: plot.end });
}

/** Boxes one beside the other on shelves, from 0, 0. Many boxes make longer shelves, so that the whole stays compact. */
function shelve(boxes: readonly Box[], options: LayoutOptions): { places: Point[]; w: number; h: number } {
  const perShelf = Math.max(options.trayShelf, Math.ceil(Math.sqrt(boxes.length)));
  const limit = (options.trayWidth * perShelf) / options.trayShelf;
  const places: Point[] = [];
  let [x, y, w, h, onShelf] = [0, 0, 0, 0, 0];
  for (const box of boxes) {
    if (onShelf === perShelf || (onShelf > 0 && x + box.w > limit)) {
      y = h + options.siblingGap;
      x = 0;
      onShelf = 0;
    }
    places.push({ x, y });
    w = Math.max(w, x + box.w);
    h = Math.max(h, y + box.h);
    x += box.w + options.siblingGap;
    onShelf++;
  }
  return { places, w, h };
}

/**
 * Puts the stray subtrees into a box beside the forest and gives the box. It begins with the second row and stands
 * close to the rows beside it, so that it stays near the root however wide and deep the forest grows.
 */
export function placeTray(tree: TidyTree): Box | undefined {
  if (tree.strays.length === 0) return undefined;
  const { options } = tree;
  const { direction, trayPadding, trayHeader } = options;
  const boxes = tree.strays.map((plot) => plotBox(tree, plot));
  const { places, w, h } = shelve(boxes, options);
  const size = { x: 0, y: 0, w: w + 2 * trayPadding, h: h + trayHeader + trayPadding };
  const { left, right, begin, end } = spanOn(direction, size);
  const { rows } = tree.forest;
  const from = rows.begin(Math.min(1, rows.length - 1));
  const to = from + end - begin;
  const edge = rows.length === 0 ? 0 : edgeOf(tree, from, to + options.forestGap) + options.forestGap;
  const box = boxOn(direction, { left: edge, right: edge + right - left, begin: from, end: to });
  tree.strays.forEach((plot, i) => {
    const [place, own] = [places[i], boxes[i]];
    if (!place || !own) return;
    plot.x = box.x + trayPadding + place.x - own.x;
    plot.y = box.y + trayHeader + place.y - own.y;
  });
  return box;
}

/** How far the forest reaches on the side of the tray, in the rows between two places along. */
function edgeOf({ slots, forest }: TidyTree, from: number, to: number): number {
  const walker = new Walker(slots, slots.right, 1);
  walker.start(forest.root, 0);
  let edge = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < forest.rows.length; row++) {
    if (row > 0 && forest.bus(row) > to) break;
    walker.next();
    if (forest.rows.end(row) >= from) edge = Math.max(edge, walker.at + slots.across.get(walker.slot) / 2);
  }
  return edge;
}
