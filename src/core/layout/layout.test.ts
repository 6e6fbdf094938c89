import { describe, expect, test } from "vitest";
import { GrowingTree } from "../../../test/tools/growing-tree.ts";
import { layoutTree, TidyLayout } from "./layout.ts";
import type { Direction } from "./tidy/options.ts";
import type { ListedCard } from "./tidy/source.ts";

const size = { w: 100, h: 50 };

/** A parent `p` with `count` leaves `c0`, `c1` … and what else is given. */
function fan(count: number, more: readonly ListedCard[] = []): ListedCard[] {
  const leaves = Array.from({ length: count }, (_, i) => ({ id: `c${i}`, parent: "p", ...size }));
  return [{ id: "p", ...size }, ...leaves, ...more];
}

/** `id x y` of each card, in reading order. */
function places(cards: readonly ListedCard[], options: Parameters<typeof layoutTree>[1] = {}): string[] {
  const layout = layoutTree(cards, options);
  return layout.order().map((id) => `${id} ${layout.place(id)?.x} ${layout.place(id)?.y}`);
}

describe("rows", () => {
  test("siblings stand 24 apart, a level 48 below", () => {
    expect(places(fan(2))).toEqual(["p -50 0", "c0 -112 98", "c1 12 98"]);
  });

  test("cousins stand 40 apart", () => {
    const cards = fan(2, [
      { id: "g0", parent: "c0", ...size },
      { id: "g1", parent: "c1", ...size },
    ]);
    expect(places(cards)).toEqual(["p -50 0", "c0 -120 98", "g0 -120 196", "c1 20 98", "g1 20 196"]);
  });

  test("a row is as tall as its tallest card and stands off by its largest lead", () => {
    const cards: ListedCard[] = [
      { id: "p", ...size },
      { id: "short", parent: "p", ...size },
      { id: "tall", parent: "p", w: 100, h: 90, lead: 30 },
      { id: "below", parent: "short", ...size },
    ];
    expect(places(cards).map((line) => line.replace(/ \S+ /, " "))).toEqual([
      "p 0",
      "short 128",
      "below 266",
      "tall 128",
    ]);
  });

  test.each<[Direction, string[]]>([
    ["down", ["p -50 0", "c0 -112 98", "c1 12 98"]],
    ["up", ["p -50 -50", "c0 -112 -148", "c1 12 -148"]],
    ["right", ["p 0 -25", "c0 164 -62", "c1 164 12"]],
    ["left", ["p -100 -25", "c0 -264 -62", "c1 -264 12"]],
  ])("the tree grows %s", (direction, expected) => {
    expect(places(fan(2), { direction })).toEqual(expected);
  });

  test("a small subtree between two large ones stands in the middle of the free room", () => {
    const cards = fan(3, [
      ...["a", "b", "c"].map((id) => ({ id, parent: "c0", ...size })),
      ...["d", "e", "f"].map((id) => ({ id, parent: "c2", ...size })),
    ]);
    expect(places(cards)[5]).toBe("c1 -50 98");
  });

  test("what is folded away has no place", () => {
    const layout = layoutTree([
      { id: "p", folded: true, ...size },
      { id: "c", parent: "p", ...size },
    ]);
    expect(layout.has("c")).toBe(false);
    expect(layout.place("c")).toBeUndefined();
    expect(layout.neighbour("p", "down")).toBeUndefined();
  });

  test("the trees of the forest stand 64 apart", () => {
    expect(
      places([
        { id: "a", ...size },
        { id: "b", ...size },
      ]),
    ).toEqual(["a -132 0", "b 32 0"]);
  });
});

describe("edges", () => {
  test("run on a line 22 below the tallest card of the row", () => {
    const cards = [
      { id: "r", ...size },
      { id: "low", parent: "r", ...size },
      { id: "tall", parent: "r", w: 100, h: 90 },
      ...["a", "b"].map((id) => ({ id, parent: "low", ...size })),
    ];
    expect(
      layoutTree(cards)
        .edge("a")
        ?.points.map(({ y }) => y),
    ).toEqual([148, 210, 210, 236]);
  });

  test("roots have none", () => {
    expect(layoutTree(fan(1)).edge("p")).toBeUndefined();
  });
});

