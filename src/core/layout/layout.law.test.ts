import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GrowingTree } from "../../../test/tools/growing-tree.ts";
import { direction, edit, tree } from "../../../test/tools/growing-tree-arbitrary.ts";
import { type Box, overlap, type Point } from "./geometry.ts";
import { TidyLayout } from "./layout.ts";
import { type Direction, layoutOptions } from "./tidy/options.ts";
import { TidyTree } from "./tidy/tree.ts";

const numRuns = Number(process.env.LAW_RUNS ?? 500);

const stack = fc.boolean();

function boxes(layout: TidyLayout): { id: string; box: Box }[] {
  return layout.order().map((id) => ({ id, box: boxOf(layout, id) }));
}

function boxOf(layout: TidyLayout, id: string): Box {
  const box = layout.place(id);
  if (!box) throw new Error(`No place for ${id}`);
  return box;
}

function inflated({ x, y, w, h }: Box, by: number): Box {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by };
}

/** The card with the room for its reason, which lies towards the parent. */
function withLead({ x, y, w, h }: Box, lead: number, direction: Direction): Box {
  if (direction === "down") return { x, y: y - lead, w, h: h + lead };
  if (direction === "up") return { x, y, w, h: h + lead };
  return { x: direction === "right" ? x - lead : x, y, w: w + lead, h };
}

/** Middle across and begin along, so that one statement holds for all directions. */
function axes({ x, y, w, h }: Box, direction: Direction): { middle: number; begin: number; end: number } {
  if (direction === "down") return { middle: x + w / 2, begin: y, end: y + h };
  if (direction === "up") return { middle: x + w / 2, begin: -(y + h), end: -y };
  if (direction === "right") return { middle: y + h / 2, begin: x, end: x + w };
  return { middle: y + h / 2, begin: -(x + w), end: -x };
}

function snapshot(layout: TidyLayout): unknown {
  const order = layout.order();
  return {
    bounds: layout.bounds(),
    tray: layout.tray(),
    places: order.map((id) => [id, layout.place(id), layout.branchBounds(id)]),
    edges: order.map((id) => layout.edge(id)),
  };
}

function segmentMeets(a: Point, b: Point, box: Box): boolean {
  const line = { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) };
  return overlap({ ...line, w: line.w || 1e-9, h: line.h || 1e-9 }, box);
}

const laid = (source: GrowingTree, direction: Direction, stack: boolean): TidyLayout =>
  new TidyLayout(source, { direction, stack });

describe("room", () => {
  test("no two cards come closer than the smallest gap, and none stands in the room of a reason", () => {
    fc.assert(
      fc.property(tree, direction, stack, (source, direction, stack) => {
        const all = boxes(laid(source, direction, stack));
        for (const [i, a] of all.entries()) {
          for (const b of all.slice(i + 1)) {
            const [la, lb] = [source.size(a.id).lead ?? 0, source.size(b.id).lead ?? 0];
            const roomA = inflated(withLead(a.box, la, direction), 5);
            const roomB = inflated(withLead(b.box, lb, direction), 5);
            if (overlap(roomA, inflated(b.box, 5)) || overlap(inflated(a.box, 5), roomB)) {
              expect.unreachable(`${a.id} ${JSON.stringify(roomA)} and ${b.id} ${JSON.stringify(roomB)}`);
            }
          }
        }
      }),
      { numRuns },
    );
  });

  test("no edge crosses a card", () => {
    fc.assert(
      fc.property(tree, direction, stack, (source, direction, stack) => {
        const layout = laid(source, direction, stack);
        const all = boxes(layout);
        for (const { id } of all) {
          const edge = layout.edge(id);
          for (const [i, point] of (edge?.points ?? []).entries()) {
            const before = edge?.points[i - 1];
            if (!before) continue;
            const hit = all.find(({ box }) => segmentMeets(before, point, inflated(box, -0.5)));
            if (hit) expect.unreachable(`the edge to ${id} crosses ${hit.id}`);
          }
        }
      }),
      { numRuns },
    );
  });

  test("the tray holds the strays and nothing of the forest", () => {
    fc.assert(
      fc.property(tree, direction, stack, (source, direction, stack) => {
        const layout = laid(source, direction, stack);
        const tray = layout.tray();
        expect(tray === undefined).toBe(source.strays().length === 0);
        for (const { id, root } of source.visible()) {
          const box = boxOf(layout, id);
          const stray = source.strays().includes(root);
          if (stray && tray) {
            expect(box.x >= tray.x + 16 - 1e-6 && box.x + box.w <= tray.x + tray.w - 16 + 1e-6).toBe(true);
            expect(box.y >= tray.y + 32 - 1e-6 && box.y + box.h <= tray.y + tray.h - 16 + 1e-6).toBe(true);
          } else if (tray) expect(overlap(inflated(box, 20), tray)).toBe(false);
        }
      }),
      { numRuns },
    );
  });

  test("everything lies within the bounds, and every branch within its own", () => {
    fc.assert(
      fc.property(tree, direction, stack, (source, direction, stack) => {
        const layout = laid(source, direction, stack);
        const within = (box: Box, frame: Box): boolean =>
          box.x >= frame.x - 1e-6 &&
          box.y >= frame.y - 1e-6 &&
          box.x + box.w <= frame.x + frame.w + 1e-6 &&
          box.y + box.h <= frame.y + frame.h + 1e-6;
        for (const { id, box } of boxes(layout)) {
          expect(within(box, layout.bounds())).toBe(true);
          for (let at: string | undefined = id; at !== undefined; at = source.parent(at)) {
            const branch = layout.branchBounds(at);
            expect(branch && within(box, branch)).toBe(true);
          }
        }
      }),
      { numRuns },
    );
  });
});

