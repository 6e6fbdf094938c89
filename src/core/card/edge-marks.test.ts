import { expect, it } from "vitest";
import { edgeMarks, edgeText } from "./edge-marks.ts";

it.each([
  [{}, ""],
  [{ sign: "+" }, "+"],
  [{ sign: "-", lagDays: 14 }, "− in 2 weeks"],
  [{ lagDays: 7 }, "in 7 days"],
  [{ lagDays: 1, confidence: 0 }, "in 1 day, 0/10 sure"],
  [{ sign: "+", lagDays: 0, confidence: 10 }, "+ at once, 10/10 sure"],
  [{ confidence: 7.5 }, "7.5/10 sure"],
] as const)("%j is told as “%s”", (edge, says) => {
  expect(edgeMarks(edge)).toBe(says);
});

it("stands below the reason", () => {
  expect(edgeText({ because: " people\n  stay ", sign: "+" })).toBe("because people stay\n+");
  expect(edgeText({ because: "  " })).toBe("");
});
