import { normal } from "./normal.ts";

/** W3: words that take back what is said. The month of May is none. */
const HEDGE =
  /\b(?:could|might|(?<!\b(?:in|by|until|till|of|end|since|from|before|after|to|early|late|mid|and|every) )may(?! \d)|should|hopefully|probably|possibly|perhaps|try to|aim to|seek to|strive to|where possible|where appropriate|as much as possible)\b/u;

/** The first word of a text that hedges. */
export function hedgeIn(text: string): string | undefined {
  return HEDGE.exec(normal(text))?.[0];
}
