import fc from "fast-check";
import type { Direction } from "../../src/core/layout/tidy/options.ts";
import type { CardSize } from "../../src/core/layout/tidy/source.ts";
import { GrowingTree } from "./growing-tree.ts";

export const DIRECTIONS: readonly Direction[] = ["down", "right", "up", "left"];

export const direction = fc.constantFrom(...DIRECTIONS);

export const cardSize: fc.Arbitrary<CardSize> = fc.record({
  w: fc.integer({ min: 20, max: 320 }),
  h: fc.oneof(fc.integer({ min: 20, max: 160 }), fc.constantFrom(60, 88, 88, 300)),
  lead: fc.constantFrom(0, 0, 0, 18, 34),
});

interface Sprout {
  /** Which of the nodes before it is the parent; now and then a new root or stray. */
  readonly parent: number;
  readonly place: "child" | "root" | "stray";
  readonly size: CardSize;
  readonly folded: boolean;
  /** So many leaves follow below the same node. */
  readonly leaves: number;
}

const sprout: fc.Arbitrary<Sprout> = fc.record({
  parent: fc.nat(),
  place: fc.oneof(
    { weight: 16, arbitrary: fc.constant("child" as const) },
    { weight: 1, arbitrary: fc.constantFrom("root" as const, "stray" as const) },
  ),
  size: cardSize,
  folded: fc.oneof({ weight: 11, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  leaves: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 6, max: 20 }) }),
});

function grow(sprouts: readonly Sprout[]): GrowingTree {
  const tree = new GrowingTree();
  const ids = tree.add("forest", 0, { w: 272, h: 117 });
  for (const { parent, place, size, folded, leaves } of sprouts) {
    const under = place === "child" ? (ids[parent % ids.length] ?? "forest") : place === "root" ? "forest" : "tray";
    const [id = ""] = tree.add(under, parent, size, folded);
    ids.push(id);
    for (let i = 0; i < leaves; i++) tree.add(id, i, { ...size, w: size.w + ((i * 37) % 60) });
  }
  return tree;
}

/** Trees of up to about a hundred nodes: several roots, strays, folds, leads and long runs of leaves. */
export const tree = fc.array(sprout, { maxLength: 40 }).map(grow);

/** Trees with one root, nothing folded and no leads: what other engines know. */
export function plainTree(
  nodes: { min: number; max: number },
  size: fc.Arbitrary<CardSize>,
): fc.Arbitrary<GrowingTree> {
  const node = fc.record({ parent: fc.nat(), size });
  return fc.array(node, { minLength: nodes.min, maxLength: nodes.max, size: "max" }).map((list) => {
    const tree = new GrowingTree();
    const ids = tree.add("forest", 0, { w: 200, h: 80 });
    for (const { parent, size } of list) ids.push(...tree.add(ids[parent % ids.length] ?? "forest", parent, size));
    return tree;
  });
}

/** One change to a tree; gives the ids to name. */
export type Edit = (tree: GrowingTree) => readonly string[];

const nat = fc.nat();

/** Edits pick their nodes by number, so they fit every tree. */
export const edit: fc.Arbitrary<Edit> = fc
  .record({
    what: fc.constantFrom("add", "add", "move", "move", "resize", "fold", "remove"),
    a: nat,
    b: nat,
    index: nat,
    size: cardSize,
    out: fc.integer({ min: 0, max: 11 }),
  })
  .map(({ what, a, b, index, size, out }) => (tree: GrowingTree) => {
    const ids = tree.ids();
    const id = ids[a % ids.length];
    const place = out === 0 ? "forest" : out === 1 ? "tray" : (ids[b % ids.length] ?? "forest");
    if (id === undefined || what === "add") return tree.add(place, index, size);
    if (what === "move") return tree.move(id, place, index);
    if (what === "resize") return tree.resize(id, size);
    return what === "fold" ? tree.fold(id) : tree.remove(id);
  });
