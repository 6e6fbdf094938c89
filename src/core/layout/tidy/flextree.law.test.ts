import { flextree } from "d3-flextree";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { GrowingTree } from "../../../../test/tools/growing-tree.ts";
import { plainTree } from "../../../../test/tools/growing-tree-arbitrary.ts";
import { TidyLayout } from "../layout.ts";

const numRuns = Number(process.env.LAW_RUNS ?? 500);

/** Width of the drawing that d3-flextree makes of the same tree with the same gaps. */
function flextreeWidth(source: GrowingTree): number {
  const layout = flextree<string>({
    nodeSize: ({ data }) => [source.size(data).w, source.size(data).h + 48],
    spacing: (a, b) => (a.parent === b.parent ? 24 : 40),
  });
  const [root = ""] = source.roots();
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  layout(layout.hierarchy(root, (id) => [...source.children(id)])).each(({ x, data }) => {
    left = Math.min(left, x - source.size(data).w / 2);
    right = Math.max(right, x + source.size(data).w / 2);
  });
  return right - left;
}

function width(source: GrowingTree): number {
  return new TidyLayout(source, { stack: false }).bounds().w;
}

test("with cards of one size the drawing is exactly as wide as that of d3-flextree", () => {
  fc.assert(
    fc.property(plainTree({ min: 0, max: 60 }, fc.constant({ w: 200, h: 80 })), (source) => {
      expect(width(source)).toBeCloseTo(flextreeWidth(source), 6);
    }),
    { numRuns },
  );
});

test("with cards of one height a large drawing is at most 1.05 times as wide as that of d3-flextree", () => {
  // A parent stands over the middle of its children's middles here, of their outer edges there: small trees differ.
  const size = fc.record({ w: fc.integer({ min: 20, max: 320 }), h: fc.constant(80) });
  fc.assert(
    fc.property(plainTree({ min: 300, max: 500 }, size), (source) => {
      expect(width(source)).toBeLessThanOrEqual(1.05 * flextreeWidth(source));
    }),
    { numRuns: Math.ceil(numRuns / 10) },
  );
});
