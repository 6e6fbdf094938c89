import { balance, type FontSpec, type TextMeasurer } from "../layout/text.ts";

/** Text broken into lines, with its place on the card. */
export interface TextBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** Of each line, in px. */
  readonly widths: readonly number[];
  readonly font: FontSpec;
  readonly lineHeight: number;
  /** Its lines begin at the right edge. */
  readonly rightToLeft: boolean;
}

export interface TextBoxSpec {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly font: FontSpec;
  readonly lineHeight: number;
  /** Lines of even length, as titles have. */
  readonly balanced: boolean;
  /** Line breaks in the text are kept: it is being typed. */
  readonly keepLines: boolean;
}

/** Makes a box of a text. */
export type BreakText = (measurer: TextMeasurer, text: string, spec: TextBoxSpec) => TextBox;

/** Breaks text for a box; an empty text still takes one line. */
export function textBox(measurer: TextMeasurer, text: string, spec: TextBoxSpec): TextBox {
  const { x, y, width, font, lineHeight, balanced, keepLines } = spec;
  const spaces = keepLines ? "keep" : "collapse";
  const { lines, widths } = balanced
    ? balance(measurer, text, font, width, spaces)
    : measurer.wrap(text, font, width, spaces);
  // A measurer ends a text with its last letter; a field goes on with the line that a last newline began.
  const shown = lines.length === 0 || (keepLines && text.endsWith("\n")) ? [...lines, ""] : lines;
  const height = shown.length * lineHeight;
  return { x, y, width, height, lines: shown, widths, font, lineHeight, rightToLeft: isRightToLeft(text) };
}

/** As tall as `textBox` makes it, with empty lines: balancing and breaking is left to when somebody looks. */
export function countedBox(measurer: TextMeasurer, text: string, spec: TextBoxSpec): TextBox {
  const { x, y, width, font, lineHeight, keepLines } = spec;
  const count = measurer.lineCount(text, font, width, keepLines ? "keep" : "collapse");
  const lines = linesOf(count === 0 || (keepLines && text.endsWith("\n")) ? count + 1 : count);
  return { x, y, width, height: lines.length * lineHeight, lines, widths: NONE, font, lineHeight, rightToLeft: false };
}

const NONE: readonly number[] = Object.freeze([]);
/** By their number: so many empty lines. */
const EMPTY: (readonly string[])[] = [];

function linesOf(count: number): readonly string[] {
  const known = EMPTY[count];
  if (known) return known;
  const lines = Object.freeze(Array<string>(count).fill(""));
  EMPTY[count] = lines;
  return lines;
}

const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT =
  /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}|\p{Script=Adlam}/u;

/** The direction that HTML's `dir=auto` finds: that of the first letter. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(LETTER.exec(text)?.[0] ?? "");
}
