/** The family that cards are set in and measured with. CSS and every measurer must name the same fonts. */
export const FONT_FAMILY = '"Inter Variable", Inter, system-ui, sans-serif';

export interface FontSpec {
  /** Pixels, best a whole number: some browsers measure only those exactly. */
  readonly size: number;
  readonly weight: 400 | 500 | 600 | 650;
  /** Pixels between letters. */
  readonly letterSpacing?: number;
}

/**
 * What becomes of white space. `keep`, for fields: spaces stay, a newline begins a line (CSS `pre-wrap`).
 * `collapse`, for titles: a run of it is one space, at the ends nothing (CSS `normal`).
 */
export type Spaces = "keep" | "collapse";

/** A wrapped text. Widths are in pixels and leave out the spaces that hang past the end of a line. */
export interface Lines {
  readonly lines: readonly string[];
  readonly widths: readonly number[];
}

/**
 * Measures and wraps as a browser does with `overflow-wrap: anywhere`: a word longer than a line breaks anywhere.
 * White space is kept unless told otherwise.
 */
export interface TextMeasurer {
  /** Lines at most `width` wide, unless a single letter is wider. An empty text has no lines. */
  wrap(text: string, font: FontSpec, width: number, spaces?: Spaces): Lines;
  /** As many as `wrap` gives, without making them. */
  lineCount(text: string, font: FontSpec, width: number, spaces?: Spaces): number;
  /** Width of the text when it breaks only at its own newlines. */
  width(text: string, font: FontSpec, spaces?: Spaces): number;
  /** The least width in which no word has to break. */
  widestWord(text: string, font: FontSpec, spaces?: Spaces): number;
}

/** Browsers balance no longer texts, because they look for the width by trying. */
const MOST_BALANCED = 6;
/** How close the width found comes to the smallest one, in pixels. */
const PRECISION = 0.25;

/**
 * Wraps a text into no more lines than `wrap` needs, but as even as possible: at the smallest width that gives the
 * same number of lines and breaks no word, as CSS `text-wrap: balance` does.
 */
export function balance(
  measurer: TextMeasurer,
  text: string,
  font: FontSpec,
  width: number,
  spaces: Spaces = "keep",
): Lines {
  const count = measurer.lineCount(text, font, width, spaces);
  const word = count > 1 ? measurer.widestWord(text, font, spaces) : 0;
  // Where a word has to break all the same, browsers balance nothing.
  if (count < 2 || count > MOST_BALANCED || word > width) return measurer.wrap(text, font, width, spaces);
  let [tooNarrow, enough] = [word, width];
  while (enough - tooNarrow > PRECISION) {
    const middle = (tooNarrow + enough) / 2;
    if (measurer.lineCount(text, font, middle, spaces) > count) tooNarrow = middle;
    else enough = middle;
  }
  return measurer.wrap(text, font, enough, spaces);
}
