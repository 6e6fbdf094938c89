import { expect, it } from "vitest";
import type { Revision } from "../../core/revisions/revision.ts";
import { stepsOf } from "./steps.ts";

it("leads from the oldest state to the present, each compared with the one before it", () => {
  const list = [7, 4, 2].map((n) => ({ n }) as Revision);
  expect(stepsOf(list)).toEqual([
    { from: 2, to: 4 },
    { from: 4, to: 7 },
    { from: 7, to: "now" },
  ]);
  expect(stepsOf([])).toEqual([]);
});
