import { describe, expect, it } from "vitest";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { bigNumber, bigText } from "./big-text.ts";

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

describe("a card in big text", () => {
  const said = (title: string, value = "", height = 106) =>
    bigText({ title, placeholder: "", value, goal: "" }, measurer, { width: 274, height, size: 26 });

  it("has its title as large as it may be", () => {
    expect(said("Retention")).toMatchObject({ line: 30, rows: 3, numbers: [] });
    expect(said("Retention", "61 %")).toMatchObject({ line: 30, rows: 2 });
  });

  it("has smaller letters before it cuts a title, and its number in any case", () => {
    const title = "More new customers are still active after 90 days";
    const { line, rows, numbers } = said(title, "61 %");
    expect(numbers.map(({ text }) => text)).toEqual(["61 %"]);
    expect(line).toBeLessThan(30);
    const needed = measurer.lineCount(title, { size: line - 4, weight: 600 }, 274);
    expect(needed).toBeLessThanOrEqual(rows);
  });

  it("cuts only what is too long in the smallest letters that a room reads", () => {
    expect(said("word ".repeat(60), "61 %")).toMatchObject({ line: 22, rows: 3 });
    expect(said("word ".repeat(60), "61 %", 30).rows).toBe(1);
  });
});
