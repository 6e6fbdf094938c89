const BULLET = /^(?:[-–—*+•·‣]\s+|\d+[.)]\s+|\d+:\d+(?:\.\d+)*\s+|\p{Extended_Pictographic}\uFE0F?\s*|["'“”„«»‘’]\s*)/u;

/** A text as word lists read it: no bullet, number, emoji or quote before it, single spaces, small letters. */
export function normal(text: string): string {
  let rest = text.normalize("NFKC").trim().replace(/\s+/gu, " ");
  for (let found = BULLET.exec(rest); found; found = BULLET.exec(rest)) rest = rest.slice(found[0].length);
  return rest.toLowerCase();
}

/** Words that say nothing about what a text is about. Only those of three letters and more: shorter ones are no tokens. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `the and for with that this these those are was were will not because from into onto over under our their its they them
  has have had who what when where all each every any can than then there here which while also but you your she his her
  one both only very more most such been being does did own`.split(/\s+/),
);

/** The words of a text that carry its meaning. */
export function tokensOf(text: string): ReadonlySet<string> {
  const words = normal(text).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(words.filter((word) => !STOP_WORDS.has(word)));
}

/** How much two sets of words have in common, from 0 to 1 (Jaccard); 0 where both are empty. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
