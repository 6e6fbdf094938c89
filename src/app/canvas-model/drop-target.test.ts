import { describe, expect, it } from "vitest";
import { openApp, type TestApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";

import type { Direction, TreeRecord } from "../../core/records/tree.ts";
import { sceneOf } from "../gestures/gesture.ts";
import { childPlaceAt, dropAt, trayDrop } from "./drop-target.ts";
import type { Point } from "./geometry.ts";

const measurer = tableMeasurer();
const TREE = `
- Aim
  - A
    - A1
    - A2
  - B
  - C #guardrail
- ! Stray
`;

function open(direction: Direction = "down", text = TREE): TestApp {
  const test = openApp(text, { measurer });
  const { document } = test.tree;
  document.commit({ key: "turn" }, (draft) => draft.patch<TreeRecord>(document.tree.id, { direction }));
  return test;
}

/** A point of a card by its share from the upper left corner; below 0 and above 1 it lies outside. */
function on({ tree, id }: TestApp, title: string, across: number, along: number): Point {
  const rect = tree.canvas.target(id(title));
  if (!rect) throw new Error(`No card “${title}”`);
  return { x: rect.x + rect.w * across, y: rect.y + rect.h * along };
}

/** What letting go there means, in words: `before B`, `inside A: onlyNotesBelow`, `after A stays`, `-`. */
function told(test: TestApp, held: readonly string[], at: Point): string {
  const drop = dropAt(sceneOf(test.tree), held.map(test.id), at);
  if (!drop) return "-";
  const target = drop.target === undefined ? "" : ` ${test.title(drop.target)}`;
  return `${drop.how}${target}${drop.reason ? `: ${drop.reason}` : ""}${drop.stays ? " stays" : ""}`;
}

describe("where a held card would go", () => {
  type Share = readonly [across: number, along: number];
  const sides: readonly (readonly [Direction, Share, Share, Share])[] = [
    ["down", [0.1, 0.5], [0.9, 0.5], [0.5, 1.2]],
    ["up", [0.1, 0.5], [0.9, 0.5], [0.5, -0.2]],
    ["right", [0.5, 0.1], [0.5, 0.9], [1.1, 0.5]],
    ["left", [0.5, 0.1], [0.5, 0.9], [-0.1, 0.5]],
  ];
  it.each(sides)(
    "is before, after or inside a card by its row, in a tree that grows %s",
    (direction, first, last, beyond) => {
      const test = open(direction);
      expect(told(test, ["A1"], on(test, "B", ...first))).toBe("before B");
      expect(told(test, ["A1"], on(test, "B", ...last))).toBe("after B");
      expect(told(test, ["A1"], on(test, "B", 0.5, 0.5))).toBe("inside B");
      expect(told(test, ["A1"], on(test, "B", ...beyond))).toBe("inside B");
    },
  );

  it("follows the columns where leaves stand in them", () => {
    const rows = Array.from({ length: 7 }, (_, i) => `  - L${i}`);
    const test = open("down", ["- Aim", ...rows, "- ! Stray"].join("\n"));
    expect(told(test, ["L6"], on(test, "L2", 0.5, 0.1))).toBe("before L2");
    expect(told(test, ["L6"], on(test, "L2", 0.5, 0.9))).toBe("after L2");
  });

  it("is nothing on itself and far from all, and says when all would stay", () => {
    const test = open();
    expect(told(test, ["B"], on(test, "B", 0.5, 0.5))).toBe("-");
    expect(told(test, ["B"], on(test, "Aim", 0.5, -9))).toBe("-");
    expect(told(test, ["A"], on(test, "B", 0.1, 0.5))).toBe("before B stays");
    expect(told(test, ["A2"], on(test, "A", 0.5, 0.5))).toBe("inside A stays");
    expect(told(test, ["A1"], on(test, "A", 0.5, 0.5))).toBe("inside A");
  });

  it("says why a place is none", () => {
    const test = open();
    expect(told(test, ["A"], on(test, "A1", 0.5, 0.5))).toBe("inside A1: intoItself");
    expect(told(test, ["A"], on(test, "A1", 0.1, 0.5))).toBe("before A1: intoItself");
    expect(told(test, ["B"], on(test, "C", 0.5, 0.5))).toBe("inside C: onlyNotesBelow");
    expect(told(test, ["Aim"], on(test, "Stray", 0.5, 0.5))).toBe("inside Stray: aimIsRoot");
  });

  it("is the tray, where nodes hang below nothing; beside an aim there is room for aims only", () => {
    const test = open();
    const tray = test.tree.canvas.tray();
    expect(told(test, ["B"], { x: (tray?.x ?? 0) + 2, y: (tray?.y ?? 0) + 2 })).toMatch(/tray|Stray/);
    expect(trayDrop(test.tree.document, [test.id("B")])).toMatchObject({ stays: false, reason: undefined });
    expect(trayDrop(test.tree.document, [test.id("Stray")]).stays).toBe(true);
    expect(told(test, ["B"], on(test, "Aim", 0.05, 0.5))).toBe("inside Aim");
  });

  it("puts a new child where the point lies in the row", () => {
    const test = open();
    const place = (at: Point) => test.title(childPlaceAt(sceneOf(test.tree), test.id("Aim"), at).before);
    expect(place(on(test, "A", 0.2, 0.5))).toBe("A");
    expect(place(on(test, "A", 0.8, 0.5))).toBe("B");
    expect(place(on(test, "C", 0.9, 0.5))).toBeUndefined();
  });
});
