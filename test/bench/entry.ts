import { generateNKeysBetween } from "fractional-indexing";
import type { AnyRecord } from "../../src/core/records/records.ts";

export { Document } from "../../src/core/document/document.ts";

/** How many children each node of a made-up tree has. */
const BRANCHES = 5;

/** A tree of one aim and metrics below it: `nodes` nodes named `n0` to `n<nodes - 1>`, breadth first. */
export function madeUpTree(nodes: number): AnyRecord[] {
  const orders = generateNKeysBetween(null, null, BRANCHES);
  const records: AnyRecord[] = [{ id: "t", type: "tree", title: "Made up" }];
  for (let i = 0; i < nodes; i++) {
    const place = i === 0 ? { kind: "aim" } : { kind: "metric", role: "leading", parent: `n${parentOf(i)}` };
    records.push({ id: `n${i}`, type: "node", order: orders[i % BRANCHES] ?? "a0", title: `Number ${i}`, ...place });
  }
  return records;
}

function parentOf(index: number): number {
  return Math.floor((index - 1) / BRANCHES);
}
