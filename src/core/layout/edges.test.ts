import { describe, expect, test } from "vitest";
import { distanceToPath, linkPath, roundedPath, type Step, svgPath, trace } from "./edges.ts";

describe("roundedPath", () => {
  test("rounds each corner with a radius of 8", () => {
    const path = roundedPath([
      { x: 100, y: 0 },
      { x: 100, y: 22 },
      { x: 20, y: 22 },
      { x: 20, y: 60 },
    ]);
    expect(svgPath(path)).toBe("M100 0L100 14Q100 22 92 22L28 22Q20 22 20 30L20 60");
  });

  test("a short stretch halves the radius, so that two corners meet in its middle", () => {
    const path = roundedPath([
      { x: 0, y: 0 },
      { x: 0, y: 22 },
      { x: 6, y: 22 },
      { x: 6, y: 44 },
    ]);
    expect(svgPath(path)).toBe("M0 0L0 19Q0 22 3 22L3 22Q6 22 6 25L6 44");
  });

  test("points on a straight line and repeated points leave no trace", () => {
    const path = roundedPath([
      { x: 5, y: 0 },
      { x: 5, y: 22 },
      { x: 5, y: 22 },
      { x: 5, y: 44 },
    ]);
    expect(svgPath(path)).toBe("M5 0L5 44");
  });

  test("no points, no steps", () => {
    expect(roundedPath([])).toEqual([]);
  });
});

describe("linkPath", () => {
  const card = { x: 0, y: 0, w: 100, h: 40 };
  test.each([
    ["to the right", { x: 200, y: 0, w: 100, h: 40 }, "M100 20C150 20 150 20 200 20"],
    ["to the left", { x: -200, y: 60, w: 100, h: 40 }, "M0 20C-50 20 -50 80 -100 80"],
    ["below", { x: 0, y: 140, w: 100, h: 40 }, "M50 40C50 90 50 90 50 140"],
    ["above", { x: 60, y: -100, w: 100, h: 40 }, "M50 0C50 -30 110 -30 110 -60"],
  ])("leaves from the side that is near: %s", (_, to, path) => {
    expect(svgPath(linkPath(card, to))).toBe(path);
  });

  test("a far link bends no farther than a near one needs", () => {
    expect(svgPath(linkPath(card, { x: 2000, y: 0, w: 100, h: 40 }))).toBe("M100 20C260 20 1840 20 2000 20");
  });

  test("two cards on the same spot still give a path", () => {
    expect(svgPath(linkPath(card, card))).not.toContain("NaN");
  });
});

const every: Step[] = [
  ["M", 0, 0],
  ["L", 10, 0],
  ["Q", 20, 0, 20, 10],
  ["C", 20, 20, 30, 20, 30, 30],
];

test("svgPath keeps two decimals", () => {
  expect(svgPath([["M", 1 / 3, 2]])).toBe("M0.33 2");
  expect(svgPath(every)).toBe("M0 0L10 0Q20 0 20 10C20 20 30 20 30 30");
});

test("trace makes the same strokes on a pen", () => {
  const strokes: unknown[] = [];
  const note =
    (name: string) =>
    (...numbers: number[]): void => {
      strokes.push([name, ...numbers]);
    };
  trace({ moveTo: note("M"), lineTo: note("L"), quadraticCurveTo: note("Q"), bezierCurveTo: note("C") }, every);
  expect(strokes).toEqual(every);
});

test.each([
  ["beside a line", 5, 3, 3],
  ["beyond its end", -4, 3, 5],
  ["on the curve", 20, 10, 0],
  ["inside the bend", 17, 3, 0.7],
])("distanceToPath: %s", (_, x, y, distance) => {
  expect(Math.abs(distanceToPath(every, { x, y }) - distance)).toBeLessThan(0.02);
});

test("a path of nothing is far from everything", () => {
  expect(distanceToPath([], { x: 0, y: 0 })).toBe(Number.POSITIVE_INFINITY);
});
