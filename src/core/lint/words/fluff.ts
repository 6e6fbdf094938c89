import { normal } from "./normal.ts";

/** W4: words that sound like something. Tried and left out for their ordinary uses: robust, innovative, strategic, optimise. */
const FLUFF =
  /\b(?:synerg\p{L}*|world-class|best-in-class|holistic\p{L}*|paradigm\p{L}*|cutting-edge|game-chang\p{L}*|seamless\p{L}*|excellence|leverag(?:ing|ed)|leverage(?= (?:the|our|an?|all|new|existing|this|these|their|its)\b))/u;

/** The first word of a text that sounds like something and says nothing. */
export function fluffIn(text: string): string | undefined {
  return FLUFF.exec(normal(text))?.[0];
}
