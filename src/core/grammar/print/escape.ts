import type { LineContext, Match } from "../expression.ts";
import { noFurtherLines, readFurtherLine } from "../further-lines.ts";
import { NO_TITLE, parseLine, readLine } from "../line.ts";
import { isOneLine } from "../named-fields.ts";
import { reduceMarkdown } from "../outline/inline-markdown.ts";

/** First words that other readers of Markdown take for the begin of a block, and ours for a mark. */
const BLOCK = /^(?:[-*+!•◦▪‣●○■]|>+|#{1,6}|[-*_]{3,}|`{3,}.*|~{3,}.*)$/u;

export interface TitleText {
  readonly text: string;
  /** False for a title that no line can hold: it stands there for people, and as `title::` below. */
  readonly isWhole: boolean;
}

/**
 * A title as it must be typed, so that it reads back as it is with `rest` behind it: a backslash before the
 * words that would be taken for something else.
 */
export function escapeTitle(title: string, rest: string, context: LineContext): TitleText {
  if (title === "") return { text: NO_TITLE, isWhole: true };
  if (!isOneLine(title)) {
    const shown = title.replace(/\s+/gu, " ").trim();
    return { text: escapeTitle(shown, rest, context).text, isWhole: false };
  }
  const words = title.split(/(?<=\s)(?=\S)/u).map((word) => (/^\\\S/.test(word) ? `\\${word}` : word));
  for (;;) {
    const text = words.join("");
    const line = rest === "" ? text : `${text} ${rest}`;
    const misread = wordsAt(words, misreadOffsets(words[0] ?? "", line, text.length, context));
    if (misread.length === 0) return { text, isWhole: readTitle(line, context) === title };
    for (const index of misread) words[index] = `\\${words[index]}`;
  }
}

/** As the outline reader does: Markdown's marks first, then the fields. */
function readTitle(line: string, context: LineContext): string {
  return parseLine(reduceMarkdown(line, "word").text, context).title;
}

/** Offsets in the title, ascending, at which the line would be read as something else than title. */
function misreadOffsets(first: string, line: string, titleEnd: number, context: LineContext): number[] {
  const { words, first: start, run, end } = readLine(line, context);
  const isBlock = start > 0 || BLOCK.test(first.trim()) || first === NO_TITLE;
  const isField = readFurtherLine(line, noFurtherLines(), context) !== undefined;
  const offsets = [
    ...(isBlock || isField ? [0] : []),
    ...reduceMarkdown(line, "word").marks,
    offsetOfOverlap(run, words, titleEnd) ?? titleEnd,
    words[end]?.from ?? titleEnd,
  ];
  return offsets.filter((offset) => offset < titleEnd).sort((a, b) => a - b);
}

/** Where the rightmost expression that begins in the title can be broken: its sign, or the title's last word. */
function offsetOfOverlap(
  run: readonly Match[],
  words: readonly { readonly from: number }[],
  titleEnd: number,
): number | undefined {
  const match = run.findLast(({ start }) => (words[start]?.from ?? 0) < titleEnd);
  const sign = match && words[match.sign]?.from;
  return sign === undefined ? undefined : Math.min(sign, titleEnd - 1);
}

/** Indexes of the words that hold these offsets of the joined words and have no backslash yet. */
function wordsAt(words: readonly string[], offsets: readonly number[]): number[] {
  const found: number[] = [];
  let end = 0;
  let next = 0;
  words.forEach((word, index) => {
    end += word.length;
    const before = next;
    while ((offsets[next] ?? end) < end) next += 1;
    if (next > before && !word.startsWith("\\")) found.push(index);
  });
  return found;
}
