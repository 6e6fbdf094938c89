/** Signs that mean nothing inside a quoted label, whatever stands beside them. */
const SAFE = /[\p{L}\p{N} ,()?'/=|]|[^ -~]/u;
/** Safe unless they begin the label, as a list or a rule of Markdown would, or stand in a row. */
const INSIDE = /[-+.!%]/;
/** What no browser shows and no program expects in a diagram. */
const UNSEEN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** Any text as one line of a quoted label: what could be syntax is written by its number, `#35;`. */
export function labelOf(text: string): string {
  const line = text
    .replace(/[\s\u0085]+/gu, " ")
    .replace(UNSEEN, "")
    // Mermaid marks its own entities with these letters, and would take them for the edge of one.
    .replaceAll("ﬂ", "fl")
    .replaceAll("¶ß", "¶ ß")
    .trim();
  const signs = [...line];
  return signs.map((sign, i) => (isPlain(sign, signs, i) ? sign : `#${sign.codePointAt(0)};`)).join("");
}

function isPlain(sign: string, signs: readonly string[], i: number): boolean {
  if (SAFE.test(sign)) return true;
  if (!INSIDE.test(sign) || i === 0 || signs[i - 1] === sign || signs[i + 1] === sign) return false;
  return !(sign === "." && signs.slice(0, i).every((before) => /\p{N}/u.test(before)));
}
