import {
  clearCache,
  layout,
  layoutWithLines,
  measureNaturalWidth,
  type PreparedTextWithSegments,
  prepareWithSegments,
} from "@chenglou/pretext";
import type { FontSpec, Lines, Spaces, TextMeasurer } from "../../core/layout/text.ts";
import { cssFont } from "./css-font.ts";
import { Remembered } from "./remembered.ts";

/** Enough for the texts that are looked at again and again; a prepared text takes about a kilobyte. */
const GENERATION = 2_000;

const INVISIBLE_END = /[\s\u200b\u00ad]+$/;

/**
 * Wraps text by the line breaking rules of Chromium, with the widths of whichever canvas the platform has. Preparing
 * a text is the costly part; each is prepared once and then wrapped at any width.
 */
export class PretextMeasurer implements TextMeasurer {
  readonly #prepared = new Remembered<PreparedTextWithSegments>(GENERATION);

  wrap(text: string, font: FontSpec, width: number, spaces: Spaces = "keep"): Lines {
    const { lines } = layoutWithLines(this.#prepare(text, font, spaces), width, 1);
    return {
      lines: lines.map((line) => (spaces === "keep" ? line.text : line.text.replace(/ $/, ""))),
      // A space that hangs is counted after all when something invisible follows it.
      widths: lines.map((line) =>
        line.width <= width ? line.width : this.width(line.text.replace(INVISIBLE_END, ""), font, spaces),
      ),
    };
  }

  lineCount(text: string, font: FontSpec, width: number, spaces: Spaces = "keep"): number {
    return layout(this.#prepare(text, font, spaces), width, 1).lineCount;
  }

  width(text: string, font: FontSpec, spaces: Spaces = "keep"): number {
    return measureNaturalWidth(this.#prepare(text, font, spaces));
  }

  widestWord(text: string, font: FontSpec, spaces: Spaces = "keep"): number {
    const { kinds, widths } = this.#prepare(text, font, spaces);
    // The space after its last letter is not in the width of a part.
    const { letterSpacing = 0 } = font;
    return kinds.reduce(
      (widest, kind, i) => Math.max(widest, kind === "text" ? (widths[i] ?? 0) + letterSpacing : 0),
      0,
    );
  }

  /** Forgets what it measured. To be called when a font has loaded: before, another one stood in for it. */
  forget(): void {
    this.#prepared.clear();
    clearCache();
  }

  #prepare(text: string, font: FontSpec, spaces: Spaces): PreparedTextWithSegments {
    const { weight, size, letterSpacing = 0 } = font;
    return this.#prepared.get(`${weight} ${size} ${letterSpacing} ${spaces} ${text}`, () =>
      prepareWithSegments(text, cssFont(font), {
        whiteSpace: spaces === "keep" ? "pre-wrap" : "normal",
        letterSpacing,
      }),
    );
  }
}
