/// <reference path="../tools/d3-flextree.d.ts" />
import { flextree } from "d3-flextree";
import type { Box } from "../../src/core/layout/geometry.ts";
import { TidyLayout } from "../../src/core/layout/layout.ts";
import { type ListedCard, listSource } from "../../src/core/layout/tidy/source.ts";
import { parentOf } from "../../src/ui/canvas/bench/made-up-tree.ts";

/** What a screen shows of a map, in px. */
const SCREEN = { w: 1440, h: 900 };

/** Ways to lay out one made-up tree, to be timed. */
export function layouts(nodes: number) {
  const source = listSource(madeUpCards(nodes));
  let grown = 0;
  const grownCard = () => `n${(grown * 7919) % nodes}`;
  const sizeOf = (id: string) => (id === grownCard() ? { w: 200, h: 80 + (grown % 40) } : source.size(id));
  const kept = new TidyLayout({ ...source, size: sizeOf });
  const peer = flextree<string>({
    nodeSize: ({ data }) => [source.size(data).w, source.size(data).h + 48],
    spacing: (a, b) => (a.parent === b.parent ? 24 : 40),
  });
  return {
    whole: () => new TidyLayout(source, { stack: false }).bounds(),
    /** A card anywhere in the tree is of another size: everything is where it belongs, nothing is asked for. */
    again: () => {
      const before = grownCard();
      grown += 1;
      kept.update([before, grownCard()]);
    },
    /** The same, and then what is on the screen around that card. */
    shown: () => {
      const before = grownCard();
      grown += 1;
      kept.update([before, grownCard()]);
      const at = kept.place(grownCard()) as Box;
      return kept.nodesIn({ ...SCREEN, x: at.x - SCREEN.w / 2, y: at.y - SCREEN.h / 2 }).map((id) => kept.place(id));
    },
    peer: () => peer(peer.hierarchy("n0", (id) => source.children(id))),
  };
}

/** What has to be nothing: pairs of cards that meet, and px by which a mirrored tree is not the mirrored drawing. */
export function layoutFaults(nodes: number) {
  const cards = madeUpCards(nodes);
  const boxes = cards.map(({ id }) => id);
  const [here, there] = [cards, mirrored(cards)].map((list) => new TidyLayout(listSource(list), { stack: false }));
  const places = boxes.map((id) => here?.place(id) as Box);
  const off = boxes.map((id, i) => {
    const [a, b] = [places[i] as Box, there?.place(id) as Box];
    return Math.max(Math.abs(a.x + a.w + b.x), Math.abs(a.y - b.y));
  });
  return { overlaps: overlaps(places), mirror: off.reduce((most, one) => Math.max(most, one), 0) };
}

/** Cards without a place in a chain of so many, each below the one before: as deep as a tree can be. */
export function unplacedInChain(nodes: number): number {
  const cards = Array.from({ length: nodes }, (_, i) => ({
    id: `n${i}`,
    w: 200,
    h: 60,
    ...(i === 0 ? {} : { parent: `n${i - 1}` }),
  }));
  const layout = new TidyLayout(listSource(cards));
  return cards.filter(({ id }, i) => !((layout.place(id)?.y ?? -1) >= i * 60)).length;
}

function madeUpCards(nodes: number): ListedCard[] {
  return Array.from({ length: nodes }, (_, i) => ({
    id: `n${i}`,
    w: 160 + ((i * 37) % 120),
    h: 60 + ((i * 13) % 60),
    ...(i === 0 ? {} : { parent: `n${parentOf(i)}` }),
  }));
}

/** The same cards, each parent's children from last to first. */
function mirrored(cards: readonly ListedCard[]): ListedCard[] {
  const [root, ...others] = cards;
  return root ? [root, ...others.toReversed()] : [];
}

/** Pairs of boxes that have a part in common. */
function overlaps(boxes: readonly Box[]): number {
  const byLeft = boxes.toSorted((a, b) => a.x - b.x);
  let open: Box[] = [];
  let count = 0;
  for (const box of byLeft) {
    open = open.filter(({ x, w }) => x + w > box.x);
    count += open.filter(({ y, h }) => y < box.y + box.h && box.y < y + h).length;
    open.push(box);
  }
  return count;
}
