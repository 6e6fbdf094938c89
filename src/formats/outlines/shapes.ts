import { weightShare } from "../../core/font/inter-table.ts";
import type { Step } from "../../core/layout/edges.ts";
import shapes from "./inter-shapes.gen.json" with { type: "json" };

/** A point of a contour of TrueType, y upward. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));
const GLYPHS = new Map(Object.entries(shapes.glyphs));
const CONTOURS = new Map<number, readonly number[]>();

/** True if the bundled font has a shape for it, an empty one for a space. */
export function hasShape(letter: string): boolean {
  return GLYPHS.has(letter);
}

/** Of all coordinates of `contoursOf`. */
export const UNITS_PER_EM = shapes.unitsPerEm;

/** The contours of a letter in font units, as TrueType has them: between two dots beside the curve lies one on it. */
export function contoursOf(letter: string, weight: number): (readonly Dot[])[] {
  const share = weightShare(weight);
  const numbers = read(GLYPHS.get(letter) ?? "");
  const contours: Dot[][] = [];
  for (let i = 0; i < numbers.length; i += 5) {
    const [contour = 0, x = 0, y = 0, growthX = 0, growthY = 0] = numbers.slice(i, i + 5);
    contours.push(dotsOf(contour, { x: x + growthX * share, y: y + growthY * share }, share));
  }
  return contours;
}

/**
 * The outline of a letter, or of signs that the font joins, with its beginning on the baseline at 0, 0.
 * @param size in pixels
 * @returns nothing for a space and for what the font has not
 */
export function shapeOf(letter: string, size: number, weight: number): Step[] {
  const scale = size / UNITS_PER_EM;
  return contoursOf(letter, weight).flatMap((dots) =>
    stepsOf(dots.map((dot) => ({ ...dot, x: dot.x * scale, y: -dot.y * scale }))),
  );
}

function dotsOf(contour: number, start: { x: number; y: number }, share: number): Dot[] {
  const numbers = CONTOURS.get(contour) ?? read(shapes.contours[contour] ?? "");
  CONTOURS.set(contour, numbers);
  const dots: Dot[] = [];
  let { x, y } = start;
  for (let i = 0; i < numbers.length; i += 4) {
    const [packed = 0, stepY = 0, growthX = 0, growthY = 0] = numbers.slice(i, i + 4);
    x += Math.floor(packed / 2) + growthX * share;
    y += stepY + growthY * share;
    dots.push({ x, y, onCurve: (packed & 1) === 1 });
  }
  return dots;
}

/** A closed contour of TrueType: between two dots beside the curve lies one on it, in the middle. */
function stepsOf(dots: readonly Dot[]): Step[] {
  const at = (i: number): Dot => dots[i % dots.length] as Dot;
  const middle = (a: Dot, b: Dot): Dot => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, onCurve: true });
  const from = dots.findIndex(({ onCurve }) => onCurve);
  const first = from < 0 ? middle(at(0), at(dots.length - 1)) : at(from);
  const steps: Step[] = [["M", first.x, first.y]];
  const offset = from < 0 ? 0 : from + 1;
  const count = from < 0 ? dots.length : dots.length - 1;
  for (let i = 0; i < count; i++) {
    const dot = at(offset + i);
    if (dot.onCurve) steps.push(["L", dot.x, dot.y]);
    else {
      const next = i === count - 1 ? first : at(offset + i + 1);
      const to = next.onCurve ? next : middle(dot, next);
      steps.push(["Q", dot.x, dot.y, to.x, to.y]);
      if (next.onCurve) i += 1;
    }
  }
  return steps;
}

/** Numbers as in source maps: five bits a digit, the lowest bit of a number is its sign. */
function read(text: string): readonly number[] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const digit of text) {
    const bits = VALUES.get(digit) ?? 0;
    value |= (bits & 31) << shift;
    shift += 5;
    if (bits & 32) continue;
    numbers.push(value & 1 ? -(value >>> 1) : value >>> 1);
    [value, shift] = [0, 0];
  }
  return numbers;
}
