import type { FontSpec, Spaces } from "../../core/layout/text.ts";
import { cssFont } from "./css-font.ts";
import { Remembered } from "./remembered.ts";

/** As much of a canvas as measuring asks for. */
export type MeasuringContext = Pick<CanvasRenderingContext2D, "font" | "measureText">;

/** Letters of the alphabets of Europe that need no mark beside them, and digits. */
const LETTER = "A-Za-z0-9\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0386\\u0388-\\u0481\\u048a-\\u052f";
/** What no browser breaks while it fits into a line. */
const PLAIN = new RegExp(`^\\(?[${LETTER}]+(?:['’][${LETTER}]+)*%?[.,:;!?)]*$`);

/** Enough for the cards of a large tree. */
const GENERATION = 16_000;

/** Where a word stands in its paragraph, and its width in px. */
interface Word {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** A stretch of text up to the next newline, cut at its spaces. */
export interface Paragraph {
  readonly text: string;
  readonly words: readonly Word[];
}

export interface CutText {
  readonly paragraphs: readonly Paragraph[];
  /** Width of the widest word and of a space, in px. */
  readonly widest: number;
  readonly space: number;
  /** Lines break at spaces and nowhere else, in every browser, as long as each word fits into one. */
  readonly isPlain: boolean;
}

/** Texts cut into words, in one font. Each word is measured once: a tree has far fewer words than texts. */
export class CutTexts {
  readonly #context: MeasuringContext;
  readonly #css: string;
  readonly #spacing: number;
  readonly #words = new Remembered<{ readonly width: number; readonly isPlain: boolean }>(GENERATION);
  readonly #texts: Readonly<Record<Spaces, Remembered<CutText>>> = {
    keep: new Remembered(GENERATION),
    collapse: new Remembered(GENERATION),
  };
  readonly #space: number;

  constructor(context: MeasuringContext, font: FontSpec) {
    this.#context = context;
    this.#css = cssFont(font);
    this.#spacing = font.letterSpacing ?? 0;
    this.#space = this.#measure(" ");
  }

  get(text: string, spaces: Spaces): CutText {
    return this.#texts[spaces].get(text, () =>
      // A newline ends a line: after the last one nothing begins.
      this.#cut(spaces === "keep" ? text.replace(/\n$/, "").split("\n") : [text.trim().replace(/[ \t\n]+/g, " ")]),
    );
  }

  #cut(texts: readonly string[]): CutText {
    let widest = 0;
    let isPlain = true;
    const paragraphs = texts.map((text): Paragraph => {
      const words: Word[] = [];
      for (let from = 0, to = 0; from < text.length; from = to + 1) {
        to = text.indexOf(" ", from);
        if (to < 0) to = text.length;
        if (to === from) continue;
        const word = this.#word(text.slice(from, to));
        words.push({ from, to, width: word.width });
        widest = Math.max(widest, word.width);
        isPlain &&= word.isPlain;
      }
      return { text, words };
    });
    return { paragraphs, widest, space: this.#space, isPlain };
  }

  #word(word: string) {
    return this.#words.get(word, () => ({ width: this.#measure(word), isPlain: PLAIN.test(word) }));
  }

  #measure(text: string): number {
    this.#context.font = this.#css;
    return this.#context.measureText(text).width + text.length * this.#spacing;
  }
}
