import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson } from "./parse.ts";
import { scanJson } from "./scan.ts";

const numRuns = Number(process.env.LAW_RUNS ?? 1000);

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

const spaced = fc
  .tuple(fc.json({ maxDepth: 4 }), fc.constantFrom("", " ", "\n", "\r\n\t"))
  .map(([json, space]) => space + json + space);
const pieces = fc
  .array(
    fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"',
      "\\",
      "\\u12",
      "-",
      "0",
      "01",
      "1.5",
      ".",
      "e",
      "1e+5",
      "tru",
      "true",
      "null",
      " ",
      "\n",
      "\u0000",
      "x",
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));
const wounded = fc
  .tuple(spaced, fc.nat(), pieces)
  .map(([json, at, piece]) => json.slice(0, at % (json.length + 1)) + piece + json.slice((at % (json.length + 1)) + 1));

test("takes exactly what JSON.parse takes", () => {
  fc.assert(
    fc.property(fc.oneof(spaced, pieces, wounded), (text) => {
      expect(scanJson(text, 200).ok).toBe(parses(text));
    }),
    { numRuns },
  );
});

test("parses to what JSON.parse gives, without forbidden names", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = JSON.stringify(value);
      expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown, takenOut: 0 });
    }),
    { numRuns },
  );
});
