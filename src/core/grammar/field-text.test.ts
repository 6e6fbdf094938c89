import { describe, expect, it } from "vitest";
import {
  printCadenceText,
  printQuantityText,
  readCadenceText,
  readConfidenceText,
  readDateText,
  readDaysText,
  readMinutesText,
  readQuantityText,
  readTimeText,
} from "./field-text.ts";

describe("a field that stands alone says", () => {
  it.each<[string, number, string | undefined]>([
    ["12k", 12_000, undefined],
    ["€1.2M", 1_200_000, "€"],
    ["42%", 42, "%"],
    ["42 %", 42, "%"],
    [" -5 ", -5, undefined],
    ["2,5 s", 2.5, "s"],
    ["1,200 teams", 1200, "teams"],
  ])("a number: %s", (text, value, unit) => {
    expect(readQuantityText(text)).toEqual(unit === undefined ? { value } : { value, unit });
  });

  it.each(["", "many", "12 of 20", "1e400", "-> 5", "42 % more"])("no number: “%s”", (text) => {
    expect(readQuantityText(text)).toBeUndefined();
  });

  it.each([
    ["2026-12-31", "2026-12-31"],
    ["by Q3", "2026-09-30"],
    ["wk2", "2026-06-15"],
    ["2026-02-30", undefined],
    ["soon", undefined],
  ])("a date: %s", (text, date) => {
    expect(readDateText(text, "2026-06-01")).toBe(date);
  });

  it.each([
    ["weekly", 7],
    ["~Weekly", 7],
    ["10d", 10],
    ["2 weeks", 14],
    ["10", 10],
    ["0", undefined],
    ["often", undefined],
  ])("a cadence: %s", (text, days) => {
    expect(readCadenceText(text)).toBe(days);
  });

  it("days, a time, minutes, a confidence", () => {
    expect(["14", "2 w", "40000", "x"].map(readDaysText)).toEqual([14, 14, undefined, undefined]);
    expect(["9:30", "0930", "9", "24:00"].map(readTimeText)).toEqual(["09:30", "09:30", "09:00", undefined]);
    expect(["15", "15 min", "0", "1441"].map(readMinutesText)).toEqual([15, 15, undefined, undefined]);
    expect(["0", "7,5", "11", "5 %"].map(readConfidenceText)).toEqual([0, 7.5, undefined, undefined]);
  });
});

describe("what is shown in a field reads back as itself", () => {
  it.each([
    { value: 1_200_000, unit: "€" },
    { value: 42, unit: "%" },
    { value: -1234.5 },
    { value: 0.001, unit: "d" },
    { value: 1e15 },
    { value: 1e-7 },
  ])("%o", (quantity) => {
    expect(readQuantityText(printQuantityText(quantity))).toEqual(quantity);
  });

  it.each([1, 7, 10, 14, 30, 91, 365])("every %d days", (days) => {
    expect(readCadenceText(printCadenceText(days))).toBe(days);
  });
});
