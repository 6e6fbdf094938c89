import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardSize, direction, plainTree, tree } from "../../../test/tools/growing-tree-arbitrary.ts";
import { distanceToPath, roundedPath } from "./edges.ts";
import { type Box, type Point, touch } from "./geometry.ts";
import { TidyLayout } from "./layout.ts";

const numRuns = Number(process.env.LAW_RUNS ?? 500);

const stack = fc.boolean();

/** A window by its place within the bounds and its size, so that most of them show something. */
const window = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  of: fc.double({ min: 0, max: 1, noNaN: true }),
  w: fc.nat(900),
  h: fc.nat(600),
});

function windowIn(bounds: Box, { at, of, w, h }: { at: number; of: number; w: number; h: number }): Box {
  return { x: bounds.x + at * bounds.w - w / 2, y: bounds.y + of * bounds.h - h / 2, w, h };
}

/** Points on the line, at most 23 px apart. */
function pointsOn(corners: readonly Point[]): Point[] {
  return corners.slice(1).flatMap((to, i) => {
    const from = corners[i] ?? to;
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 23) + 1;
    return Array.from({ length: steps + 1 }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / steps,
      y: from.y + ((to.y - from.y) * step) / steps,
    }));
  });
}

describe("what lies in a window", () => {
  test("the cards are those that meet it", () => {
    fc.assert(
      fc.property(tree, direction, stack, window, (source, direction, stack, where) => {
        const layout = new TidyLayout(source, { direction, stack });
        const box = windowIn(layout.bounds(), where);
        const expected = layout.order().filter((id) => touch(layout.place(id) ?? box, box));
        expect(layout.nodesIn(box)).toEqual(expected);
      }),
      { numRuns },
    );
  });

  test("the card at a point is the one that covers it", () => {
    fc.assert(
      fc.property(tree, direction, stack, window, (source, direction, stack, where) => {
        const layout = new TidyLayout(source, { direction, stack });
        const point = windowIn(layout.bounds(), { ...where, w: 0, h: 0 });
        const covering = layout.order().filter((id) => touch(layout.place(id) ?? point, { ...point, w: 0, h: 0 }));
        expect(layout.at(point)).toBe(covering[0]);
        for (const id of layout.order().slice(0, 5)) {
          const { x, y, w, h } = layout.place(id) ?? point;
          expect(layout.at({ x: x + w / 2, y: y + h / 2 })).toBe(id);
        }
      }),
      { numRuns },
    );
  });

  test("the edges draw everything that is to see of all edges", () => {
    fc.assert(
      fc.property(tree, direction, stack, window, (source, direction, stack, where) => {
        const layout = new TidyLayout(source, { direction, stack });
        const box = windowIn(layout.bounds(), where);
        const found = layout.edgesIn(box);
        expect(new Set(found).size).toBe(found.length);
        const drawn = found.map((id) => roundedPath(layout.edge(id)?.points ?? [], 0));
        for (const id of layout.order()) {
          for (const point of pointsOn(layout.edge(id)?.points ?? [])) {
            if (!touch(box, { ...point, w: 0, h: 0 })) continue;
            const nearest = Math.min(...drawn.map((steps) => distanceToPath(steps, point)));
            if (nearest > 1) expect.unreachable(`the edge to ${id} is not drawn at ${point.x}, ${point.y}`);
          }
        }
      }),
      { numRuns },
    );
  });
});

describe("arrow keys", () => {
  const sideways = {
    down: ["left", "right"],
    up: ["left", "right"],
    right: ["up", "down"],
    left: ["up", "down"],
  } as const;
  const toParent = { down: "up", up: "down", right: "left", left: "right" } as const;

  test("without stacks and strays, siblings and cousins follow each other along the row", () => {
    fc.assert(
      fc.property(plainTree({ min: 0, max: 60 }, cardSize), direction, (source, direction) => {
        const layout = new TidyLayout(source, { direction, stack: false });
        const rows: string[][] = [];
        for (const { id, depth } of source.visible()) rows[depth] = [...(rows[depth] ?? []), id];
        const [back, forth] = sideways[direction];
        for (const row of rows) {
          expect(row.map((id) => layout.neighbour(id, forth))).toEqual([...row.slice(1), undefined]);
          expect(row.map((id) => layout.neighbour(id, back))).toEqual([undefined, ...row.slice(0, -1)]);
        }
      }),
      { numRuns },
    );
  });

  test("they lead to the parent, into the children, and never astray", () => {
    fc.assert(
      fc.property(tree, direction, stack, (source, direction, stack) => {
        const layout = new TidyLayout(source, { direction, stack });
        for (const id of layout.order()) {
          for (const arrow of ["up", "down", "left", "right"] as const) {
            const next = layout.neighbour(id, arrow);
            expect(next === undefined || (layout.has(next) && next !== id)).toBe(true);
          }
          if (layout.isStacked(id)) continue;
          const parent = source.parent(id);
          if (parent !== undefined) expect(layout.neighbour(id, toParent[direction])).toBe(parent);
          if (source.folded(id) || source.children(id).length === 0) continue;
          expect(source.parent(layout.neighbour(id, direction) ?? "")).toBe(id);
        }
      }),
      { numRuns },
    );
  });

  test("from the first card they reach every other", () => {
    fc.assert(
      fc.property(tree, direction, stack, (source, direction, stack) => {
        const layout = new TidyLayout(source, { direction, stack });
        const all = layout.order();
        const [start = ""] = all;
        const seen = new Set([start]);
        for (const id of seen) {
          for (const arrow of ["up", "down", "left", "right"] as const) {
            const next = layout.neighbour(id, arrow);
            if (next !== undefined) seen.add(next);
          }
        }
        expect(all.filter((id) => !seen.has(id))).toEqual([]);
      }),
      { numRuns },
    );
  });
});
