import { generateNKeysBetween } from "fractional-indexing";
import type { Id } from "../../../core/records/fields.ts";
import type { AnyRecord } from "../../../core/records/records.ts";
import type { BenchTree } from "./bench.ts";

/** How many children the nodes of a made-up tree have, and how many branches its root. */
const [CHILDREN, BRANCHES] = [5, 2];

/**
 * A tree of one aim and metrics below it: `nodes` nodes named `n0` to `n<nodes - 1>`. Below the root hang two branches
 * of the same size, `n1` and `n2`; odd numbers are in the first, even ones in the second, each breadth first.
 */
export function madeUpTree(nodes: number, id: Id = `made-up-${nodes}`): AnyRecord[] {
  const orders = generateNKeysBetween(null, null, CHILDREN);
  const records: AnyRecord[] = [{ id, type: "tree", title: `${nodes} nodes` }];
  for (let i = 0; i < nodes; i++) {
    const place = i === 0 ? { kind: "aim" } : { kind: "metric", role: "leading", parent: `n${parentOf(i)}` };
    const order = orders[placeOf(i) % CHILDREN] ?? "a0";
    records.push({ id: `n${i}`, type: "node", order, title: titleOf(i), ...place });
  }
  return records;
}

/** The same tree as measures hand it over. */
export function benchTree(nodes: number): BenchTree {
  const made = Array.from({ length: nodes }, (_, i) => ({
    id: `n${i}`,
    parentId: i === 0 ? null : `n${parentOf(i)}`,
    text: titleOf(i),
    w: 216,
    h: i === 0 ? 60 : 80,
  }));
  return { nodes: made, links: [] };
}

/** The number of the node above; -1 of the root. */
export function parentOf(index: number): number {
  if (index <= BRANCHES) return index - 1 < 0 ? -1 : 0;
  const branch = (index - 1) % BRANCHES;
  const inBranch = Math.floor((index - 1) / BRANCHES);
  return 1 + BRANCHES * Math.floor((inBranch - 1) / CHILDREN) + branch;
}

/** Among its siblings. */
function placeOf(index: number): number {
  if (index <= BRANCHES) return Math.max(0, index - 1);
  return (Math.floor((index - 1) / BRANCHES) - 1) % CHILDREN;
}

const WORDS = ["Setup", "completed", "on", "day", "one", "by", "teams", "that", "invite", "others"];

/** One to ten words, so that cards differ in size as they do in a real tree. */
export function titleOf(index: number): string {
  return `${WORDS.slice(0, 1 + (index % WORDS.length)).join(" ")} ${index}`;
}
