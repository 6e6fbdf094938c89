import { balance, type FontSpec, type TextMeasurer } from "../layout/text.ts";

/** Text broken into lines, with its place on the card. */
export interface TextBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly font: FontSpec;
  readonly lineHeight: number;
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

/** Breaks text for a box; an empty text still takes one line. */
export function textBox(measurer: TextMeasurer, text: string, spec: TextBoxSpec): TextBox {
  const { x, y, width, font, lineHeight, balanced, keepLines } = spec;
  const spaces = keepLines ? "keep" : "collapse";
  const { lines } = balanced ? balance(measurer, text, font, width, spaces) : measurer.wrap(text, font, width, spaces);
  const shown = lines.length > 0 ? lines : [""];
  return { x, y, width, height: shown.length * lineHeight, lines: shown, font, lineHeight };
}
