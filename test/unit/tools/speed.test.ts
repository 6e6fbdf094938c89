import { expect, test } from "vitest";
import { judged } from "../../full/speed.mjs";

const gate = { gate: true } as const;

test("what a busy machine does not change is judged, all else is told", () => {
  const ratios = [
    { name: "pan", value: 1.9, goal: 2, ...gate },
    { name: "heap", value: 0.2, goal: 0.1, ...gate },
    { name: "load", value: 9, goal: 4 },
  ];
  const { passed, failures, rows } = judged(ratios);
  expect([passed, failures.map(({ name }) => name)]).toEqual([1, ["heap: 0.200, at most 0.1"]]);
  expect(rows?.map((row) => row.at(-1))).toEqual(["yes", "yes", ""]);
});

test("what could not be measured is missed, and so is a run without any gate", () => {
  expect(judged([{ name: "pan", value: Number.NaN, goal: 2, ...gate }]).failures).toHaveLength(1);
  expect(judged([{ name: "load", value: 1, goal: 4 }]).failures).toHaveLength(1);
});
