import type { TextBox } from "../../core/card/text-box.ts";
import type { TextShape } from "./primitives.ts";

/** Where a card stands on the picture, in px. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Inter's ascent as a share of the type size: where the baseline lies in a line of text. */
const ASCENT = 0.969;
const DESCENT = 0.242;

/** Text whose first line box begins at `top`; gives it by its baseline. */
export function textAt(
  x: number,
  top: number,
  lines: readonly string[],
  font: TextShape["font"],
  lineHeight: number,
  fill: string,
): TextShape {
  const leading = (lineHeight - (ASCENT + DESCENT) * font.size) / 2;
  return { shape: "text", x, y: top + leading + ASCENT * font.size, lines, lineHeight, font, fill };
}

/** The text of a box of a card, from the edge at which its lines begin. */
export function boxText(box: TextBox, at: Place, fill: string): TextShape {
  const { x, y, width, lines, widths, font, lineHeight, rightToLeft } = box;
  const start = at.x + x + (rightToLeft ? width : 0);
  const text = { ...textAt(start, at.y + y, lines, font, lineHeight, fill), widths };
  return rightToLeft ? { ...text, rightToLeft } : text;
}
