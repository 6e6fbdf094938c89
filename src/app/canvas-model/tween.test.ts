import { describe, expect, it } from "vitest";
import { openApp, type TestApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { chooseOnly } from "../session.ts";

const measurer = tableMeasurer();

const TREE = `
- Aim
  - A
    - A1
    - A2
  - B
    - B1
  - C
    - C1
`;

const open = (lasts: number): TestApp => openApp(TREE, { measurer, lasts });

function hang({ tree, id }: TestApp, title: string, parent: string): void {
  tree.document.commit({ key: "move" }, (draft) => draft.patch<NodeRecord>(id(title), { parent: id(parent) }));
}

describe("moving there", () => {
  const x = (test: TestApp, title: string): number => test.tree.canvas.rect(test.id(title))?.x ?? Number.NaN;
  const flowX = (test: TestApp, title: string): number | undefined =>
    test.tree.canvas.flowNodes().find(({ id }) => id === test.id(title))?.position.x;

  it("goes from the old place to the new one, quick away and gently in, and then is over", () => {
    const test = open(180);
    const from = x(test, "C");
    chooseOnly(test.tree.session, test.id("Aim"));
    hang(test, "B1", "A");
    const to = test.tree.canvas.target(test.id("C"))?.x ?? 0;
    expect(to).not.toBe(from);
    expect(test.tree.canvas.moving).toBe(true);
    expect(x(test, "C")).toBe(from);
    test.motion.frame(90);
    expect((x(test, "C") - from) / (to - from)).toBeCloseTo(0.875);
    expect(flowX(test, "C")).toBe(x(test, "C"));
    test.motion.frame(90);
    expect(x(test, "C")).toBe(to);
    expect(flowX(test, "C")).toBe(to);
    expect(test.tree.canvas.moving).toBe(false);
    expect(test.motion.waiting).toBe(0);
  });

  it("begins where it is when the goal changes on the way", () => {
    const test = open(180);
    hang(test, "B1", "A");
    test.motion.frame(60);
    const here = x(test, "C");
    hang(test, "B1", "B");
    expect(x(test, "C")).toBeCloseTo(here);
    test.motion.rest();
    expect(x(test, "C")).toBe(test.tree.canvas.target(test.id("C"))?.x);
  });

  it("is at once for people who asked for no movement", () => {
    const test = open(0);
    hang(test, "B1", "A");
    expect(test.tree.canvas.moving).toBe(false);
    expect(flowX(test, "C")).toBe(test.tree.canvas.target(test.id("C"))?.x);
    expect(test.motion.waiting).toBe(0);
  });

  it("never moves the chosen node on the way", () => {
    const test = open(180);
    chooseOnly(test.tree.session, test.id("C1"));
    const from = x(test, "C1");
    hang(test, "A1", "B1");
    hang(test, "A2", "Aim");
    for (let i = 0; i < 15; i++) {
      expect(x(test, "C1")).toBeCloseTo(from);
      test.motion.frame();
    }
  });
});