describe("order", () => {
  test("the cards are those of the tree, in reading order", () => {
    fc.assert(
      fc.property(tree, direction, stack, (source, direction, stack) => {
        expect(laid(source, direction, stack).order()).toEqual(source.visible().map(({ id }) => id));
      }),
      { numRuns },
    );
  });

  test("a row begins at one height, and its cards follow each other in reading order", () => {
    fc.assert(
      fc.property(tree, direction, stack, (source, direction, stack) => {
        const layout = laid(source, direction, stack);
        const rows = new Map<string, { middle: number; begin: number }>();
        for (const { id, depth, root } of source.visible()) {
          if (layout.isStacked(id)) continue;
          const row = `${source.strays().includes(root) ? root : ""}/${depth}`;
          const own = axes(boxOf(layout, id), direction);
          const before = rows.get(row);
          if (before) expect(own.begin).toBeCloseTo(before.begin, 6);
          if (before) expect(own.middle).toBeGreaterThan(before.middle);
          rows.set(row, own);
        }
      }),
      { numRuns },
    );
  });

  test("a parent stands over the middle between its first and its last child", () => {
    fc.assert(
      fc.property(tree, direction, (source, direction) => {
        const layout = laid(source, direction, false);
        for (const { id } of source.visible()) {
          const children = source.folded(id) ? [] : source.children(id);
          const [first, last] = [children[0], children.at(-1)];
          if (first === undefined || last === undefined) continue;
          const [a, b, own] = [first, last, id].map((one) => axes(boxOf(layout, one), direction).middle);
          expect(own).toBeCloseTo(((a ?? 0) + (b ?? 0)) / 2, 6);
        }
      }),
      { numRuns },
    );
  });

  test("a mirrored tree has the mirrored drawing, to the last bit", () => {
    fc.assert(
      fc.property(tree, direction, (source, direction) => {
        const options = layoutOptions({ direction, stack: false });
        const [own, other] = [new TidyTree(source, options), new TidyTree(source.mirrored(), options)];
        for (const { id } of source.visible()) {
          expect(own.centreOf(own.slotOf(id)) + other.centreOf(other.slotOf(id))).toBe(0);
          expect(own.beginOf(own.slotOf(id))).toBe(other.beginOf(other.slotOf(id)));
        }
      }),
      { numRuns },
    );
  });
});

test("after any edits the layout is the one that a fresh start gives", () => {
  fc.assert(
    fc.property(tree, direction, stack, fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 12 }), (...given) => {
      const [source, direction, stack, commits] = given;
      const layout = laid(source, direction, stack);
      for (const edits of commits) {
        layout.update(edits.flatMap((change) => change(source)));
        expect(snapshot(layout)).toEqual(snapshot(laid(source, direction, stack)));
      }
    }),
    { numRuns },
  );
});
