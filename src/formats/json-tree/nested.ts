import { isFaceWord } from "../import/faces.ts";
import type { ImportNode } from "../import/import-tree.ts";
import { type JsonObject, textOf } from "../json/look.ts";
import { isObject } from "../json/parse.ts";
import type { LossList } from "../loss-list.ts";
import { CHILDREN, plainName } from "./names.ts";
import { nodeOf } from "./node.ts";

/** Objects without a title among all objects, from which on names must be the titles. */
const NAMELESS = 1 / 4;

/** Objects in lists of objects, as a tree; nothing where too many of them have no title. */
export function nestedIn(value: JsonObject | readonly unknown[], today: string, losses: LossList): ImportNode[] {
  const nested = new Nested(today, losses);
  const nodes = nested.run(value);
  return nested.nameless > nested.objects * NAMELESS ? [] : nodes;
}

class Nested {
  objects = 0;
  nameless = 0;
  readonly #nodes: ImportNode[] = [];
  readonly #today: string;
  readonly #losses: LossList;

  constructor(today: string, losses: LossList) {
    this.#today = today;
    this.#losses = losses;
  }

  run(value: JsonObject | readonly unknown[]): ImportNode[] {
    if (Array.isArray(value)) for (const item of value) this.#add(item, 0, undefined);
    else this.#top(value as JsonObject);
    return this.#nodes;
  }

  /** The outermost object is a node where it has a title; else it only holds the trees. */
  #top(value: JsonObject): void {
    const lists = listsIn(value);
    const { title } = nodeOf(value, this.#today, this.#losses, new Set(lists.map(({ name }) => name)));
    if (title !== "" && lists.length > 0) {
      this.#add(value, 0, undefined);
      return;
    }
    const roots = lists.length > 0 ? lists : rootsIn(value);
    for (const { name, items } of roots) for (const item of items) this.#add(item, 0, wordOf(name));
  }

  #add(value: unknown, depth: number, word: string | undefined): void {
    const text = textOf(value);
    const called = word === undefined ? {} : { word };
    if (text !== undefined) this.#nodes.push({ depth, title: text, ...called });
    else if (Array.isArray(value)) for (const item of value) this.#add(item, depth, word);
    else if (isObject(value)) this.#addObject(value, depth, called);
  }

  #addObject(value: JsonObject, depth: number, called: { readonly word?: string }): void {
    const lists = listsIn(value);
    const names = new Set(lists.map(({ name }) => name));
    const { id: _id, parent: _parent, ...node } = nodeOf(value, this.#today, this.#losses, names);
    this.objects += 1;
    if (node.title === "") this.nameless += 1;
    this.#nodes.push({ ...called, ...node, depth });
    for (const { name, items } of lists) for (const item of items) this.#add(item, depth + 1, wordOf(name));
  }
}

interface List {
  readonly name: string;
  readonly items: readonly unknown[];
}

/** What hangs below an object: lists of objects, lists of texts by the usual names, an object by such a name. */
function listsIn(object: JsonObject): List[] {
  return Object.entries(object).flatMap(([name, value]): List[] => {
    const isUsual = CHILDREN.has(plainName(name));
    if (Array.isArray(value)) return isUsual || value.some(isObject) ? [{ name, items: value }] : [];
    return isUsual && isObject(value) ? [{ name, items: Object.values(value) }] : [];
  });
}

/** Objects right inside of one that hold lists themselves: `{ "root": { … "children": [] } }`. */
function rootsIn(object: JsonObject): List[] {
  const inner = Object.entries(object).filter(([, value]) => isObject(value) && listsIn(value).length > 0);
  return inner.map(([name, value]) => ({ name, items: [value] }));
}

/** Key results are key results; any other name of a list says nothing of what is in it. */
function wordOf(name: string): string | undefined {
  return isFaceWord(name) || isFaceWord(plainName(name)) ? plainName(name).replaceAll("_", " ") : undefined;
}
