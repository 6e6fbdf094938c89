import type { Box, Point } from "./geometry.ts";
import { meet, type Span, spanOn } from "./tidy/frame.ts";
import { isSideways } from "./tidy/options.ts";
import type { Plot } from "./tidy/plot.ts";
import type { Scene } from "./tidy/scene.ts";
import { BLOCK, CARD, ROOT } from "./tidy/slots.ts";

/*
 * Finds what lies in a window. The tree is its own spatial index: every subtree knows the box it keeps to, so a
 * search goes only into the subtrees that reach the window, and an edit leaves no index to rebuild.
 */

/** Of the edges that only pass through the window on a shared line, so many on each side of a parent suffice. */
const PASSING = 32;

/** Cards that meet the box, in reading order. */
export function cardsIn(scene: Scene, box: Box): number[] {
  const { slots } = scene.tree;
  const found: number[] = [];
  for (const plot of scene.plotsAt(box)) {
    const window = windowOf(scene, plot, box);
    visit(scene, plot, window, (slot) => {
      if (slots.is(slot, CARD) && meet(scene.spanOf(slot), window)) found.push(slot);
    });
  }
  return found;
}

/** The card that covers the point. */
export function cardAt(scene: Scene, { x, y }: Point): number | undefined {
  return cardsIn(scene, { x, y, w: 0, h: 0 })[0];
}

/**
 * Cards whose edges from the parent together draw all that is to see of the edges in the box: each edge that ends
 * or bends in it, and of those that only pass on a line they share with others the nearest few.
 */
export function edgesIn(scene: Scene, box: Box): number[] {
  const { slots } = scene.tree;
  const found: number[] = [];
  for (const plot of scene.plotsAt(box)) {
    const window = windowOf(scene, plot, box);
    visit(scene, plot, window, (slot) => {
      if (slots.is(slot, CARD) && slots.itemsOf(slot).length > 0) edgesBelow(scene, slot, window, found);
    });
  }
  return found;
}

function windowOf({ tree }: Scene, plot: Plot, { x, y, w, h }: Box): Span {
  return spanOn(tree.options.direction, { x: x - plot.x, y: y - plot.y, w, h });
}

/** Calls `enter` for each slot whose subtree reaches the window, parents first and in sibling order. */
function visit({ tree }: Scene, plot: Plot, window: Span, enter: (slot: number) => void): void {
  const { slots } = tree;
  const rest = [plot.root];
  for (let slot = rest.pop(); slot !== undefined; slot = rest.pop()) {
    const centre = tree.centreOf(slot);
    if (centre + slots.least.get(slot) > window.right || centre + slots.most.get(slot) < window.left) continue;
    const items = slots.itemsOf(slot);
    if (!slots.is(slot, ROOT)) {
      const begin = tree.beginOf(slot);
      const leaf = items.length === 0;
      const end = leaf ? begin + slots.along.get(slot) : plot.endOf(slots.row.get(slot) + slots.rows.get(slot) - 1);
      if (begin > window.end || end < window.begin) continue;
    }
    enter(slot);
    const below = slots.is(slot, BLOCK) ? slots.kidsOf(slot) : items;
    for (let i = below.length - 1; i >= 0; i--) rest.push(below[i] as number);
  }
}

/**
 * The edges below one parent. Each has a run on the line that all share, from the parent's middle to where it turns
 * off, and a leg of its own; in a stack that stands sideways there is a lane beside the block in between.
 */
function edgesBelow(scene: Scene, parent: number, window: Span, found: number[]): void {
  const { slots } = scene.tree;
  const { end } = scene.spanOf(parent);
  const bus = scene.tree.plotOf(parent).bus(slots.row.get(parent) + 1);
  if (end > window.end) return;
  const from = scene.tree.centreOf(parent);
  const before: number[] = [];
  const after: number[] = [];
  for (const item of slots.itemsOf(parent)) {
    const span = scene.spanOf(item);
    const stacked = slots.is(item, BLOCK);
    if (window.begin > (stacked ? span.end : span.begin)) continue;
    const inLane: number[] = [];
    for (const card of stacked ? slots.kidsOf(item) : [item]) {
      const { turn, leg } = partsOf(scene, card, span, bus);
      const lane = { left: turn, right: turn, begin: bus, end: leg.begin };
      const run = { left: Math.min(from, turn), right: Math.max(from, turn), begin: end, end: bus };
      if (meet(leg, window)) found.push(card);
      else if (meet(lane, window)) inLane.push(card);
      else if (meet(run, window)) (turn < from ? before : after).push(card);
    }
    found.push(...inLane.slice(-PASSING));
  }
  found.push(...before.slice(-PASSING), ...after.slice(0, PASSING));
}

/** Where an edge turns off the shared line, and the box around the part that is its own. */
function partsOf(scene: Scene, card: number, item: Span, bus: number): { turn: number; leg: Span } {
  const { tree } = scene;
  const stub = tree.slots.stub.get(card);
  const own = scene.spanOf(card);
  const middle = (own.left + own.right) / 2;
  if (stub === 0) return { turn: middle, leg: { left: middle, right: middle, begin: bus, end: own.begin } };
  if (isSideways(tree.options.direction)) {
    return { turn: item.left, leg: { left: item.left, right: middle, begin: own.begin - stub, end: own.begin } };
  }
  const line = own.left - stub;
  return { turn: line, leg: { left: line, right: own.left, begin: bus, end: own.end } };
}
