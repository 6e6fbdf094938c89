import type { FontSpec, Lines, Spaces, TextMeasurer } from "../../core/layout/text.ts";
import { type CutText, CutTexts, type MeasuringContext, type Paragraph } from "./cut-texts.ts";

/** What rounding may add up to in a line that is exactly as wide as its place, in px. */
const TOLERANCE = 0.005;

/** Told of each line: from where to where in its paragraph, and how wide it is. */
type TellLine = (paragraph: Paragraph, from: number, to: number, width: number) => void;

/**
 * Wraps texts at their spaces only, with the widths that a canvas gives for their words: far less work than the rules
 * of all scripts, and the same lines where `knows` says so. Other texts come out about right.
 */
export class PlainMeasurer implements TextMeasurer {
  readonly #context = measuringContext();
  readonly #fonts = new Map<string, CutTexts>();
  #lastFont: { readonly font: FontSpec; readonly texts: CutTexts } | undefined;
  /** Who balances a text asks for the same one a dozen times. */
  #last: { readonly text: string; readonly font: FontSpec; readonly spaces: Spaces; readonly cut: CutText } | undefined;

  /** Whether the text breaks at its spaces and nowhere else, in lines of this width. */
  knows(text: string, font: FontSpec, width: number, spaces: Spaces): boolean {
    const { isPlain, widest } = this.#cut(text, font, spaces);
    return isPlain && widest <= width + TOLERANCE;
  }

  /**
   * As many lines as `wrap` gives, without remembering how the text is cut; undefined where it does not know, or would
   * have to look at spaces one by one.
   */
  quickCount(text: string, font: FontSpec, width: number, spaces: Spaces): number | undefined {
    return spaces === "keep" ? undefined : this.#texts(font).countLines(text, width + TOLERANCE);
  }

  wrap(text: string, font: FontSpec, width: number, spaces: Spaces = "keep"): Lines {
    const lines: string[] = [];
    const widths: number[] = [];
    this.#walk(text, font, width, spaces, (paragraph, from, to, wide) => {
      lines.push(paragraph.text.slice(from, to));
      widths.push(wide);
    });
    return { lines, widths };
  }

  lineCount(text: string, font: FontSpec, width: number, spaces: Spaces = "keep"): number {
    return this.#walk(text, font, width, spaces);
  }

  width(text: string, font: FontSpec, spaces: Spaces = "keep"): number {
    let widest = 0;
    this.#walk(text, font, Number.POSITIVE_INFINITY, spaces, (_paragraph, _from, _to, width) => {
      widest = Math.max(widest, width);
    });
    return widest;
  }

  widestWord(text: string, font: FontSpec, spaces: Spaces = "keep"): number {
    return this.#cut(text, font, spaces).widest;
  }

  /** Forgets what it measured. To be called when a font has loaded: before, another one stood in for it. */
  forget(): void {
    this.#fonts.clear();
    this.#lastFont = undefined;
    this.#last = undefined;
  }

  #cut(text: string, font: FontSpec, spaces: Spaces): CutText {
    const last = this.#last;
    if (last && last.text === text && last.font === font && last.spaces === spaces) return last.cut;
    const cut = this.#texts(font).get(text, spaces);
    this.#last = { text, font, spaces, cut };
    return cut;
  }

  #texts(font: FontSpec): CutTexts {
    if (this.#lastFont?.font === font) return this.#lastFont.texts;
    const texts = this.#textsOf(font);
    this.#lastFont = { font, texts };
    return texts;
  }

  #textsOf(font: FontSpec): CutTexts {
    const key = `${font.weight} ${font.size} ${font.letterSpacing ?? 0}`;
    const known = this.#fonts.get(key);
    if (known) return known;
    const texts = new CutTexts(this.#context, font);
    this.#fonts.set(key, texts);
    return texts;
  }

  /** Counts the lines. A space at the end of a line hangs and takes no room; at the end of a paragraph it does. */
  #walk(text: string, font: FontSpec, width: number, spaces: Spaces, tell?: TellLine): number {
    if (text === "") return 0;
    const { paragraphs, space } = this.#cut(text, font, spaces);
    let count = 0;
    for (const paragraph of paragraphs) {
      let from = 0;
      let end = 0;
      let used = 0;
      for (const word of paragraph.words) {
        const next = used + (word.from - end) * space + word.width;
        if (next > width + TOLERANCE && end > from) {
          count++;
          tell?.(paragraph, from, spaces === "keep" ? word.from : end, used);
          from = word.from;
          used = word.width;
        } else used = next;
        end = word.to;
      }
      count++;
      const rest = used + (paragraph.text.length - end) * space;
      tell?.(paragraph, from, paragraph.text.length, Math.max(used, Math.min(rest, width)));
    }
    return count;
  }
}

function measuringContext(): MeasuringContext {
  const canvas = typeof OffscreenCanvas === "undefined" ? document.createElement("canvas") : new OffscreenCanvas(1, 1);
  const context = canvas.getContext("2d");
  if (!context || !("measureText" in context)) throw new Error("This browser has no canvas to measure text with");
  return context;
}
