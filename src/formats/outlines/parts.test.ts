import { expect, test } from "vitest";
import type { Step } from "../../core/layout/edges.ts";
import { partsOf } from "./parts.ts";
import { shapeOf } from "./shapes.ts";

const starts = (steps: readonly Step[]): number => steps.filter(([command]) => command === "M").length;

test.each([
  ["t, whose bar crosses its stem", "t", [1, 1]],
  ["o, a ring", "o", [2]],
  ["i, whose dot stands free", "i", [2]],
])("%s", (_what, letter, contours) => {
  const parts = partsOf(shapeOf(letter, 16, 600));
  expect(parts.map(starts)).toEqual(contours);
  expect(parts.flat()).toHaveLength(shapeOf(letter, 16, 600).length);
});
