import { expect, test } from "vitest";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { inkOf } from "../scene/ink.ts";
import type { TextShape } from "../scene/primitives.ts";
import { outlineText } from "./outline-text.ts";
import { shapeOf } from "./shapes.ts";

const measurer = tableMeasurer();
const FONT = { size: 100, weight: 400 } as const;

function shape(line: string, more: Partial<TextShape> = {}): TextShape {
  return { shape: "text", x: 0, y: 0, lines: [line], lineHeight: 16, font: FONT, fill: "#000", ...more };
}

/** The box of a letter at a size of 1000. */
function box(letter: string, weight: number) {
  return inkOf([{ shape: "path", steps: shapeOf(letter, 1000, weight), stroke: "", width: 0 }]);
}

test("letters have the height and the strokes of the font", () => {
  // Inter: capitals 1490 of 2048 units high; the stem of l at 400 is 180 wide and grows with the weight.
  expect(box("H", 400)).toMatchObject({ y: -(1490 / 2048) * 1000, h: (1490 / 2048) * 1000 });
  expect(box("l", 400).w).toBeCloseTo((180 / 2048) * 1000, 5);
  const widths = [400, 500, 600, 650].map((weight) => box("l", weight).w);
  expect(widths).toEqual([...widths].sort((a, b) => a - b));
  expect(widths[3]).toBeGreaterThan((widths[0] ?? 0) * 1.4);
});

test("a letter with an accent is the letter and something above it", () => {
  const [plain, accented] = [box("a", 500), box("á", 500)];
  expect(accented.y).toBeLessThan(plain.y - 100);
  expect(accented.y + accented.h).toBeCloseTo(plain.y + plain.h, 5);
});

test("closed shapes end where they began, or a line leads there", () => {
  for (const letter of "aB8@жΩ") {
    const steps = shapeOf(letter, 14, 600);
    expect(steps.filter(([command]) => command === "M").length, letter).toBeGreaterThan(0);
    expect(steps.flat().every((part) => typeof part === "string" || Number.isFinite(part))).toBe(true);
  }
});

test("a line ends where it was measured to end, with kerning", () => {
  for (const line of ["Increase retention", "AVATAR To. Yes", "30-day rate → 45 %"]) {
    const { letters } = outlineText(shape(line, { anchor: "end", x: 0 }), measurer);
    expect(-(letters[0]?.x ?? 0), line).toBeCloseTo(measurer.width(line, FONT), 3);
  }
  const gap = (line: string): number => {
    const [a, b] = outlineText(shape(line), measurer).letters;
    return (b?.x ?? 0) - (a?.x ?? 0);
  };
  expect(gap("To")).toBeLessThan(gap("TH") - 4);
});

test("what the font lacks stays text at its place, and moves what follows by its own width", () => {
  const { letters, rest } = outlineText(shape("a新規b"), measurer);
  expect(letters.map(({ letter }) => letter)).toEqual(["a", "b"]);
  expect(rest).toMatchObject([{ lines: ["新規"] }]);
  expect(rest[0]?.x).toBeCloseTo(measurer.width("a", FONT), 3);
  expect(letters[1]?.x).toBeCloseTo(measurer.width("a", FONT) + measurer.width("新規", FONT), 1);
});

test("a text from right to left stays whole", () => {
  const { letters, rest } = outlineText(shape("שלום abc", { rightToLeft: true, x: 50 }), measurer);
  expect(letters).toEqual([]);
  expect(rest).toMatchObject([{ lines: ["שלום abc"], x: 50, rightToLeft: true }]);
});
