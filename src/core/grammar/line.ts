import type { Kind } from "../records/node.ts";
import { faceOf } from "../records/node.ts";
import { grammar } from "../strings/grammar.ts";
import type { LineContext, LinkExpression, Match, NodeFields } from "./expression.ts";
import { EXPRESSIONS } from "./expressions.ts";
import type { Word } from "./words.ts";
import { unescapeWords, wordsOf } from "./words.ts";

/** A field that was found in the text, for display while typing. */
export interface Chip {
  readonly field: string;
  /** As typed. */
  readonly text: string;
  /** Offsets into the typed text: the first character, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Short words: `22 % to 40 %`. */
  readonly says: string;
}

export interface ParsedLine {
  readonly title: string;
  /** What `! ` or `* ` at the very start says. */
  readonly mark?: Kind;
  /** What the end of the line says; `kind` and `role` only where `#proxy` or the like stands there. */
  readonly fields: NodeFields;
  readonly links: readonly LinkExpression[];
  readonly chips: readonly Chip[];
}

/** How a line divides into words: the mark, the title, the fields, the reason. */
export interface Reading {
  readonly words: readonly Word[];
  /** Index of the first word of the title: 1 behind a mark. */
  readonly first: number;
  /** The field expressions that end the line or stand before the reason, from left to right. */
  readonly run: readonly Match[];
  /** Index of the word that ends the run: `because`, or the number of words. */
  readonly end: number;
}

const MARKS: ReadonlyMap<string, Kind> = new Map([
  ["!", "tactic"],
  ["*", "aim"],
]);
/** The whole title of a node that has none. */
export const NO_TITLE = '""';
const BECAUSE = "because";
/** A longer line is prose, and so is one that goes on after the end of a clause. */
const BECAUSE_LIMIT = 200;
const DELIMITERS = [
  ["[[", "]]"],
  ['@"', '"'],
  ["@“", "”"],
] as const;
const CLAUSE_END = /[.!?;:]\s/;

/**
 * Reads one typed line. Fields are read only from its end: the longest run of expressions that ends it, as
 * long as a title remains before them. Anything else is title, as typed but for white space at the ends.
 */
export function parseLine(text: string, context: LineContext): ParsedLine {
  const reading = readLine(text, context);
  const { words, first, run, end } = reading;
  const title = titleOf(text, reading);
  const mark = first === 1 ? MARKS.get(words[0]?.text ?? "") : undefined;
  const because = end < words.length ? reasonAt(text, words, end) : undefined;
  const chips = run.map((match, i) => chipOf(text, words, match, run[i + 1]?.start ?? end));
  return {
    title: title === NO_TITLE ? "" : unescapeWords(title),
    ...(mark ? { mark } : {}),
    fields: { ...fieldsOf(run), ...(because ? { because: because.text } : {}) },
    links: run.flatMap((match) => match.link ?? []),
    chips: because ? [...chips, because.chip] : chips,
  };
}

/** Where the parts of a line lie. */
export function readLine(text: string, context: LineContext): Reading {
  const words = wordsOf(text);
  const first = words.length > 1 && MARKS.has(words[0]?.text ?? "") ? 1 : 0;
  const because = words.length > 1 ? findReason(text, words, first) : -1;
  if (because > first) {
    const run = readRun(words, first, because, context);
    const title = titleOf(text, { words, first, run, end: because });
    if (!CLAUSE_END.test(`${title} `)) return { words, first, run, end: because };
  }
  return { words, first, run: readRun(words, first, words.length, context), end: words.length };
}

/** The title as it stands in the line, backslashes included. */
export function titleOf(text: string, { words, first, run, end }: Reading): string {
  const last = words[(run[0]?.start ?? end) - 1];
  return last ? text.slice(words[first]?.from ?? 0, last.to) : "";
}

/** A `#guardrail` anywhere in the run decides what its `>=` means, so a role that it names is read with it. */
function readRun(words: readonly Word[], first: number, end: number, context: LineContext): readonly Match[] {
  const run = longestRun(words, first, end, context, new Set());
  const named = fieldsOf(run);
  if (named.kind === undefined) return run;
  const face = faceOf({ kind: named.kind, ...(named.role ? { role: named.role } : {}) });
  return longestRun(words, first, end, { ...context, face }, new Set());
}

