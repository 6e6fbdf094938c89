import { normal } from "./normal.ts";

/** W2: words that join a cause to its effect. */
const CAUSAL =
  /\b(?:because|since|so that|therefore|due to|leads? to|which (?:reduces|increases|raises|lowers|lets|makes|means|gives)|by \p{L}+ing)\b|->|→|⇒/u;

/** True where a text says why: `because`, `so that`, an arrow. */
export function isCausal(text: string): boolean {
  return CAUSAL.test(normal(text));
}
