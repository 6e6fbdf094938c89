import { type Face, STATUSES } from "../records/node.ts";

/** What can be asked of a node beside its words, and the values that a key knows; owner, tag, rule and comment know any. */
export const WISH_VALUES = {
  kind: ["aim", "metric", "outcome", "leading", "proxy", "guardrail", "tactic", "note"],
  owner: undefined,
  status: STATUSES,
  tag: undefined,
  is: ["gap", "leaf", "overdue", "unconnected"],
  has: [
    "finding",
    "error",
    "warning",
    "hint",
    "owner",
    "target",
    "date",
    "reading",
    "gate",
    "link",
    "comment",
    "tag",
    "text",
  ],
  rule: undefined,
  comment: undefined,
} as const satisfies Readonly<Record<string, readonly string[] | undefined>>;

export type WishKey = keyof typeof WISH_VALUES;
type Known<K extends WishKey> = NonNullable<(typeof WISH_VALUES)[K]>[number];
export type IsValue = Known<"is">;
export type HasValue = Known<"has">;

/** The owner of what nobody owns. */
export const NOBODY = "nobody";

/** One condition: any of the values will do. */
export interface Wish {
  readonly key: WishKey;
  readonly values: readonly string[];
  /** `-kind:note`: all but those. */
  readonly not: boolean;
  /** Where it stands in the text. */
  readonly from: number;
  readonly to: number;
}

/** A question, taken apart: words to be found in titles and texts, and conditions that all must hold. */
export interface Ask {
  readonly words: string;
  readonly wishes: readonly Wish[];
}

const FACES: ReadonlySet<string> = new Set<Face>(["aim", "outcome", "leading", "proxy", "guardrail", "tactic", "note"]);

/** What ends at a space outside of quotes. */
const PIECE = /(?:[^\s"“”]|["“][^"“”]*["”]?)+/g;
const KEYED = /^(-?)([a-z]+):(.*)$/is;
/** As in a typed line: `@maya`, `#platform`, and `#proxy` for a kind. */
const SIGNED = /^(-?)([@#])(["“]?\p{L}.*)$/su;

/**
 * Takes a question apart: `kind:metric owner:ann -status:done "first value"`. Several values of one key, with commas
 * or one after the other, widen it. A key without a value says nothing yet; an unknown one is a word like others.
 */
export function readAsk(text: string): Ask {
  const words: string[] = [];
  const wishes: Wish[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const wish = wishIn(piece, index);
    if (wish) wishes.push(wish);
    else words.push(piece.replace(/["“”]/g, ""));
  }
  return { words: words.join(" "), wishes };
}

function wishIn(piece: string, from: number): Wish | undefined {
  const place = { from, to: from + piece.length };
  const [, minus, sign, named] = SIGNED.exec(piece) ?? [];
  if (named !== undefined) {
    const key = sign === "@" ? "owner" : FACES.has(named) ? "kind" : "tag";
    return { key, values: valuesIn(named), not: minus === "-", ...place };
  }
  const [, not, name = "", said = ""] = KEYED.exec(piece) ?? [];
  const key = name.toLowerCase();
  return isKey(key) ? { key, values: valuesIn(said), not: not === "-", ...place } : undefined;
}

function isKey(text: string): text is WishKey {
  return Object.hasOwn(WISH_VALUES, text);
}

function valuesIn(said: string): string[] {
  return (said.match(/(?:[^,"“”]|["“][^"“”]*["”]?)+/g) ?? []).flatMap((value) => {
    const plain = value.replace(/["“”]/g, "").trim();
    return plain === "" ? [] : [plain];
  });
}

/** The values that a key knows and that begin so: `me` is *metric*. All of them where it knows any. */
export function valuesMeant(key: WishKey, typed: string): readonly string[] | undefined {
  const known: readonly string[] | undefined = WISH_VALUES[key];
  const start = typed.toLowerCase();
  return known?.includes(start) ? [start] : known?.filter((value) => value.startsWith(start));
}

/** The conditions whose values the key does not know: nothing can fit them. */
export function unknownIn({ wishes }: Ask): Wish[] {
  return wishes.filter(({ key, values }) => values.some((value) => valuesMeant(key, value)?.length === 0));
}

/** True where a question asks for nothing: no word, and no condition with a value. */
export function asksNothing({ words, wishes }: Ask): boolean {
  return words.trim() === "" && wishes.every(({ values }) => values.length === 0);
}

/** Whether a text asks for a value as such, in capitals or not. */
export function hasWish(text: string, key: WishKey, value: string): boolean {
  return readAsk(text).wishes.some((wish) => wish.key === key && !wish.not && wish.values.some(isSame(value)));
}

function isSame(value: string): (other: string) => boolean {
  return (other) => other.toLowerCase() === value.toLowerCase();
}

/** The text with a value asked for, or not any more; what else stands in it stays as it is. */
export function withWish(text: string, key: WishKey, value: string, on: boolean): string {
  const mine = readAsk(text).wishes.filter((wish) => wish.key === key && !wish.not);
  if (on) {
    const [first] = mine;
    if (!first) return `${text.trimEnd()}${text.trim() === "" ? "" : " "}${print(key, [value])} `;
    return replaced(text, first, print(key, [...first.values, value]));
  }
  return mine.reduceRight((left, wish) => {
    const values = wish.values.filter((one) => !isSame(value)(one));
    if (values.length === wish.values.length) return left;
    return replaced(left, wish, values.length === 0 ? "" : print(key, values));
  }, text);
}

function print(key: WishKey, values: readonly string[]): string {
  return `${key}:${values.map((value) => (/[\s,"“”]/.test(value) ? `"${value.replace(/["“”]/g, "")}"` : value)).join(",")}`;
}

function replaced(text: string, { from, to }: Wish, by: string): string {
  const after = text.slice(to);
  return text.slice(0, from) + (by === "" ? after.trimStart() : by + after);
}
