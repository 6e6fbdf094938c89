import { describe, expect, test } from "vitest";
import { parseJson } from "./parse.ts";

describe("a broken JSON text", () => {
  test.each([
    ["", 1, 1, "a value is missing"],
    ['{"a":1', 1, 7, "a comma or a closing bracket"],
    ['{"a":1,}', 1, 8, "a name in quotes"],
    ['{"a" 1}', 1, 6, "a colon"],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, "a comma or a closing bracket"],
    ['{\r\n"a":\r\n}', 3, 1, "a value is missing"],
    ["[1,2] x", 1, 7, "nothing may follow"],
    ['["a\nb"]', 1, 4, "this text is not closed"],
    ['["\u001f"]', 1, 3, "this text is not closed"],
    ['["\\x"]', 1, 3, "this text is not closed"],
    ["[1.]", 1, 4, "this number is incomplete"],
    ["[-]", 1, 3, "this number is incomplete"],
    ["[01]", 1, 3, "a comma or a closing bracket"],
    ["[NaN]", 1, 2, "a value is missing"],
  ])("%j is told at line %i, column %i", (text, line, column, expected) => {
    const result = parseJson(text);
    expect(result).toMatchObject({ ok: false, reason: "broken", at: { line, column } });
    expect(result).toHaveProperty("message", expect.stringContaining(expected));
    expect(result).toHaveProperty("message", expect.stringContaining("Your open tree was not changed."));
  });
});

describe("nesting", () => {
  const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);

  test("up to 200 levels opens, brackets in texts do not count", () => {
    expect(parseJson(nested(200)).ok).toBe(true);
    expect(parseJson(JSON.stringify([nested(1000)])).ok).toBe(true);
  });

  test("of 201 levels is refused, and of a million without a stack overflow", () => {
    expect(parseJson(nested(201))).toMatchObject({ ok: false, reason: "too-large" });
    expect(parseJson("[".repeat(1_000_000))).toMatchObject({ ok: false, reason: "too-large" });
  });
});

test("forbidden names are taken out at every depth and counted", () => {
  const text = '{"__proto__":{"x":1},"a":[{"constructor":{"prototype":1},"b":2}],"prototype":1}';
  const result = parseJson(text);
  expect(result).toEqual({ ok: true, value: { a: [{ b: 2 }] }, forbidden: 4, infinite: 0 });
  expect(Object.keys(result.ok ? (result.value as object) : {})).toEqual(["a"]);
});

test("numbers that no computer holds are null and counted; JSON cannot write them back", () => {
  expect(parseJson('{"a":[1e999,-1e999,1e308],"b":1e400}')).toEqual({
    ok: true,
    value: { a: [null, null, 1e308], b: null },
    forbidden: 0,
    infinite: 3,
  });
});
