import * as fc from "fast-check";
import { expect } from "vitest";
import { law } from "../../../test/tools/laws.ts";
import { parseJson } from "./parse.ts";
import { scanJson } from "./scan.ts";

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

law(
  "takes exactly what JSON.parse takes",
  fc.property(fc.oneof(spaced, pieces, wounded), (text) => {
    expect(scanJson(text, 200).ok).toBe(parses(text));
  }),
  1_000,
);

law(
  "parses to what JSON.parse gives, without forbidden names",
  fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
    const text = JSON.stringify(value);
    // fast-check draws such names on purpose; what happens to them has its own test.
    fc.pre(!/"(?:__proto__|constructor|prototype)":/.test(text));
    expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown, forbidden: 0, infinite: 0 });
  }),
  1_000,
);
