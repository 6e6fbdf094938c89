import {
  clearCache,
  layout,
  layoutWithLines,
  measureNaturalWidth,
  type PreparedTextWithSegments,
  prepareWithSegments,
} from "@chenglou/pretext";
import { FONT_FAMILY, type FontSpec, type Lines, type Spaces, type TextMeasurer } from "../../core/layout/text.ts";

/** Prepared texts of one generation. Two are kept, so a text lives as long as it is asked for now and then. */
const GENERATION = 8_000;

const INVISIBLE_END = /[\s\u200b\u00ad]+$/;

/** The CSS `font` of a spec, as canvas and style sheets take it. */
export function cssFont({ size, weight }: FontSpec): string {
  return `${weight} ${size}px ${FONT_FAMILY}`;
}

/**
 * Wraps text by the line breaking rules of Chromium, with the widths of whichever canvas the platform has. Preparing
 * a text is the costly part; each is prepared once and then wrapped at any width.
 */
export class PretextMeasurer implements TextMeasurer {
  #recent = new Map<string, PreparedTextWithSegments>();
  #older = new Map<string, PreparedTextWithSegments>();

  wrap(text: string, font: FontSpec, width: number, spaces: Spaces = "keep"): Lines {
    const { lines } = layoutWithLines(this.#prepared(text, font, spaces), width, 1);
    return {
      lines: lines.map((line) => (spaces === "keep" ? line.text : line.text.replace(/ $/, ""))),
      // A space that hangs is counted after all when something invisible follows it.
      widths: lines.map((line) =>
        line.width <= width ? line.width : this.width(line.text.replace(INVISIBLE_END, ""), font, spaces),
      ),
    };
  }

  lineCount(text: string, font: FontSpec, width: number, spaces: Spaces = "keep"): number {
    return layout(this.#prepared(text, font, spaces), width, 1).lineCount;
  }

  width(text: string, font: FontSpec, spaces: Spaces = "keep"): number {
    return measureNaturalWidth(this.#prepared(text, font, spaces));
  }

  /** Forgets what it measured. To be called when a font has loaded: before, another one stood in for it. */
  forget(): void {
    this.#recent = new Map();
    this.#older = new Map();
    clearCache();
  }

  #prepared(text: string, font: FontSpec, spaces: Spaces): PreparedTextWithSegments {
    const { letterSpacing = 0 } = font;
    const key = `${font.weight} ${font.size} ${letterSpacing} ${spaces} ${text}`;
    const known = this.#recent.get(key);
    if (known) return known;
    const prepared = this.#older.get(key) ?? prepare(text, font, letterSpacing, spaces);
    if (this.#recent.size >= GENERATION) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(key, prepared);
    return prepared;
  }
}

function prepare(text: string, font: FontSpec, letterSpacing: number, spaces: Spaces): PreparedTextWithSegments {
  const whiteSpace = spaces === "keep" ? "pre-wrap" : "normal";
  return prepareWithSegments(text.replace(/\r\n?/g, "\n"), cssFont(font), { whiteSpace, letterSpacing });
}
