import { expect, it } from "vitest";
import { sparkPoints } from "./spark.ts";

const [WIDTH, HEIGHT] = [60, 20];
const ys = (values: readonly number[], target?: number): number[] =>
  sparkPoints({ values, target }, WIDTH, HEIGHT).points.map(({ y }) => y);

it("runs from edge to edge, the highest value on top", () => {
  expect(sparkPoints({ values: [1, 3, 2], target: undefined }, WIDTH, HEIGHT)).toEqual({
    points: [
      { x: 3, y: 17 },
      { x: 30, y: 3 },
      { x: 57, y: 10 },
    ],
    targetY: undefined,
    gate: undefined,
  });
});

it("has the gate to the right of the newest reading, whole in the box and at its own height", () => {
  const { points, gate } = sparkPoints({ values: [1, 2], target: undefined, gate: 3 }, WIDTH, HEIGHT);
  expect(gate).toEqual({ x: 56, y: 4 });
  expect(points.at(-1)?.x).toBeLessThan(52);
  expect(points.map(({ y }) => y)).toEqual([16, 10]);
});

it("makes room for a target beyond the values", () => {
  const { points, targetY } = sparkPoints({ values: [1, 2], target: 3 }, WIDTH, HEIGHT);
  expect(targetY).toBe(3);
  expect(points.map(({ y }) => y)).toEqual([17, 10]);
});

it("is flat where nothing changes, and a point of one value", () => {
  expect(ys([5, 5])).toEqual([17, 17]);
  expect(sparkPoints({ values: [5], target: undefined }, WIDTH, HEIGHT).points).toEqual([{ x: 3, y: 17 }]);
});

it("stays in its box, also of more readings than a function takes arguments", () => {
  const values = Array.from({ length: 200_000 }, (_, i) => Math.sin(i) * 1e15);
  const { points } = sparkPoints({ values, target: -2e15 }, WIDTH, HEIGHT);
  expect(points).toHaveLength(200_000);
  expect(points.every(({ x, y }) => x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT)).toBe(true);
});
