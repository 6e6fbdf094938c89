import { expect, it } from "vitest";
import { naturalLimits } from "./variation.ts";

it("is the mean and 2.66 times the mean step on either side", () => {
  // Mean 12, steps 2, 2, 4, 2, 2: 2.4 in the mean.
  const limits = naturalLimits([11, 13, 11, 15, 13, 11]);
  expect(limits?.mean).toBeCloseTo(74 / 6);
  expect(limits?.upper).toBeCloseTo(74 / 6 + 2.66 * 2.4);
  expect(limits?.lower).toBeCloseTo(74 / 6 - 2.66 * 2.4);
});

it("says nothing of fewer than six, and is a line where nothing moves", () => {
  expect(naturalLimits([1, 2, 3, 4, 5])).toBeUndefined();
  expect(naturalLimits([4, 4, 4, 4, 4, 4])).toEqual({ mean: 4, lower: 4, upper: 4 });
});

it("reaches below nothing only where a value does", () => {
  expect(naturalLimits([0, 1, 0, 1, 0, 1])?.lower).toBe(0);
  expect(naturalLimits([0, 1, 0, -1, 0, 1])?.lower).toBeLessThan(0);
});
