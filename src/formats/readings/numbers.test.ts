import { expect, test } from "vitest";
import { type Decimal, readNumbers } from "./numbers.ts";

const column = (cells: readonly string[], fallback: Decimal = ".", decimal?: Decimal) =>
  readNumbers(cells, { fallback, decimal });
const one = (cell: string): unknown => {
  const [number] = column([cell]).numbers;
  return number && (number.unit === undefined ? number.value : [number.value, number.unit]);
};

test.each([
  ["42", 42],
  ["-5", -5],
  ["−5", -5],
  ["+5", 5],
  ["(500)", -500],
  ["2,5", 2.5],
  [".5", 0.5],
  ["0,123", 0.123],
  ["1234.567", 1234.567],
  ["1,234.5", 1234.5],
  ["1.234,5", 1234.5],
  ["1,234,567", 1234567],
  ["1.234.567", 1234567],
  ["1'234.50", 1234.5],
  ["1’234", 1234],
  ["14 500", 14500],
  ["14\u202f500", 14500],
  ["12k", 12000],
  ["1.2M", 1200000],
  ["42%", [42, "%"]],
  ["42 %", [42, "%"]],
  ["4,2 ‰", [4.2, "‰"]],
  ["€1.2M", [1200000, "€"]],
  ["1.2M €", [1200000, "€"]],
  ["-€5", [-5, "€"]],
  ["CHF 14'500", [14500, "CHF"]],
  ["14.5kCHF", [14500, "CHF"]],
  ["3 teams", [3, "teams"]],
  ["5e-7", 5e-7],
  ["1,234E+05", 123400],
  ["-1.5e-3 %", [-0.0015, "%"]],
])("%s", (cell, number) => {
  expect(one(cell)).toEqual(number);
});

test.each(["", "-", "n/a", "x", "1.2.3", "1,23,4", "12..5", "€5 %", "1e9", "9".repeat(17), "3 5"])(
  "“%s” is no number",
  (cell) => {
    expect(one(cell)).toBeUndefined();
  },
);

test("one cell that can only be read one way decides for its column", () => {
  expect(column(["1.234", "2,5"]).numbers.map((number) => number?.value)).toEqual([1234, 2.5]);
  expect(column(["1,234", "2.5"]).numbers.map((number) => number?.value)).toEqual([1234, 2.5]);
  expect(column(["1.234", "1.2345"]).numbers.map((number) => number?.value)).toEqual([1.234, 1.2345]);
});

test("a column that does not tell says so, and listens", () => {
  expect(column(["1.234", "12"])).toMatchObject({ decimal: ".", ambiguous: true, numbers: [{ value: 1.234 }, {}] });
  expect(column(["1.234"], ",")).toMatchObject({ decimal: ",", ambiguous: true, numbers: [{ value: 1234 }] });
  expect(column(["1.234"], ".", ",").numbers).toEqual([{ value: 1234 }]);
  expect(column(["12", "5"]).ambiguous).toBe(false);
});
