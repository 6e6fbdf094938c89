import { describe, expect, it } from "vitest";
import { openApp, type TestApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { toScreen } from "../canvas-model/window-box.ts";
import { chooseOnly } from "../session.ts";

const measurer = tableMeasurer();
const SCREEN = { width: 1_000, height: 700 };

/** An aim with so many children, each with one of its own, on a map that is opened for the first time. */
function opened(children: number, chosen?: string): TestApp {
  const rows = Array.from({ length: children }, (_, i) => `  - Child ${i} #leading\n    - Sign ${i} #proxy\n`);
  const test = openApp(`- Aim #aim\n${rows.join("")}`, { measurer });
  chooseOnly(test.tree.session, chosen === undefined ? undefined : test.id(chosen));
  test.tree.setScreen(SCREEN.width, SCREEN.height);
  test.tree.openView();
  return test;
}

/** Whether all of a card is on the screen. */
function isSeen({ tree, id }: TestApp, title: string): boolean {
  const { viewport } = tree.session.getState();
  const box = tree.canvas.target(id(title));
  if (!box) return false;
  const from = toScreen(viewport, box);
  const to = toScreen(viewport, { x: box.x + box.w, y: box.y + box.h });
  return from.x >= 0 && from.y >= 0 && to.x <= SCREEN.width && to.y <= SCREEN.height;
}

describe("a tree that is opened for the first time", () => {
  it("is shown whole where its cards can be read", () => {
    const test = opened(5);
    expect(["Aim", "Child 0", "Child 4"].every((title) => isSeen(test, title))).toBe(true);
  });

  it("else begins at its top, in full size", () => {
    const test = opened(30);
    expect(test.tree.session.getState().viewport.zoom).toBe(1);
    expect(isSeen(test, "Aim")).toBe(true);
    expect(isSeen(test, "Child 29")).toBe(false);
  });

  it("and where its address named a node, there", () => {
    const test = opened(30, "Child 0");
    expect(test.tree.session.getState().viewport.zoom).toBe(1);
    expect(isSeen(test, "Child 0")).toBe(true);
  });
});
