import { expect, it } from "vitest";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import type { View } from "../../core/document/view.ts";
import { numbering } from "../../core/query/numbering.ts";
import { fragmentOf } from "../html-list/fragment.ts";
import { write as writeMermaid } from "../mermaid/write.ts";
import { arranged } from "./arrange.ts";
import { branchPages } from "./branches.ts";
import { sceneOf } from "./scene.ts";

const base = { measurer: tableMeasurer(), today: "2026-03-13", language: "en", theme: "light" } as const;

/** What is made of a tree, whatever its size, by looking at each node a number of times that does not grow. */
const MADE: Readonly<Record<string, (view: View) => unknown>> = {
  "a picture": (view) => sceneOf(view, base),
  "a flowchart": (view) => writeMermaid(view, {}),
  "a list with a table": (view) => fragmentOf(view, { today: base.today, language: "en", table: true }),
  "a page for each branch": (view) => {
    const options = { ...base, numbers: numbering(view) };
    return branchPages(view, undefined, (nodes) => arranged(view, { ...options, nodes }).cards.size < 20);
  },
};

/** An aim with so many tactics, each with two steps. */
function treeOf(tactics: number): View {
  const rows = Array.from({ length: tactics }, (_, i) => `  - ! Do ${i}\n    - ! First ${i}\n    - ! Second ${i}\n`);
  return smallTree(`- Aim\n${rows.join("")}`).document;
}

/** How often a tree is looked into while something is made of it. */
function looksOf(make: (view: View) => unknown, tree: View): number {
  let looks = 0;
  const counted = <A extends unknown[], R>(look: (...args: A) => R) => {
    return (...args: A): R => {
      looks += 1;
      return look(...args);
    };
  };
  make({
    tree: tree.tree,
    size: tree.size,
    get: counted((id) => tree.get(id)),
    node: counted((id) => tree.node(id)),
    all: () => tree.all(),
    children: counted((parent) => tree.children(parent)),
    attached: counted((id) => tree.attached(id)),
  });
  return looks;
}

it.each(Object.entries(MADE))("%s of four times as many nodes looks four times as often into the tree", (_, make) => {
  const [few, many] = [treeOf(25), treeOf(100)].map((tree) => looksOf(make, tree)) as [number, number];
  expect(few).toBeGreaterThan(0);
  expect(many / few).toBeLessThan(4.5);
});
