import type { Box } from "./geometry.ts";
import { type Direction, isSideways } from "./tidy/options.ts";
import { Walker } from "./tidy/packer.ts";
import type { Scene } from "./tidy/scene.ts";
import { BLOCK, CARD, ROOT } from "./tidy/slots.ts";
import { standing } from "./tidy/stacks.ts";

export type Arrow = "up" | "down" | "left" | "right";

/** A step in the tree's own terms. */
type Move = "parent" | "child" | "previous" | "next";

const MOVES: Record<Direction, Record<Arrow, Move>> = {
  down: { up: "parent", down: "child", left: "previous", right: "next" },
  up: { down: "parent", up: "child", left: "previous", right: "next" },
  right: { left: "parent", right: "child", up: "previous", down: "next" },
  left: { right: "parent", left: "child", up: "previous", down: "next" },
};

/**
 * The card an arrow key leads to: towards the parent, to the nearest child, to the sibling beside it; at the end
 * of the siblings to the cousin beside it, and from the last tree of the forest into the tray. In a stack the
 * arrows follow the columns and leave it at its edges. `undefined` where the drawing ends.
 */
export function neighbour(scene: Scene, card: number, arrow: Arrow): number | undefined {
  const { slots, options } = scene.tree;
  const move = MOVES[options.direction][arrow];
  const up = slots.up.get(card);
  const stacked = slots.is(up, BLOCK);
  return (
    (stacked ? inBlock(scene, card, arrow) : undefined) ??
    step(scene, card, stacked ? up : card, move) ??
    acrossTray(scene, card, arrow, move)
  );
}

/** @param item the card, or the block it stands in */
function step(scene: Scene, card: number, item: number, move: Move): number | undefined {
  const { slots } = scene.tree;
  if (move === "child") return item === card ? nearestChild(scene, card) : undefined;
  if (move !== "parent") return beside(scene, card, item, move === "next" ? 1 : -1);
  const parent = slots.parent.get(card);
  return slots.is(parent, CARD) ? parent : undefined;
}

/** Columns stand upright on the screen whichever way the tree grows. */
function inBlock(scene: Scene, card: number, arrow: Arrow): number | undefined {
  const { slots, options } = scene.tree;
  const cards = slots.kidsOf(slots.up.get(card));
  const index = cards.indexOf(card);
  const { column, place } = standing(index, options.stackColumn);
  if (arrow === "up") return place > 0 ? cards[index - 1] : undefined;
  if (arrow === "down") return place < options.stackColumn - 1 ? cards[index + 1] : undefined;
  // In a tree that grows to the left the columns follow each other to the left.
  const target = column + ((arrow === "right") === (options.direction !== "left") ? 1 : -1);
  if (target < 0 || target * options.stackColumn >= cards.length) return undefined;
  return cards[Math.min(target * options.stackColumn + place, cards.length - 1)];
}

function nearestChild({ tree }: Scene, card: number): number | undefined {
  const { slots } = tree;
  const middle = tree.centreOf(card);
  const nearest = leastBy(slots.itemsOf(card), (item) => Math.abs(tree.centreOf(item) - middle));
  if (nearest === undefined || slots.is(nearest, CARD)) return nearest;
  return slots.kidsOf(nearest)[0];
}

/** The card beside an item as deep as `card`: in the nearest subtree on that side that reaches so deep. */
function beside(scene: Scene, card: number, item: number, way: 1 | -1): number | undefined {
  const { slots } = scene.tree;
  const row = slots.row.get(card);
  for (let at = item; !slots.is(at, ROOT); at = slots.up.get(at)) {
    const items = slots.itemsOf(slots.up.get(at));
    for (let i = items.indexOf(at) + way; i >= 0 && i < items.length; i += way) {
      const reached = outermost(scene, items[i] as number, row, way);
      if (reached !== undefined) return cardOf(scene, reached, card, way);
    }
  }
  return undefined;
}

/** The first slot of a subtree in a row, coming from the side that `way` leads away from. */
function outermost({ tree: { slots } }: Scene, subtree: number, row: number, way: 1 | -1): number | undefined {
  const first = slots.row.get(subtree);
  if (row >= first + slots.rows.get(subtree)) return undefined;
  const walker = new Walker(slots, way === 1 ? slots.left : slots.right, way);
  walker.start(subtree, 0);
  for (let at = first; at < row; at++) walker.next();
  return walker.slot;
}

/** The slot if it is a card; of a block the card on the near edge whose height fits best. */
function cardOf(scene: Scene, slot: number, from: number, way: 1 | -1): number | undefined {
  const { slots, options } = scene.tree;
  if (slots.is(slot, CARD)) return slot;
  const cards = slots.kidsOf(slot);
  const perColumn = options.stackColumn;
  const lastColumn = standing(cards.length - 1, perColumn).column;
  const onEdge = (card: number, index: number): boolean => {
    const { column, place } = standing(index, perColumn);
    if (!isSideways(options.direction)) return column === (way === 1 ? 0 : lastColumn);
    return way === 1 ? place === 0 : place === perColumn - 1 || card === cards.at(-1);
  };
  const { begin, end } = scene.spanOf(from);
  return leastBy(cards.filter(onEdge), (card) => {
    const span = scene.spanOf(card);
    return Math.abs(span.begin + span.end - begin - end);
  });
}

/** From the end of a row of the forest into the tray, about in the tray, and back. */
function acrossTray(scene: Scene, card: number, arrow: Arrow, move: Move): number | undefined {
  const { slots, forest, strays } = scene.tree;
  const roots = strays.map((plot) => slots.kidsOf(plot.root)[0] as number);
  const plot = scene.tree.plotOf(card);
  if (plot === forest) return move === "next" ? roots[0] : undefined;
  const others = roots.filter((root) => slots.plot.get(root) !== plot.root && liesTo(scene, root, card, arrow));
  const nearest = leastBy(others, (root) => apart(scene.boxOf(root), scene.boxOf(card)));
  if (nearest !== undefined || move !== "previous" || forest.rows.length === 0) return nearest;
  const reached = outermost(scene, forest.root, Math.min(1, forest.rows.length - 1), -1);
  return reached === undefined ? undefined : cardOf(scene, reached, card, -1);
}

function liesTo(scene: Scene, card: number, from: number, arrow: Arrow): boolean {
  const a = scene.boxOf(card);
  const b = scene.boxOf(from);
  if (arrow === "up") return a.y + a.h <= b.y;
  if (arrow === "down") return a.y >= b.y + b.h;
  return arrow === "left" ? a.x + a.w <= b.x : a.x >= b.x + b.w;
}

function apart(a: Box, b: Box): number {
  return Math.abs(a.x + a.w / 2 - b.x - b.w / 2) + Math.abs(a.y + a.h / 2 - b.y - b.h / 2);
}

/** The first of those with the least value. */
function leastBy(items: readonly number[], value: (item: number) => number): number | undefined {
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const own = value(item);
    if (own >= least) continue;
    best = item;
    least = own;
  }
  return best;
}
