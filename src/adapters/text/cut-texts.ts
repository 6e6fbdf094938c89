import type { FontSpec, Spaces } from "../../core/layout/text.ts";
import { cssFont } from "./css-font.ts";
import { Remembered } from "./remembered.ts";

/** As much of a canvas as measuring asks for. */
export type MeasuringContext = Pick<CanvasRenderingContext2D, "font" | "measureText">;

/** Letters of the alphabets of Europe that need no mark beside them, and digits. */
const LETTER = "A-Za-z0-9\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0386\\u0388-\\u0481\\u048a-\\u052f";
/** What no browser breaks while it fits into a line. */
const PLAIN = new RegExp(`^\\(?[${LETTER}]+(?:['’][${LETTER}]+)*%?[.,:;!?)]*$`);

/**
 * Words whose width is that of their letters and of the room between each two of them: in fonts for the screen nothing
 * looks at three letters but ligatures such as ffi.
 */
const BY_PAIRS = /^(?:[A-Za-z]+|[0-9]+)$/;
const OF_THREE = /ff[ijl]/;

/**
 * Enough for most words of a large tree, and for the texts that are looked at: all others are counted in passing. More
 * would only keep what was typed over long ago; what is asked for again is added up anew in microseconds.
 */
const WORDS = 4_000;
const TEXTS = 200;

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
  readonly #words = new Remembered<{ readonly width: number; readonly isPlain: boolean }>(WORDS);
  readonly #texts: Readonly<Record<Spaces, Remembered<CutText>>> = {
    keep: new Remembered(TEXTS),
    collapse: new Remembered(TEXTS),
  };
  readonly #space: number;
  /** Widths of letters and of pairs, by their codes. */
  readonly #letters = new Map<number, number>();
  readonly #pairs = new Map<number, number>();

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

  /** How many lines a text makes whose runs of white space are one space; undefined where it takes all rules to say. */
  countLines(text: string, width: number): number | undefined {
    let count = text === "" ? 0 : 1;
    let used = 0;
    let isFirst = true;
    for (let from = 0, to = 0; from < text.length; from = to + 1) {
      to = from;
      while (to < text.length && !isSpace(text.charCodeAt(to))) to++;
      if (to === from) continue;
      const word = this.#word(text.slice(from, to));
      if (!word.isPlain || word.width > width) return undefined;
      const next = isFirst ? word.width : used + this.#space + word.width;
      const fits = next <= width;
      used = fits ? next : word.width;
      if (!fits) count++;
      isFirst = false;
    }
    return count;
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
    const drawn = BY_PAIRS.test(text) && !OF_THREE.test(text) ? this.#addUp(text) : this.#ask(text);
    return drawn + text.length * this.#spacing;
  }

  /** A canvas takes some time for each new word, which a tree of many numbers has by the thousand. */
  #addUp(word: string): number {
    let width = 0;
    let before = 0;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      width += this.#letter(code) + (i === 0 ? 0 : this.#between(before, code));
      before = code;
    }
    return width;
  }

  #letter(code: number): number {
    const known = this.#letters.get(code);
    if (known !== undefined) return known;
    const width = this.#ask(String.fromCharCode(code));
    this.#letters.set(code, width);
    return width;
  }

  /** What a pair is wider than its two letters; less than 0 where they move together. */
  #between(first: number, second: number): number {
    const key = first * 128 + second;
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    const width = this.#ask(String.fromCharCode(first, second)) - this.#letter(first) - this.#letter(second);
    this.#pairs.set(key, width);
    return width;
  }

  #ask(text: string): number {
    this.#context.font = this.#css;
    return this.#context.measureText(text).width;
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10;
}
