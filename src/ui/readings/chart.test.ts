import { expect, it } from "vitest";
import { scaleOf } from "./chart.ts";

const BOX = { left: 0, right: 100, top: 0, bottom: 50 };

it("lays dates out by days and values between round ones", () => {
  const { x, y, ticks } = scaleOf(["2026-01-01", "2026-01-11", "2026-01-03"], [12, 37], BOX);
  expect(["2026-01-01", "2026-01-03", "2026-01-11"].map(x)).toEqual([0, 20, 100]);
  expect(ticks).toEqual([10, 20, 30, 40]);
  expect([y(10), y(40)]).toEqual([50, 0]);
});

it.each([
  [[5, 5], 5],
  [[0], 0],
  [[-3, -3], -3],
  [[0.0012, 0.0015], 0.0015],
  [[1e15, -1e15], 0],
])("holds %j", (values, value) => {
  const { x, y, ticks } = scaleOf(["2026-01-01"], values, BOX);
  expect(x("2026-01-01")).toBe(50);
  for (const one of [...values, value]) {
    expect(y(one)).toBeGreaterThanOrEqual(0);
    expect(y(one)).toBeLessThanOrEqual(50);
  }
  expect(ticks.length).toBeGreaterThan(1);
  expect(ticks.length).toBeLessThan(9);
});
