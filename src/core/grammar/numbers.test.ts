import * as fc from "fast-check";
import { expect, it } from "vitest";
import { plainNumber, readNumber } from "./numbers.ts";

it.each([
  ["42", 42],
  ["-5", -5],
  ["−5", -5],
  ["1,200", 1200],
  ["2,5", 2.5],
  ["1.9", 1.9],
  ["12k", 12_000],
  ["12K", 12_000],
  ["2.3M", 2_300_000],
  ["1,5M", 1_500_000],
  ["1B", 1_000_000_000],
  ["0,500", 0.5],
  ["12,34", 12.34],
  ["1234,567", 1234.567],
  ["007", 7],
  ["-0", 0],
  ["1000000000000000", 1e15],
])("%s is %d", (text, value) => {
  expect(readNumber(text)).toBe(value);
});

it.each([
  "",
  "-",
  "1,",
  ",5",
  ".5",
  "5.",
  "1.2.3",
  "1,2,3",
  "1,200,30",
  "1,20.5",
  "+5",
  "--5",
  "1e3",
  "0x1",
  "5 k",
  "٥",
  "1000000000000001",
  "1001k".repeat(5),
])("%j is no number", (text) => {
  expect(readNumber(text)).toBeUndefined();
});

it("prints every number so that it reads back", () => {
  const numbers = fc.double({ min: -1e15, max: 1e15, noNaN: true }).map((value) => value || 0);
  fc.assert(
    fc.property(numbers, (value) => {
      const text = plainNumber(value);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(readNumber(text)).toBe(value);
    }),
  );
  expect(plainNumber(5e-324)).toBe(`0.${"0".repeat(323)}5`);
  expect(plainNumber(1.5e-7)).toBe("0.00000015");
});
