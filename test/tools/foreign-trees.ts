import * as fc from "fast-check";

/** A tree as any program knows it: depth first, each node at most one deeper than the one before. */
export interface PlainNode {
  readonly depth: number;
  readonly title: string;
  readonly text: string;
}

export type Tree = readonly PlainNode[];

const WORDS = "Grow faster 日本 naïve teams 50 weekly activation rate of what Größe двадцать".split(" ");
const SIGNS = ["R&D", "a<b", "“q”", "it's", 'in"ner', "x,y", "p;q", "1.2", "50%"];

/** Trees with one root and titles that no two nodes share; `signs` puts in what a format has to escape. */
export function plainTree(signs: boolean): fc.Arbitrary<Tree> {
  const word = fc.constantFrom(...WORDS, ...(signs ? SIGNS : []));
  const title = fc.array(word, { maxLength: 4 });
  const node = fc.record({ down: fc.integer({ min: -3, max: 1 }), title, text: fc.array(word, { maxLength: 3 }) });
  return fc.array(node, { minLength: 1, maxLength: 20 }).map((list) => {
    let depth = -1;
    return list.map(({ down, title, text }, at): PlainNode => {
      depth = at === 0 ? 0 : Math.max(1, Math.min(depth + 1, depth + down));
      return { depth, title: ["Node", ...title, `n${at}`].join(" "), text: text.join(" ") };
    });
  });
}

/** For each node the place of its parent. */
export function parentsOf(tree: Tree): (number | undefined)[] {
  const path: number[] = [];
  return tree.map(({ depth }, at) => {
    path.length = depth;
    path.push(at);
    return path[depth - 1];
  });
}

export interface Nested extends PlainNode {
  readonly children: readonly Nested[];
}

export function nested(tree: Tree): Nested {
  const spots = tree.map((node) => ({ ...node, children: [] as Nested[] }));
  parentsOf(tree).forEach((parent, at) => {
    if (parent !== undefined) spots[parent]?.children.push(spots[at] as Nested);
  });
  return spots[0] as Nested;
}

/** Where boxes stand on a board: levels below one another, each parent in the middle above its children. */
export function placesOf(tree: Tree): { x: number; y: number }[] {
  const places = tree.map(({ depth }) => ({ x: Number.NaN, y: depth * 200 }));
  const parents = parentsOf(tree);
  let next = 0;
  for (let at = tree.length - 1; at >= 0; at--) {
    const xs = places.filter((_, child) => parents[child] === at).map(({ x }) => x);
    const place = places[at] as { x: number };
    if (xs.length === 0) place.x = next--;
    else place.x = (Math.min(...xs) + Math.max(...xs)) / 2;
  }
  return places.map(({ x, y }) => ({ x: x * 300, y }));
}

export function edgesOf(tree: Tree): { from: number; to: number }[] {
  return parentsOf(tree).flatMap((from, to) => (from === undefined ? [] : [{ from, to }]));
}
