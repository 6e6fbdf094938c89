import { sameValue } from "../document/same.ts";

/** Lists whose order says nothing. */
const SETS = new Set(["tags", "with"]);

/**
 * Two later values of one field as one, where what they changed inside it does not meet: other lines of a list, other keys of
 * an object. Undefined where it does, or where the value is all of a piece. Gives the same whichever side comes first.
 */
export function combined(field: string, before: unknown, one: unknown, other: unknown): unknown {
  if (field === "agreed") return String(one) > String(other) ? one : other;
  if (field === "was" && Array.isArray(one) && Array.isArray(other)) return historyOf([...one, ...other]);
  if (isObject(one) && isObject(other)) return objectOf(isObject(before) ? before : {}, one, other);
  if (!Array.isArray(one) || !Array.isArray(other)) return undefined;
  const start: readonly unknown[] = Array.isArray(before) ? before : [];
  return listOf(start, one, other, SETS.has(field));
}

/** What a gate said before, from both sides, oldest first. */
function historyOf(entries: readonly unknown[]): unknown[] {
  const untilOf = (entry: unknown): string => String(isObject(entry) ? entry.until : "");
  const once = new Map(entries.map((entry) => [textOf(entry), entry]));
  return [...once]
    .sort(([a, one], [b, other]) => {
      const [from, to] = [untilOf(one), untilOf(other)];
      return from === to ? (a < b ? -1 : 1) : from < to ? -1 : 1;
    })
    .map(([, entry]) => entry);
}

type Fields = Readonly<Record<string, unknown>>;

function objectOf(before: Fields, one: Fields, other: Fields): unknown {
  const merged: Record<string, unknown> = {};
  for (const key of [...new Set([...Object.keys(one), ...Object.keys(other)])].sort()) {
    const [was, a, b] = [before[key], one[key], other[key]];
    const value = sameValue(a, b) || sameValue(b, was) ? a : sameValue(a, was) ? b : CLASH;
    if (value === CLASH) return undefined;
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

const CLASH = Symbol("both wrote it");

/** Undefined if both took out the same item and put something in, or one put items in another sequence. */
function listOf(
  before: readonly unknown[],
  one: readonly unknown[],
  other: readonly unknown[],
  isSet: boolean,
): unknown[] | undefined {
  const [start, a, b] = [before.map(textOf), one.map(textOf), other.map(textOf)];
  if ([start, a, b].some((list) => new Set(list).size < list.length)) return undefined;
  const [inA, inB] = [new Set(a), new Set(b)];
  if (!isSet) {
    const lostByBoth = start.some((item) => !inA.has(item) && !inB.has(item));
    const isNew = (item: string): boolean => !start.includes(item);
    if (
      lostByBoth &&
      a.some((item) => isNew(item) && !inB.has(item)) &&
      b.some((item) => isNew(item) && !inA.has(item))
    )
      return undefined;
    if (!keepsSequence(start, a) || !keepsSequence(start, b)) return undefined;
  }
  const kept = start.filter((item) => inA.has(item) && inB.has(item));
  const [gapsA, gapsB] = [gapsOf(kept, start, a), gapsOf(kept, start, b)];
  const merged = ["", ...kept].flatMap((item, at) => {
    const gap = together(gapsA[at] ?? [], gapsB[at] ?? []);
    return at === 0 ? gap : [item, ...gap];
  });
  return [...new Set(merged)].map((item): unknown => JSON.parse(item));
}

function keepsSequence(start: readonly string[], list: readonly string[]): boolean {
  const known = new Set(start);
  const left = new Set(list);
  return sameValue(
    list.filter((item) => known.has(item)),
    start.filter((item) => left.has(item)),
  );
}

/** What a side put before the first kept item, and after each. */
function gapsOf(kept: readonly string[], start: readonly string[], list: readonly string[]): string[][] {
  const [stays, known] = [new Set(kept), new Set(start)];
  const gaps: string[][] = kept.map(() => []);
  gaps.push([]);
  let at = 0;
  for (const item of list) {
    if (stays.has(item)) at = kept.indexOf(item) + 1;
    else if (!known.has(item)) gaps[at]?.push(item);
  }
  return gaps;
}

function together(one: readonly string[], other: readonly string[]): readonly string[] {
  if (other.every((item) => one.includes(item))) return one;
  if (one.every((item) => other.includes(item))) return other;
  const [first, second] = one.join() < other.join() ? [one, other] : [other, one];
  return [...first, ...second.filter((item) => !first.includes(item))];
}

function textOf(value: unknown): string {
  return JSON.stringify(isObject(value) ? Object.fromEntries(Object.entries(value).sort()) : value);
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
