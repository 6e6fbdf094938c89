/**
 * The pseudo-locale: every text of the catalogue between ⟦ and ⟧, with accents on its letters and two fifths longer.
 * What is seen without brackets is a word outside the catalogue, or what the person wrote.
 */

const ACCENTS: ReadonlyMap<string, string> = new Map(
  [..."áƀçđéƒĝĥíĵķłɱñóþɋřšťúṽŵẋýž"].map((accented, i) => [String.fromCharCode(97 + i), accented]),
);

/** Keys in braces, what is to be typed, and what stands for something else stay as they are. */
const KEPT = /(⟦[^⟦⟧]*⟧|\{[^}]*\}|`[^`]*`|#|\[\[.*?\]\])/u;

/** The same words in disguise, of any shape: sentences give disguised ones. */
export function disguise(words: unknown): unknown {
  if (typeof words === "string") return text(words);
  if (typeof words === "function") {
    const say = words as (...given: unknown[]) => unknown;
    return (...given: unknown[]) => disguise(say(...given));
  }
  if (typeof words !== "object" || words === null || words instanceof Map) return words;
  if (Array.isArray(words)) return words.map(disguise);
  return Object.fromEntries(Object.entries(words).map(([name, word]) => [name, disguise(word)]));
}

function text(plain: string): string {
  if (plain.trim() === "" || /^⟦[^⟦⟧]*⟧$/u.test(plain)) return plain;
  const accented = plain
    .split(KEPT)
    .map((part, i) => (i % 2 === 1 ? part : [...part].map((letter) => ACCENTS.get(letter) ?? letter).join("")))
    .join("");
  const longer = "·".repeat(Math.ceil([...plain].length * 0.4));
  return `⟦${accented}${longer}⟧`;
}
