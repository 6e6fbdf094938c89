/** A run of characters without white space, or a part of one where an operator is glued to a number. */
export interface Word {
  readonly text: string;
  /** Offsets into the line: the first character, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** `20%->30%`, `->30%`, `>=50%`: an operator between or before numbers stands for three or two words. */
const GLUED = /^(?:(\?|[-−]?\p{Sc}?\d\S*?)(->|→)|(->|→|>=|<=|[<>≥≤]))([-−]?\p{Sc}?\d\S*)$/u;

/**
 * The words of a line with their places. White space is whatever Unicode calls so, no-break spaces too. A word
 * that begins with a backslash is never taken apart, and no expression begins like it: it stays text.
 */
export function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  for (const { 0: text, index } of line.matchAll(/\S+/gu)) {
    const glued = GLUED.exec(text);
    let from = index;
    for (const part of glued ? glued.slice(1) : [text]) {
      if (!part) continue;
      words.push({ text: part, from, to: from + part.length });
      from += part.length;
    }
  }
  return words;
}

/** What escaped words say: a backslash at the start of a word is left out. A lone backslash is one. */
export function unescapeWords(text: string): string {
  return text.replace(/(?<!\S)\\(?=\S)/gu, "");
}

/** The text of the words from `start` to the one before `end`; any white space between two becomes spaces. */
export function textOf(words: readonly Word[], start: number, end: number): string {
  let text = "";
  for (let i = start; i < end; i++) {
    const word = words[i];
    if (!word) continue;
    if (i > start) text += " ".repeat(word.from - (words[i - 1]?.to ?? word.from));
    text += word.text;
  }
  return text;
}
