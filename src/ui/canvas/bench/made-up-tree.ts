import { generateNKeysBetween } from "fractional-indexing";
import type { Id } from "../../../core/records/fields.ts";
import type { AnyRecord } from "../../../core/records/records.ts";

/** How many children each node of a made-up tree has. */
const BRANCHES = 5;

/** A tree of one aim and metrics below it: `nodes` nodes named `n0` to `n<nodes - 1>`, breadth first. */
export function madeUpTree(nodes: number, id: Id = `made-up-${nodes}`): AnyRecord[] {
  const orders = generateNKeysBetween(null, null, BRANCHES);
  const records: AnyRecord[] = [{ id, type: "tree", title: `${nodes} nodes` }];
  for (let i = 0; i < nodes; i++) {
    const place = i === 0 ? { kind: "aim" } : { kind: "metric", role: "leading", parent: `n${parentOf(i)}` };
    records.push({ id: `n${i}`, type: "node", order: orders[i % BRANCHES] ?? "a0", title: titleOf(i), ...place });
  }
  return records;
}

/** The number of the node above; -1 of the root. */
export function parentOf(index: number): number {
  return index === 0 ? -1 : Math.floor((index - 1) / BRANCHES);
}

const WORDS = ["Setup", "completed", "on", "day", "one", "by", "teams", "that", "invite", "others"];

/** One to ten words, so that cards differ in size as they do in a real tree. */
export function titleOf(index: number): string {
  return `${WORDS.slice(0, 1 + (index % WORDS.length)).join(" ")} ${index}`;
}

/** The node that the bench renames and adds to: the last one that has children, in the middle of its row. */
export function workedOn(nodes: number): Id {
  return `n${parentOf(nodes - 1)}`;
}
