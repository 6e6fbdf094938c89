import { describe, expect, it } from "vitest";
import { openApp, type TestApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { linksOf } from "../../core/edits/connect.ts";
import type { Id } from "../../core/records/fields.ts";
import { refusals } from "../../core/strings/refusals.ts";
import type { Point } from "../canvas-model/geometry.ts";
import { handlesOf } from "../canvas-model/handles.ts";
import { fromOverview, onOverview, overviewOf } from "../canvas-model/minimap.ts";
import { chooseOnly } from "../session.ts";
import { selectTo } from "../walk/select.ts";
import { edgePan } from "./edge-pan.ts";
import { startLink } from "./link.ts";
import { startMove } from "./move.ts";

const measurer = tableMeasurer();
const TREE = "- Aim\n  - A\n    - A1\n  - B\n  - C\n- ! Stray";
const open = (): TestApp => openApp(TREE, { measurer });

function middle({ tree, id }: TestApp, title: string): Point {
  const rect = tree.canvas.target(id(title));
  if (!rect) throw new Error(`No card “${title}”`);
  return { x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 };
}

const linkedTo = ({ tree, title }: TestApp, id: Id): string[] =>
  linksOf(tree.document, id).map(({ from, kind, to }) => `${title(from)} ${kind} ${title(to)}`);

describe("a pulled line", () => {
  it("links to a card, the kind as the two ask, and says why it cannot", () => {
    const test = open();
    const pull = (from: string, to: string): void => {
      const running = startLink(test.tree, test.id(from), "child");
      running.move(middle(test, to));
      running.drop();
    };
    pull("A1", "B");
    expect(linkedTo(test, test.id("A1"))).toEqual(["A1 moves B"]);
    pull("A1", "B");
    expect(test.toasts()).toEqual([refusals.linkedAlready]);
    pull("B", "A1");
    expect(linkedTo(test, test.id("A1"))).toHaveLength(1);
    pull("Stray", "C");
    expect(test.tree.document.node(test.id("Stray"))?.parent).toBe(test.id("C"));
  });

  it("makes a node on empty canvas: below the card, or beside it, where it was let go", () => {
    const test = open();
    const { tree, id } = test;
    const between = { x: (middle(test, "A").x + middle(test, "B").x) / 2, y: middle(test, "A").y + 2000 };
    for (const adds of ["child", "sibling"] as const) {
      const running = startLink(tree, id(adds === "child" ? "A" : "B"), adds);
      running.move(between);
      running.drop();
      const made = tree.session.getState().editing?.id ?? "";
      expect(tree.document.node(made)?.parent).toBe(adds === "child" ? id("A") : id("Aim"));
      if (adds === "sibling") expect(tree.document.children(id("Aim")).indexOf(made)).toBe(1);
    }
  });
});

describe("a held card", () => {
  it("unfolds what it is held over for a while", () => {
    const test = open();
    const { tree, id } = test;
    tree.session.setState({ folded: new Set([id("A")]) });
    const waiting: { ms: number; run: () => void; stopped: boolean }[] = [];
    const running = startMove(tree, id("C"), middle(test, "C"), (ms, run) => {
      const timer = { ms, run, stopped: false };
      waiting.push(timer);
      return () => {
        timer.stopped = true;
      };
    });
    running?.move(middle(test, "A"));
    running?.move(middle(test, "B"));
    expect(waiting.map(({ stopped }) => stopped)).toEqual([true]);
    running?.move(middle(test, "A"));
    waiting[1]?.run();
    expect(tree.session.getState().folded.size).toBe(0);
    running?.cancel();
  });
});

describe("around it", () => {
  it("Shift+click takes all siblings from the first to this one, and others alone", () => {
    const { tree, id, title } = open();
    chooseOnly(tree.session, id("C"));
    selectTo(tree, id("A"));
    expect([...tree.session.getState().selected].map(title).sort()).toEqual(["A", "B", "C"]);
    selectTo(tree, id("B"));
    expect([...tree.session.getState().selected].map(title).sort()).toEqual(["B", "C"]);
    selectTo(tree, id("A1"));
    expect([...tree.session.getState().selected].map(title).sort()).toEqual(["A1", "B", "C"]);
  });

  it("the map comes along at its edges only, faster farther out", () => {
    const screen = { width: 1000, height: 600 };
    expect(edgePan({ x: 500, y: 300 }, screen)).toEqual({ x: 0, y: 0 });
    expect(edgePan({ x: 0, y: 300 }, screen).x).toBeGreaterThan(edgePan({ x: 30, y: 300 }, screen).x);
    expect(edgePan({ x: 999, y: 599 }, screen).x).toBeLessThan(0);
  });

  it("handles stand on different sides of a card in every tree, those of children where they hang", () => {
    const rect = { x: 0, y: 0, w: 100, h: 50 };
    for (const direction of ["down", "up", "left", "right"] as const) {
      // Where the tree grows sideways all rows run down.
      const rows = direction === "down" || direction === "up" ? (["across", "down"] as const) : (["down"] as const);
      for (const row of rows) {
        const handles = handlesOf(rect, direction, row, false);
        expect(new Set(handles.map(({ x, y }) => `${x} ${y}`)).size, `${direction} ${row}`).toBe(4);
        const child = handles.find(({ kind }) => kind === "child");
        expect(child?.out, direction).toEqual(
          { down: { x: 0, y: 1 }, up: { x: 0, y: -1 }, left: { x: -1, y: 0 }, right: { x: 1, y: 0 } }[direction],
        );
      }
    }
    expect(handlesOf(rect, "down", "across", true).map(({ kind }) => kind)).not.toContain("sibling");
  });

  it("the overview holds the whole map, and leads back to it", () => {
    const frame = { width: 200, height: 132 };
    const bounds = { x: -1e6, y: 10, w: 2e6, h: 2000 };
    const overview = overviewOf(bounds, frame);
    const shown = onOverview(overview, bounds);
    expect(shown.x).toBeGreaterThanOrEqual(0);
    expect(shown.x + shown.w).toBeLessThanOrEqual(frame.width);
    const back = fromOverview(overview, { x: shown.x + shown.w, y: shown.y });
    expect(back.x).toBeCloseTo(1e6);
    expect(back.y).toBeCloseTo(10);
    expect(onOverview(overview, { x: 0, y: 0, w: 200, h: 80 }, 1.5).w).toBe(1.5);
  });
});
