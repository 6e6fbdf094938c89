import { expect, it } from "vitest";
import { crosses, runsThrough } from "./crossing.ts";
import { linkPath } from "./edges.ts";
import { overlap } from "./geometry.ts";
import { labelBox } from "./path-label.ts";

it("a line that passes by a box does not come into it", () => {
  const box = { x: 10, y: 10, w: 10, h: 10 };
  const line = (x: number, y: number, toX: number, toY: number) =>
    [
      { x, y },
      { x: toX, y: toY },
    ] as const;
  expect(crosses(line(0, 0, 30, 30), box)).toBe(true);
  expect(crosses(line(12, 12, 14, 14), box)).toBe(true);
  expect(crosses(line(0, 30, 9, 0), box)).toBe(false);
  expect(crosses(line(0, 5, 30, 5), box)).toBe(false);
});

it("a line of several pieces comes into a box with any of them", () => {
  const box = { x: 10, y: 10, w: 10, h: 10 };
  const bend = [
    { x: 0, y: 0 },
    { x: 15, y: 0 },
    { x: 15, y: 30 },
  ];
  expect(runsThrough(bend, box)).toBe(true);
  expect(runsThrough(bend.slice(0, 2), box)).toBe(false);
  expect(runsThrough(bend.slice(0, 1), box)).toBe(false);
});

const path = linkPath({ x: 0, y: 0, w: 100, h: 40 }, { x: 400, y: 0, w: 100, h: 40 });
const size = { w: 60, h: 16 };

it("a word stands on the middle of its line", () => {
  expect(labelBox(path, size, () => true)).toEqual({ x: 220, y: 12, ...size });
});

it("and elsewhere on it, or beside it, where the middle is taken", () => {
  const middle = { x: 230, y: 0, w: 40, h: 40 };
  const free = labelBox(path, size, (box) => !overlap(box, middle));
  expect(free).toMatchObject({ y: 12 });
  expect(Math.abs((free?.x ?? 0) - 220)).toBeLessThan(80);
  const onLine = { x: 0, y: 18, w: 500, h: 4 };
  expect(labelBox(path, size, (box) => !overlap(box, onLine))).toEqual({ x: 220, y: 0, ...size });
});

it("and nowhere where there is no room", () => {
  expect(labelBox(path, size, () => false)).toBeUndefined();
});
