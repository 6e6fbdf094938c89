import { readFileSync } from "node:fs";
import { sampleTree } from "../../tools/sample-tree.mjs";

/** @typedef {keyof typeof TREES} TreeName */

const example = (/** @type {string} */ name) => () => readFileSync(`src/app/examples/${name}.aimtree`, "utf8");

/** The trees that files are made of: one that fits on a page, steps with all their fields, one of many pages. */
const TREES = {
  small: example("retention"),
  steps: example("month-close"),
  large: () => sampleTree(150),
};

/**
 * A tree as the text of its file, and the first lines of its titles.
 * @param {TreeName} name
 */
export function treeNamed(name) {
  const text = TREES[name]();
  const titles = [...text.matchAll(/"type":"node".*?"title":"([^"\\]+)/g)].map(([, title = ""]) => title);
  return { text, titles: [...new Set(titles)] };
}
