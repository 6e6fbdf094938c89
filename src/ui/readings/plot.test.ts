import { expect, it } from "vitest";
import { placeLabels } from "./labels.ts";
import { plotOf, type Room, ticksFor } from "./plot.ts";

const ROOM: Room = { width: 120, height: 100, widest: () => 0, gate: 40 };
const NOTHING = { target: undefined, limit: undefined, gates: [], since: undefined, variation: undefined };
const at = (date: string, value: number) => ({ date, value });

it("lays dates out by days and values between round ones", () => {
  const points = [at("2026-01-01", 12), at("2026-01-03", 20), at("2026-01-11", 37)];
  const { box, points: drawn, ticks } = plotOf({ ...NOTHING, points }, ROOM);
  expect(drawn.map(({ x }) => (x - box.x) / box.w)).toEqual([0, 0.2, 1]);
  expect(ticks.map(({ value }) => value)).toEqual([0, 10, 20, 30, 40]);
  expect(drawn.every(({ y }) => y >= box.y && y <= box.y + box.h)).toBe(true);
});

it("reaches as far as the last gate, with room for its name, and leaves out one from before", () => {
  const gates = [at("2026-01-11", 30), at("2025-12-01", 5)];
  const { box, points, gates: drawn } = plotOf({ ...NOTHING, points: [at("2026-01-01", 12)], gates }, ROOM);
  expect(drawn).toHaveLength(1);
  expect(points[0]?.x).toBe(box.x);
  expect(drawn[0]?.x).toBeLessThan(box.x + box.w - 20);
});

it.each([[[5, 5]], [[0]], [[-3, -3]], [[0.0012, 0.0015]], [[1e15, -1e15]]])(
  "finds a handful of round numbers around %j",
  (values) => {
    const ticks = ticksFor(values);
    expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values));
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values));
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThan(9);
  },
);

it("words stand on no line and on no other word, and stay in the frame", () => {
  const frame = { x: 0, y: 0, w: 100, h: 100 };
  const line = [
    { x: 0, y: 50 },
    { x: 100, y: 50 },
  ] as const;
  const on = { x: 40, y: 45 };
  const [above, right] = [
    { x: 40, y: 30 },
    { x: 95, y: 60 },
  ];
  const asked = ["a", "b", "c", "d"].map((id) => ({ id, w: 20, h: 10, spots: [on, above, right], mayGo: id === "c" }));
  const places = placeLabels(asked, [line], frame);
  expect(places.get("a")).toEqual(above);
  expect(places.get("b")).toEqual({ x: 80, y: 60 });
  expect(places.get("c")).toBeUndefined();
  expect(places.get("d")).toEqual(on);
});