/** Goes left from `end` as long as expressions follow each other; where there are several readings, tries all. */
function longestRun(
  words: readonly Word[],
  first: number,
  end: number,
  context: LineContext,
  before: ReadonlySet<number>,
): readonly Match[] {
  const said = new Set(before);
  const run: Match[] = [];
  for (let at = end; ; ) {
    const [family, readings] = readingsBefore(words, first, at, context, said);
    if (family < 0) break;
    if (!EXPRESSIONS[family]?.repeats) said.add(family);
    const [only] = readings;
    if (readings.length > 1) {
      const tails = readings.map((match) => [...longestRun(words, first, match.start, context, said), match]);
      const longest = tails.reduce((best, tail) => (startOf(tail) < startOf(best) ? tail : best));
      return [...longest, ...run.reverse()];
    }
    if (!only) break;
    run.push(only);
    at = only.start;
  }
  return run.reverse();
}

/** The family that reads the words before `end`, and its readings that leave a title. */
function readingsBefore(
  words: readonly Word[],
  first: number,
  end: number,
  context: LineContext,
  said: ReadonlySet<number>,
): [family: number, readings: readonly Match[]] {
  for (const [family, expression] of EXPRESSIONS.entries()) {
    if (said.has(family)) continue;
    const readings = expression.read(words, end, context).filter((match) => match.start > first);
    if (readings.length > 0) return [family, expression.repeats ? readings.slice(0, 1) : readings];
  }
  return [-1, []];
}

function startOf(run: readonly Match[]): number {
  return run[0]?.start ?? Number.POSITIVE_INFINITY;
}

/**
 * Index of the first `because` that leaves a title before it and a reason behind it, and does not stand in
 * brackets or quotes; -1 if there is none.
 */
function findReason(text: string, words: readonly Word[], first: number): number {
  const [start, last] = [words[0], words.at(-1)];
  if (!start || !last || last.to - start.from > BECAUSE_LIMIT) return -1;
  let index = first + 1;
  while (index < words.length && words[index]?.text !== BECAUSE) index = endOfDelimited(words, index) + 1;
  if (index >= words.length - 1) return -1;
  return CLAUSE_END.test(text.slice(words[index]?.to, last.to)) ? -1 : index;
}

/** Index of the last word of what the word at `start` opens, `[[` or `@"`; `start` itself if it opens nothing. */
function endOfDelimited(words: readonly Word[], start: number): number {
  const text = words[start]?.text ?? "";
  const close = DELIMITERS.find(([open]) => text.startsWith(open))?.[1];
  if (close === undefined) return start;
  for (let i = start; i < words.length; i++) {
    const word = words[i]?.text ?? "";
    if (word.endsWith(close) && (i > start || word.length > close.length + 1)) return i;
  }
  return start;
}

function reasonAt(text: string, words: readonly Word[], index: number): { text: string; chip: Chip } {
  const from = words[index]?.from ?? 0;
  const to = words.at(-1)?.to ?? from;
  const reason = text.slice(words[index + 1]?.from, to);
  const says = grammar.chips.because;
  return { text: reason, chip: { field: BECAUSE, text: text.slice(from, to), from, to, says } };
}

function chipOf(text: string, words: readonly Word[], match: Match, end: number): Chip {
  const from = words[match.start]?.from ?? 0;
  const to = words[end - 1]?.to ?? from;
  return { field: match.field, text: text.slice(from, to), from, to, says: match.says };
}

/** What all matches say together; tags add up in the order of the line, each once. */
function fieldsOf(run: readonly Match[]): NodeFields {
  const tags = [...new Set(run.flatMap((match) => match.fields.tags ?? []))];
  const fields: NodeFields = Object.assign({}, ...run.map((match) => match.fields));
  return tags.length > 0 ? { ...fields, tags } : fields;
}
