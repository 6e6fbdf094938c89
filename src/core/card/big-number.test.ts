import { describe, expect, it } from "vitest";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { bigNumber } from "./big-number.ts";

const measurer = tableMeasurer();
const lines = (value: string, goal: string, width = 276, size = 26) =>
  bigNumber({ value, goal }, measurer, { width, size });

describe("the number in big text", () => {
  it("stands on one line as large as the title where there is room", () => {
    expect(lines("38 %", "to 45 %")).toEqual([{ text: "38 % to 45 %", size: 26 }]);
    expect(lines("38 %", "")).toEqual([{ text: "38 %", size: 26 }]);
    expect(lines("", "to 45 %")).toEqual([]);
  });

  it.each([
    ["61 %", "to 70 % by 30 June", 276],
    ["61 %", "to 70 % by 30 June", 196],
    ["1.250.000 €", "auf 2.500.000 € bis 31. Dezember 2027", 276],
    ["€1,234,567.89", "to €2,345,678.91 by 31 December 2027", 276],
  ])("of %s %s is all there in %i px, in smaller letters or on two lines", (value, goal, width) => {
    const all = lines(value, goal, width);
    expect(all.map(({ text }) => text).join(" ")).toBe(`${value} ${goal}`);
    for (const { text, size } of all) {
      expect(measurer.width(text, { size, weight: 600 })).toBeLessThanOrEqual(width + 0.5);
      expect(size).toBeGreaterThanOrEqual(11);
    }
  });
});
