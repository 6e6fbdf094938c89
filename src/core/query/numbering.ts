import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import { pathTo } from "./path.ts";

/**
 * Numbers of tactics, LEVEL:PATH, computed and never stored. The only top tactic of an aim (or of a tree without
 * an aim) is `1`; of several the first is `2:1`, as the aim counts as level 1. Below: `3:1.2` is the second step of
 * `2:1`. Only tactics count; in the tray of a tree that has an aim they have no number.
 */
export interface Numbering {
  /** `3:1.2`; undefined for what is no tactic or lies in the tray. */
  of(id: Id): string | undefined;
  /** The same for lists over several aims: `B 3:1.2`. Without the letter where there is one aim. */
  full(id: Id): string | undefined;
  /** The tactics that a number may mean, aim by aim. Reads 2, 2.1, 2:1, 3.1.2, 3:1.2, 4:11.2, each also after a letter. */
  find(text: string): readonly Id[];
}

interface Numbered {
  readonly level: number;
  /** Positions joined by dots; a top tactic that stands alone has none. */
  readonly path: string;
  readonly letter: string;
}

/** Numbers all tactics of a tree in one walk. */
export function numbering(view: View): Numbering {
  const numbers = new Map<Id, Numbered>();
  const scopes = scopesOf(view);
  for (const [i, roots] of scopes.entries()) numberScope(view, roots, letterOf(i), numbers);
  const of = (id: Id): string | undefined => print(numbers.get(id));
  return {
    of,
    full: (id) => (scopes.length > 1 && numbers.has(id) ? `${numbers.get(id)?.letter} ${of(id)}` : of(id)),
    find: (text) => findIn(numbers, text),
  };
}

/** The number of one tactic, for a card that is drawn alone. Walks its own branch upward and its siblings only. */
export function numberOf(view: View, id: Id): string | undefined {
  if (view.node(id)?.kind !== "tactic") return undefined;
  const positions: number[] = [];
  let tops: readonly Id[] = [];
  for (let at: Id | undefined = id; at !== undefined; ) {
    const above = tacticAbove(view, at);
    tops = above === undefined ? topsBeside(view, at) : stepsBelow(view, view.children(above));
    const position = tops.indexOf(at) + 1;
    if (position === 0) return undefined;
    positions.push(position);
    at = above;
  }
  const path = positions.reverse().slice(tops.length === 1 ? 1 : 0);
  return print({ level: path.length + 1, path: path.join("."), letter: "" });
}

/** What a typed number says: its level, and the positions that it names. Undefined for any other text. */
export function readStepNumber(text: string): { letter: string; level: number; path: readonly number[] } | undefined {
  const match = /^(?:([A-Za-z]{1,2}) ?)?([1-9]\d{0,3})(?:[.:]((?:[1-9]\d*)(?:\.[1-9]\d*)*))?$/.exec(text.trim());
  if (!match) return undefined;
  const level = Number(match[2]);
  const groups = match[3]?.split(".") ?? [];
  const path = groups.length < level - 1 ? runTogether(groups, level - 1) : groups;
  if (path.length !== level - 1 && groups.length > 0) return undefined;
  return { letter: (match[1] ?? "").toUpperCase(), level, path: path.map(Number) };
}

/** In `4:11.2` the positions of the ancestors are written as one; it can be taken apart while each is below 10. */
function runTogether([group = "", ...rest]: readonly string[], count: number): readonly string[] {
  const apart = [...group, ...rest];
  return apart.length === count && !apart.includes("0") ? apart : [];
}

/** Numbers start again in each: the branches of an aim; in a tree without aims everything together. */
function scopesOf(view: View): (readonly Id[])[] {
  const roots = view.children(undefined);
  const aims = roots.filter((id) => view.node(id)?.kind === "aim");
  return aims.length === 0 ? [roots] : aims.map((aim) => view.children(aim));
}

function numberScope(view: View, roots: readonly Id[], letter: string, numbers: Map<Id, Numbered>): void {
  const tops = stepsBelow(view, roots);
  const single = tops.length === 1;
  const queue: [Id, path: string, level: number][] = tops.map((id, i) => [
    id,
    single ? "" : `${i + 1}`,
    single ? 1 : 2,
  ]);
  for (const [id, path, level] of queue) {
    numbers.set(id, { level, path, letter });
    for (const [i, step] of stepsBelow(view, view.children(id)).entries()) {
      queue.push([step, path === "" ? `${i + 1}` : `${path}.${i + 1}`, level + 1]);
    }
  }
}

/** The tactics among and below `roots` that have no other tactic above them there, in reading order. */
function stepsBelow(view: View, roots: readonly Id[]): Id[] {
  const steps: Id[] = [];
  const stack = [...roots].reverse();
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (view.node(id)?.kind === "tactic") steps.push(id);
    else stack.push(...[...view.children(id)].reverse());
  }
  return steps;
}

/** All top tactics where a tactic is numbered; none in the tray of a tree that has an aim. */
function topsBeside(view: View, id: Id): readonly Id[] {
  const [root = id] = pathTo(view, id);
  if (view.node(root)?.kind === "aim") return stepsBelow(view, view.children(root));
  const roots = view.children(undefined);
  return roots.some((other) => view.node(other)?.kind === "aim") ? [] : stepsBelow(view, roots);
}

function tacticAbove(view: View, id: Id): Id | undefined {
  let at = view.node(id)?.parent;
  while (at !== undefined && view.node(at)?.kind !== "tactic") at = view.node(at)?.parent;
  return at;
}

function findIn(numbers: ReadonlyMap<Id, Numbered>, text: string): Id[] {
  const asked = readStepNumber(text);
  if (!asked) return [];
  const { letter, level, path } = asked;
  const wholeLevel = path.length < level - 1;
  return [...numbers].flatMap(([id, number]) => {
    const here = letter === "" || letter === number.letter;
    return here && number.level === level && (wholeLevel || number.path === path.join(".")) ? [id] : [];
  });
}

function print(number: Numbered | undefined): string | undefined {
  return number && (number.path === "" ? `${number.level}` : `${number.level}:${number.path}`);
}

/** A, B … Z, AA, AB … */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
