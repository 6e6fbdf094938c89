import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { direction, tree } from "../../../test/tools/growing-tree-arbitrary.ts";
import type { Grain } from "./coarse.ts";
import { type Box, type Point, touch } from "./geometry.ts";
import { layoutTree, TidyLayout } from "./layout.ts";

const numRuns = Number(process.env.LAW_RUNS ?? 300);

const grain = fc.constantFrom<Grain>({ x: 0, y: 0 }, { x: 20, y: 3 }, { x: 90, y: 90 }, { x: 700, y: 300 });
const part = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), w: fc.nat(2_000), h: fc.nat(900) });

function partOf({ x, y, w, h }: Box, { at, w: width, h: height }: { at: number; w: number; h: number }): Box {
  return { x: x + at * w - width / 2, y: y + at * h - height / 2, w: width, h: height };
}

interface Told {
  readonly blocks: { readonly id: string; readonly box: Box }[];
  readonly lines: [Point, Point][];
}

function tell(layout: TidyLayout, box: Box, size: Grain): Told {
  const told: Told = { blocks: [], lines: [] };
  layout.coarse(box, size, {
    block: (id, where) => told.blocks.push({ id, box: where }),
    line: (from, to) => told.lines.push([from, to]),
  });
  return told;
}

/** How far two boxes are apart on each axis; 0 where they meet. */
function gaps(a: Box, b: Box): Point {
  return {
    x: Math.max(0, a.x - (b.x + b.w), b.x - (a.x + a.w)),
    y: Math.max(0, a.y - (b.y + b.h), b.y - (a.y + a.h)),
  };
}

function boxOf([from, to]: [Point, Point]): Box {
  const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
  return { x, y, w: Math.abs(from.x - to.x), h: Math.abs(from.y - to.y) };
}

const isNear = (one: Box, size: Grain) => (other: Box) => {
  const { x, y } = gaps(one, other);
  return x <= size.x + 0.01 && y <= size.y + 0.01;
};

describe("the tree from far away", () => {
  test("shows every card no farther than a grain from where it is, and without a grain each on its own", () => {
    fc.assert(
      fc.property(tree, direction, fc.boolean(), part, grain, (source, direction, stack, where, size) => {
        const layout = new TidyLayout(source, { direction, stack });
        const box = partOf(layout.bounds(), where);
        const { blocks } = tell(layout, box, size);
        const cards = layout.nodesIn(box).map((id) => ({ id, box: layout.place(id) ?? box }));
        for (const card of cards)
          expect(
            blocks.some((one) => isNear(card.box, size)(one.box)),
            card.id,
          ).toBe(true);
        if (size.x === 0) expect(new Set(blocks.map(({ id }) => id))).toEqual(new Set(cards.map(({ id }) => id)));
        if (size.x === 0) for (const { id, box: place } of blocks) expect(place).toEqual(layout.place(id));
      }),
      { numRuns },
    );
  });

  test("shows nothing that is farther than a grain from a card or an edge", () => {
    fc.assert(
      fc.property(tree, direction, fc.boolean(), grain, (source, direction, stack, size) => {
        const layout = new TidyLayout(source, { direction, stack });
        const { blocks } = tell(layout, layout.bounds(), size);
        const cards = layout.order().map((id) => layout.place(id) ?? layout.bounds());
        for (const { id, box } of blocks) expect(cards.some(isNear(box, size)), id).toBe(true);
      }),
      { numRuns },
    );
  });

  test("shows every edge no farther than a grain from where it is", () => {
    fc.assert(
      fc.property(tree, direction, fc.boolean(), part, grain, (source, direction, stack, where, size) => {
        const layout = new TidyLayout(source, { direction, stack });
        const box = partOf(layout.bounds(), where);
        const { blocks, lines } = tell(layout, box, size);
        const drawn = [...lines.map(boxOf), ...blocks.map((one) => one.box)];
        for (const id of layout.order()) {
          const points = layout.edge(id)?.points ?? [];
          for (let i = 1; i < points.length; i++) {
            const [from, to] = [points[i - 1] as Point, points[i] as Point];
            const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, w: 0, h: 0 };
            // An edge that leads almost straight down slants by less than a pixel.
            if (touch(middle, box))
              expect(drawn.some(isNear(middle, { x: size.x + 1, y: size.y + 1 })), `to ${id}`).toBe(true);
          }
        }
      }),
      { numRuns },
    );
  });

  test.each([5, 40, 3_000])("tells as little of fifty thousand cards as a screen can show, %i children each", (fan) => {
    const cards = Array.from({ length: 50_000 }, (_, i) => ({
      id: `n${i}`,
      w: 216,
      h: 80,
      ...(i === 0 ? {} : { parent: `n${Math.floor((i - 1) / fan)}` }),
    }));
    const layout = layoutTree(cards);
    const bounds = layout.bounds();
    const size = { x: bounds.w / 1_200, y: bounds.h / 800 };
    const { blocks, lines } = tell(layout, bounds, size);
    expect(blocks.length).toBeGreaterThan(100);
    expect(blocks.length).toBeLessThan(12_000);
    expect(lines.length).toBeLessThan(25_000);
  });
});
