import type { View } from "../document/view.ts";
import type { CommentRecord } from "../records/comment.ts";
import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";
import { isRecord } from "../records/records.ts";
import { inReadingOrder } from "./reading-order.ts";

/**
 * Nodes whose title or text holds what is asked, best first: the title begins with it, a word of the title does,
 * each of its words begins one, the title holds it anywhere, and the same for the longer texts, then for its comments. Ties in
 * reading order. Case and accents do not matter. Nothing for a blank question.
 */
export function searchNodes(view: View, asked: string): Id[] {
  const phrase = fold(asked).trim();
  if (phrase === "") return [];
  const terms = phrase.split(/\s+/);
  const hits: { id: Id; rank: number }[] = [];
  for (const { id } of inReadingOrder(view)) {
    const node = view.node(id);
    const rank = node && (rankOf(foldedOf(node), phrase, terms) ?? rankOfComments(view, id, phrase, terms));
    if (rank !== undefined) hits.push({ id, rank });
  }
  return hits.sort((a, b) => a.rank - b.rank).map(({ id }) => id);
}

/** Where `asked` stands in a title, as from–to positions for marking: its first place, or the place of each word. */
export function marksIn(title: string, asked: string): number[] {
  const phrase = fold(asked).trim();
  if (phrase === "") return [];
  const { text, at } = foldWithPlaces(title);
  const whole = bestPlace(text, phrase);
  if (whole >= 0) return [at[whole] ?? 0, at[whole + phrase.length] ?? title.length];
  const marks = phrase.split(/\s+/).flatMap((term) => {
    const place = bestPlace(text, term);
    return place < 0 ? [] : [[at[place] ?? 0, at[place + term.length] ?? title.length] as const];
  });
  return marks.sort(([a], [b]) => a - b).flat();
}

/** Lower case without accents: `É` is `e`. What two texts share after this, a reader takes for the same letters. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** True if a text holds every word of what is asked. */
export function foldedHas(text: string, asked: string): boolean {
  const folded = fold(text);
  return fold(asked)
    .trim()
    .split(/\s+/)
    .every((term) => folded.includes(term));
}

interface Folded {
  readonly title: string;
  readonly texts: string;
}

/** Records are frozen, so a node needs folding once. */
const known = new WeakMap<NodeRecord, Folded>();

/** The fields of a node that are searched beside its title, in the order in which they are read. */
export const TEXTS = [
  "text",
  "strategy",
  "tactic",
  "sa",
  "na",
  "pa",
  "done",
  "measure",
  "definition",
  "because",
] as const;
export type TextField = (typeof TEXTS)[number];

function foldedOf(node: NodeRecord): Folded {
  const before = known.get(node);
  if (before) return before;
  const texts = TEXTS.flatMap((field) => node[field] ?? []);
  const folded = { title: fold(node.title), texts: texts.length === 0 ? "" : fold(texts.join("\n")) };
  known.set(node, folded);
  return folded;
}

function rankOf({ title, texts }: Folded, phrase: string, terms: readonly string[]): number | undefined {
  const inTitle = placeRank(title, phrase, terms);
  if (inTitle !== undefined) return inTitle;
  const inTexts = placeRank(texts, phrase, terms);
  return inTexts === undefined ? undefined : 10 + inTexts;
}

/** Records are frozen, so a comment needs folding once. */
const knownComments = new WeakMap<CommentRecord, string>();

/** What somebody said of a node, and who, as it is searched. */
export function foldedComment(comment: CommentRecord): string {
  const before = knownComments.get(comment);
  if (before !== undefined) return before;
  const folded = fold([comment.text, comment.author].filter(Boolean).join("\n"));
  knownComments.set(comment, folded);
  return folded;
}

function rankOfComments(view: View, id: Id, phrase: string, terms: readonly string[]): number | undefined {
  let best: number | undefined;
  for (const other of view.attached(id)) {
    const record = view.get(other);
    if (!isRecord(record, "comment")) continue;
    const rank = placeRank(foldedComment(record), phrase, terms);
    if (rank !== undefined && (best === undefined || rank < best)) best = rank;
  }
  return best === undefined ? undefined : 20 + best;
}

function placeRank(text: string, phrase: string, terms: readonly string[]): number | undefined {
  if (text.startsWith(phrase)) return text.length === phrase.length ? 0 : 1;
  if (!terms.every((term) => text.includes(term))) return undefined;
  if (wordStart(text, phrase) >= 0) return 2;
  if (terms.every((term) => wordStart(text, term) >= 0)) return 3;
  return text.includes(phrase) ? 4 : 5;
}

function bestPlace(text: string, part: string): number {
  const start = wordStart(text, part);
  return start >= 0 ? start : text.indexOf(part);
}

/** The first place of `part` where a word of `text` begins, or -1. */
function wordStart(text: string, part: string): number {
  let at = text.indexOf(part);
  while (at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1))) at = text.indexOf(part, at + 1);
  return at;
}

/** The folded title, and for each of its letters the position in the title that it came from. */
function foldWithPlaces(title: string): { text: string; at: number[] } {
  const at: number[] = [];
  let text = "";
  let place = 0;
  for (const letter of title) {
    const folded = fold(letter);
    for (let i = 0; i < folded.length; i++) at.push(place);
    text += folded;
    place += letter.length;
  }
  return { text, at };
}
