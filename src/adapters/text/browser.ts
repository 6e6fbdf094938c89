import { FONT_FAMILY, type TextMeasurer } from "../../core/layout/text.ts";
import { PretextMeasurer } from "./measurer.ts";

/**
 * A measurer that asks the browser's own fonts, once the font of the cards is there. Its parts for other scripts load
 * when a text first needs them: see `onFontsLoaded`. The style sheet must set measured text in `FONT_FAMILY`, with
 * `overflow-wrap: anywhere` and without features that change widths, such as tabular figures.
 */
export async function browserMeasurer(): Promise<TextMeasurer> {
  // Where the font cannot be had, the next of the family is measured and shown alike.
  await Promise.allSettled([document.fonts.load(`400 14px ${FONT_FAMILY}`)]);
  const measurer = new PretextMeasurer();
  document.fonts.addEventListener("loadingdone", () => measurer.forget());
  return measurer;
}

/**
 * Calls `changed` each time a part of a font has loaded: texts that need it were measured with another font before,
 * and their cards must be measured again. Sign up after the measurer is made, so that it has forgotten them by then.
 * @returns ends the calls
 */
export function onFontsLoaded(changed: () => void): () => void {
  document.fonts.addEventListener("loadingdone", changed);
  return () => document.fonts.removeEventListener("loadingdone", changed);
}
