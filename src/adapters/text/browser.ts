import { FONT_FAMILY, type FontSpec, type Lines, type Spaces, type TextMeasurer } from "../../core/layout/text.ts";
import { PlainMeasurer } from "./plain.ts";

/** A measurer that can do without the rules for all scripts until a text needs them. */
export interface BrowserMeasurer extends TextMeasurer {
  /**
   * Fetches the rules for all scripts, once; until they are here, texts with more than words and spaces come out about
   * right. Where they cannot be had it stays at that.
   */
  whole(): Promise<TextMeasurer>;
  /**
   * Calls `changed` when texts may measure otherwise than they did: a part of the font has loaded, or the rules have,
   * for a text that was measured without them.
   * @returns ends the calls
   */
  onChange(changed: () => void): () => void;
}

/**
 * A measurer that asks the browser's own fonts, once the font of the cards is there. Its parts for other scripts load
 * when a text first needs them: see `onChange`. The style sheet must set measured text in `FONT_FAMILY`, with
 * `overflow-wrap: anywhere` and without features that change widths, such as tabular figures.
 */
export async function browserMeasurer(): Promise<BrowserMeasurer> {
  // Where the font cannot be had, the next of the family is measured and shown alike.
  await Promise.allSettled([document.fonts.load(`400 14px ${FONT_FAMILY}`)]);
  const measurer = new GrowingMeasurer();
  document.fonts.addEventListener("loadingdone", () => measurer.forget());
  return measurer;
}

interface Forgetful extends TextMeasurer {
  forget(): void;
}

/** Plain texts, which are most, are measured word by word; for all others it fetches a measurer that knows the rules. */
class GrowingMeasurer implements BrowserMeasurer {
  readonly #plain = new PlainMeasurer();
  readonly #listeners = new Set<() => void>();
  #full: Forgetful | undefined;
  #loading: Promise<TextMeasurer> | undefined;
  #hasGuessed = false;

  whole(): Promise<TextMeasurer> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  onChange(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  wrap(text: string, font: FontSpec, width: number, spaces: Spaces = "keep"): Lines {
    return this.#for(text, font, width, spaces).wrap(text, font, width, spaces);
  }

  lineCount(text: string, font: FontSpec, width: number, spaces: Spaces = "keep"): number {
    const quick = this.#plain.quickCount(text, font, width, spaces);
    return quick ?? this.#for(text, font, width, spaces).lineCount(text, font, width, spaces);
  }

  width(text: string, font: FontSpec, spaces: Spaces = "keep"): number {
    return this.#for(text, font, Number.POSITIVE_INFINITY, spaces).width(text, font, spaces);
  }

  widestWord(text: string, font: FontSpec, spaces: Spaces = "keep"): number {
    return this.#for(text, font, Number.POSITIVE_INFINITY, spaces).widestWord(text, font, spaces);
  }

  forget(): void {
    this.#plain.forget();
    this.#full?.forget();
    this.#tell();
  }

  #for(text: string, font: FontSpec, width: number, spaces: Spaces): TextMeasurer {
    if (this.#plain.knows(text, font, width, spaces)) return this.#plain;
    if (this.#full) return this.#full;
    this.#hasGuessed = true;
    void this.whole();
    return this.#plain;
  }

  async #load(): Promise<TextMeasurer> {
    try {
      const { PretextMeasurer } = await import("./measurer.ts");
      this.#full = new PretextMeasurer();
      if (this.#hasGuessed) this.#tell();
    } catch (error) {
      console.error(error);
    }
    return this;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
