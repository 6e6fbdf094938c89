import { describe, expect, it } from "vitest";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { stopsOf } from "./stops.ts";

const wide = (name: string, count: number): string =>
  [...Array(count).keys()].map((i) => `    - ${name}${i + 1}`).join("\n");

function told(text: string, ...folded: string[]): string[] {
  const { document, id } = smallTree(text);
  const title = (one: string): string => document.node(one)?.title ?? "";
  return stopsOf(document, new Set(folded.map(id))).map(({ top, shown }) =>
    top === undefined ? "all" : `${title(top)}: ${shown.map(title).join(" ")}`,
  );
}

describe("the pictures of a talk", () => {
  it("are one for what a room takes in at once", () => {
    expect(told("- Aim\n  - A\n    - A1\n  - B")).toEqual(["all"]);
    expect(told("- Aim")).toEqual(["all"]);
    expect(told("")).toEqual(["all"]);
  });

  it("begin with all of it; a large branch is its top with the next level, a small one is whole", () => {
    const tree = `- Aim\n  - A\n${wide("a", 4)}\n  - B\n${wide("b", 5)}\n  - C`;
    expect(told(tree)).toEqual(["all", "Aim: Aim A B C", "A: A a1 a2 a3 a4", "B: B b1 b2 b3 b4 b5"]);
  });

  it("leave out what is folded away", () => {
    const tree = `- Aim\n  - A\n${wide("a", 4)}\n  - B\n${wide("b", 5)}\n  - C`;
    expect(told(tree, "A", "B")).toEqual(["all"]);
    expect(told(`${tree}\n  - D`, "A")[1]).toBe("Aim: Aim A B C D");
  });

  it("tell several aims one after the other, and a level that is wide at once", () => {
    expect(told("- * X\n  - x1\n- * Y\n  - y1")).toEqual(["all", "X: X x1", "Y: Y y1"]);
    const many = `- Aim\n${[...Array(12).keys()].map((i) => `  - m${i}`).join("\n")}\n    - deep`;
    expect(told(many)[1]).toMatch(/^Aim: Aim m0 m1 .* m11$/);
  });
});
