import { describe, expect, test } from "vitest";
import { GrowingTree } from "../../../test/tools/growing-tree.ts";
import { layoutTree, TidyLayout } from "./layout.ts";
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

describe("stacks", () => {
  const stacked = (count: number, options: Parameters<typeof layoutTree>[1] = {}): number => {
    const layout = layoutTree(fan(count), options);
    return layout.order().filter((id) => layout.isStacked(id)).length;
  };

  test.each([
    ["five leaves stand in the row", 5, 0],
    ["six stand in a column", 6, 6],
  ])("%s", (_, count, expected) => {
    expect(stacked(count)).toBe(expected);
    expect(stacked(count, { stack: false })).toBe(0);
  });

  test("columns hold eight, are read downward, then to the right", () => {
    const lines = places(fan(10)).slice(1);
    expect(lines.slice(0, 3)).toEqual(["c0 -108 98", "c1 -108 164", "c2 -108 230"]);
    expect(lines.slice(7)).toEqual(["c7 -108 560", "c8 24 98", "c9 24 164"]);
  });

  test("columns are read downward also where the tree grows upward", () => {
    const layout = layoutTree(fan(9), { direction: "up" });
    const y = (id: string): number => layout.place(id)?.y ?? 0;
    expect(y("c0")).toBeLessThan(y("c7"));
    // The row of the children begins 98 above the bottom of the parent's; a short column stands there too.
    expect([y("c7"), y("c8")]).toEqual([-148, -148]);
  });

  test("a parent stands over the middle of its stack, the line beside it included", () => {
    // 16 for the line and 100 for the cards, around 0.
    expect(places(fan(6))[1]).toBe("c0 -42 98");
  });

  test("a child with children, folded or not, ends a run", () => {
    const more = [{ id: "below", parent: "c3", ...size }];
    const layout = (folded: boolean) =>
      layoutTree(fan(9, more).map((card) => (card.id === "c3" ? { ...card, folded } : card)));
    for (const folded of [true, false]) {
      expect(
        layout(folded)
          .order()
          .filter((id) => layout(folded).isStacked(id)),
      ).toEqual([]);
    }
  });

  test("a folded child whose last hidden node has left stands in the run", () => {
    const tree = new GrowingTree();
    const [parent = ""] = tree.add("forest", 0, size);
    for (let i = 0; i < 6; i++) tree.add(parent, i, size);
    const [hidden = ""] = tree.add("n3", 0, size);
    tree.fold("n3");
    const layout = new TidyLayout(tree);
    expect(layout.isStacked("n3")).toBe(false);
    layout.update(tree.move(hidden, "forest", 1));
    expect(layout.isStacked("n3")).toBe(true);
  });

  test("the trees of the forest never stack", () => {
    const roots = Array.from({ length: 9 }, (_, i) => ({ id: `r${i}`, ...size }));
    const layout = layoutTree(roots);
    expect(new Set(layout.order().map((id) => layout.place(id)?.y))).toEqual(new Set([0]));
  });

  test("a stack reaches past rows of other branches without moving them down", () => {
    const cards = [
      { id: "r", ...size },
      { id: "x", parent: "r", ...size },
      { id: "y", parent: "x", ...size },
      { id: "z", parent: "y", ...size },
      ...fan(6).map((card) => ({ ...card, parent: card.id === "p" ? "r" : "p" })),
    ];
    const layout = layoutTree(cards);
    expect(layout.place("z")?.y).toBe(3 * 98);
    expect(layout.place("c5")?.y).toBe(2 * 98 + 5 * 66);
    // 40 between cousins; the line of the stack is 16 before its cards.
    expect((layout.place("c5")?.x ?? 0) - 16 - 100 - (layout.place("z")?.x ?? 0)).toBe(40);
  });

  test.each([
    ["reaches no farther than half way to the line of the next row", 369, true],
    ["reaches the line of the next row", 368, false],
  ])("a stack that %s keeps that row away: %s", (_, tall, passes) => {
    // The stack is 380 tall. Beside it stands a card with wide children, 22 above whose line its row ends.
    const cards = [
      { id: "r", ...size },
      ...fan(6).map((card) => ({ ...card, parent: card.id === "p" ? "r" : "p" })),
      { id: "x", parent: "r", ...size },
      { id: "y", parent: "x", w: 100, h: tall },
      ...["a", "b", "c"].map((id) => ({ id, parent: "y", w: 300, h: 50 })),
    ];
    const layout = layoutTree(cards);
    const right = (layout.place("c0")?.x ?? 0) + 100;
    expect((layout.place("a")?.x ?? 0) < right + 40).toBe(passes);
  });

  test("the edges into a stack come from a line beside the column", () => {
    const layout = layoutTree(fan(9));
    expect(layout.edge("c1")).toEqual({
      parent: "p",
      child: "c1",
      style: "side",
      points: [
        { x: 0, y: 50 },
        { x: 0, y: 72 },
        { x: -124, y: 72 },
        { x: -124, y: 189 },
        { x: -108, y: 189 },
      ],
    });
    expect(layout.edge("c8")?.points.slice(2)).toEqual([
      { x: 8, y: 72 },
      { x: 8, y: 123 },
      { x: 24, y: 123 },
    ]);
  });

  test("sideways the first column hangs on the parent's line, the next on a line behind a lane", () => {
    const layout = layoutTree(fan(9), { direction: "right" });
    // Eight cards, seven gaps and the lane before them: 528, around 0.
    expect(layout.place("c0")).toEqual({ x: 164, y: -248, ...size });
    expect(layout.edge("c0")).toMatchObject({ style: "drop" });
    expect(layout.place("c8")).toEqual({ x: 296, y: -248, ...size });
    expect(layout.edge("c8")).toMatchObject({
      style: "side",
      points: [
        { x: 100, y: 0 },
        { x: 122, y: 0 },
        { x: 122, y: -264 },
        { x: 280, y: -264 },
        { x: 280, y: -223 },
        { x: 296, y: -223 },
      ],
    });
  });
});

describe("arrow keys", () => {
  test("follow the columns of a stack and leave it at its edges", () => {
    const cards = fan(17, [
      { id: "last", parent: "p", ...size },
      { id: "below", parent: "last", ...size },
    ]);
    const layout = layoutTree(cards);
    const from = (id: string): (string | undefined)[] =>
      (["up", "down", "left", "right"] as const).map((arrow) => layout.neighbour(id, arrow));
    expect(from("c0")).toEqual(["p", "c1", undefined, "c8"]);
    expect(from("c7")).toEqual(["c6", undefined, undefined, "c15"]);
    expect(from("c9")).toEqual(["c8", "c10", "c1", "c16"]);
    expect(from("c16")).toEqual(["p", undefined, "c8", "last"]);
    expect(from("last")).toEqual(["p", "below", "c16", undefined]);
    // At the height of the second row of cards the stack stands beside.
    expect(layout.neighbour("below", "left")).toBe("c16");
  });

  test("go into the tray and back", () => {
    const layout = layoutTree([...fan(2), ...["s", "t"].map((id) => ({ id, stray: true, ...size }))]);
    expect(layout.neighbour("c1", "right")).toBe("s");
    expect(layout.neighbour("s", "right")).toBe("t");
    expect(layout.neighbour("t", "left")).toBe("s");
    expect(layout.neighbour("s", "left")).toBe("c1");
  });

  test("lead to the child nearest the middle", () => {
    expect(layoutTree(fan(3)).neighbour("p", "down")).toBe("c1");
    expect(layoutTree(fan(2)).neighbour("p", "down")).toBe("c0");
  });
});
