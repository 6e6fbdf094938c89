import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { balance, type FontSpec, type Spaces } from "../../core/layout/text.ts";
import { tableMeasurer } from "./table.ts";

const numRuns = Number(process.env.LAW_RUNS ?? 500);
const measurer = tableMeasurer();

const font: fc.Arbitrary<FontSpec> = fc.record({
  size: fc.constantFrom(11, 12, 14, 16, 20),
  weight: fc.constantFrom(400, 500, 600, 650),
  letterSpacing: fc.constantFrom(0, 0, 0.5),
});
const width = fc.integer({ min: 60, max: 400 });
const spaces = fc.constantFrom<Spaces>("keep", "collapse");

const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(..."retention rate time to first value on day-one and/or re-use 42 % -> x".split(" ")),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "https://example.org/a/very/long/path?with=queries",
      "клиентов",
      "größere",
      "継続率を高める",
      "זמן",
      "👩‍💻",
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom("\n", "  ", "\t", "42\u00a0%", "on\u200bboard", "re\u00adtention") },
);
const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(" "));

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const isOne = (line: string): boolean => [...graphemes.segment(line.trim())].length <= 1;
/** What can be seen: neither white space nor what only marks where a line may break. */
const seen = (of: string): string => of.replace(/[\s\p{Cf}\p{Cc}-]/gu, "");

describe("wrapping", () => {
  test("no line is wider than asked for, but for a single letter", () => {
    fc.assert(
      fc.property(text, font, width, spaces, (text, font, width, spaces) => {
        const { lines, widths } = measurer.wrap(text, font, width, spaces);
        expect(widths).toHaveLength(lines.length);
        lines.forEach((line, i) => {
          if ((widths[i] ?? 0) > width + 0.01) expect(isOne(line)).toBe(true);
        });
      }),
      { numRuns },
    );
  });

  test("the lines hold the text, letter for letter", () => {
    fc.assert(
      fc.property(text, font, width, spaces, (text, font, width, spaces) => {
        expect(seen(measurer.wrap(text, font, width, spaces).lines.join(""))).toBe(seen(text));
      }),
      { numRuns },
    );
  });

  test("lines are counted as they are made", () => {
    fc.assert(
      fc.property(text, font, width, spaces, (text, font, width, spaces) => {
        const { lines } = measurer.wrap(text, font, width, spaces);
        expect(measurer.lineCount(text, font, width, spaces)).toBe(lines.length);
      }),
      { numRuns },
    );
  });

  test("more room never makes more lines of plain words", () => {
    const words = fc.array(fc.constantFrom(..."retention rate time to first value on day".split(" ")), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(words, font, width, fc.nat(200), (words, font, width, more) => {
        const count = (room: number): number => measurer.lineCount(words.join(" "), font, room, "collapse");
        expect(count(width + more)).toBeLessThanOrEqual(count(width));
      }),
      { numRuns },
    );
  });

  test("a text that has its own width stays in one line", () => {
    fc.assert(
      fc.property(text, font, (text, font) => {
        const own = measurer.width(text, font, "collapse");
        expect(measurer.lineCount(text, font, own + 0.01, "collapse")).toBeLessThanOrEqual(1);
      }),
      { numRuns },
    );
  });
});

describe("balancing", () => {
  test("keeps the number of lines and makes the widest no wider", () => {
    fc.assert(
      fc.property(text, font, width, spaces, (text, font, width, spaces) => {
        const wrapped = measurer.wrap(text, font, width, spaces);
        const even = balance(measurer, text, font, width, spaces);
        expect(even.lines).toHaveLength(wrapped.lines.length);
        expect(Math.max(0, ...even.widths)).toBeLessThanOrEqual(Math.max(0, ...wrapped.widths) + 0.01);
      }),
      { numRuns },
    );
  });

  test("half a pixel less would need one more line or break a word", () => {
    const words = fc.array(fc.constantFrom(..."retention rate time to first value on day".split(" ")), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, font, width, (words, font, width) => {
        const text = words.join(" ");
        const { lines, widths } = balance(measurer, text, font, width, "collapse");
        if (lines.length < 2 || lines.length > 6) return;
        const less = Math.max(...widths) - 0.5;
        if (measurer.widestWord(text, font, "collapse") > less) return;
        expect(measurer.lineCount(text, font, less, "collapse")).toBeGreaterThan(lines.length);
      }),
      { numRuns },
    );
  });
});