describe("the tray", () => {
  const stray = (id: string): ListedCard => ({ id, stray: true, ...size });

  test("stands right of the second row, with room for its heading", () => {
    const layout = layoutTree([...fan(2), stray("s")]);
    expect(layout.tray()).toEqual({ x: 112 + 64, y: 98, w: 132, h: 98 });
    expect(layout.place("s")).toEqual({ x: 192, y: 130, ...size });
    expect(layout.edge("s")).toBeUndefined();
  });

  test("stands below where the tree grows to the right", () => {
    const layout = layoutTree([...fan(2), stray("s")], { direction: "right" });
    expect(layout.tray()).toEqual({ x: 164, y: 62 + 64, w: 132, h: 98 });
  });

  test("keeps its height when the forest grows deeper", () => {
    const chain = Array.from({ length: 9 }, (_, i) => ({ id: `d${i}`, parent: i === 0 ? "c0" : `d${i - 1}`, ...size }));
    expect(layoutTree([...fan(2), ...chain, stray("s")]).tray()).toEqual({ x: 112 + 64, y: 98, w: 132, h: 98 });
  });

  test("begins a new shelf after four, and where it would grow wider than 900", () => {
    const ys = (cards: ListedCard[]): (number | undefined)[] => cards.map(({ id }) => layoutTree(cards).place(id)?.y);
    expect(ys(["a", "b", "c", "d", "e"].map(stray))).toEqual([32, 32, 32, 32, 106]);
    expect(ys(["a", "b", "c"].map((id) => ({ ...stray(id), w: 400 })))).toEqual([32, 32, 106]);
  });

  test("is all there is when nothing is connected", () => {
    const layout = layoutTree([stray("s")]);
    expect(layout.bounds()).toEqual(layout.tray());
  });
});

describe("large trees", () => {
  test.each([5_000, 50_000])("a chain of %i", (length) => {
    const chain = Array.from(
      { length },
      (_, i): ListedCard => ({ id: `n${i}`, ...(i > 0 && { parent: `n${i - 1}` }), ...size }),
    );
    const layout = layoutTree(chain);
    const last = `n${length - 1}`;
    expect(layout.place(last)).toEqual({ x: -50, y: (length - 1) * 98, ...size });
    expect(layout.neighbour(last, "up")).toBe(`n${length - 2}`);
    expect(layout.nodesIn({ x: 0, y: (length - 1) * 98, w: 1, h: 1 })).toEqual([last]);
    expect(layout.order()).toHaveLength(length);
  });

  test.each([
    [5_000, true],
    [5_000, false],
    [50_000, true],
    [50_000, false],
  ])("a fan of %i, stacked: %s", (count, stack) => {
    const layout = layoutTree(fan(count), { stack });
    const last = layout.place(`c${count - 1}`);
    expect(layout.bounds().w).toBe(stack ? Math.ceil(count / 8) * 132 - 16 : count * 124 - 24);
    expect(last && last.x + last.w).toBe(layout.bounds().w / 2);
    expect(layout.edgesIn({ x: -400, y: 60, w: 800, h: 400 }).length).toBeLessThan(200);
  });

  test("a chain of 5,000 loses and regains its lower half", () => {
    const tree = new GrowingTree();
    let under = "forest";
    for (let i = 0; i < 5_000; i++) under = tree.add(under, 0, size)[0] ?? "";
    const layout = new TidyLayout(tree);
    layout.update(tree.fold("n2500"));
    expect(layout.order()).toHaveLength(2_501);
    layout.update(tree.fold("n2500"));
    expect(layout.place("n4999")?.y).toBe(4_999 * 98);
    layout.update(tree.move("n2500", "forest", 1));
    expect(layout.place("n4999")?.y).toBe(2_499 * 98);
  });
});

describe("sizes", () => {
  test.each([
    ["negative", { w: -1, h: 50 }],
    ["not a number", { w: 100, h: Number.NaN }],
    ["endless", { w: Number.POSITIVE_INFINITY, h: 50 }],
  ])("that are %s are refused with the id of the card", (_, size) => {
    expect(() => layoutTree([{ id: "odd", ...size }])).toThrow(/Card odd has the size/);
  });

  test("a card under a parent that is not there is refused", () => {
    expect(() => layoutTree([{ id: "a", parent: "b", ...size }])).toThrow(/Card a names the parent b/);
  });
});

test("a card that is resized while it moves below one that unfolds has its new size", () => {
  const tree = new GrowingTree();
  const [root = ""] = tree.add("forest", 0, size);
  const [moved = ""] = tree.add(root, 0, size);
  const [folded = ""] = tree.add(root, 1, size);
  const [hidden = ""] = tree.add(folded, 0, size);
  tree.fold(folded);
  const layout = new TidyLayout(tree);
  tree.resize(moved, { w: 180, h: 70 });
  tree.move(moved, hidden, 0);
  tree.fold(folded);
  layout.update([moved, folded]);
  expect(layout.place(moved)).toMatchObject({ w: 180, h: 70 });
});
