import type { Counts } from "../../adapters/storage/port.ts";
import type { Diff } from "../../core/document/diff.ts";
import type { AnyRecord } from "../../core/records/records.ts";

/** What the list of trees says about the size of one. */
export function countsOf(records: Iterable<AnyRecord>): Counts {
  let all = 0;
  let nodes = 0;
  for (const record of records) {
    all += 1;
    nodes += isNode(record);
  }
  return { records: all, nodes };
}

/** By how many a diff changes the number of nodes. */
export function nodesAdded(diff: Diff): number {
  let nodes = 0;
  for (const record of diff.added.values()) nodes += isNode(record);
  for (const record of diff.removed.values()) nodes -= isNode(record);
  for (const [before, after] of diff.updated.values()) nodes += isNode(after) - isNode(before);
  return nodes;
}

function isNode({ type }: AnyRecord): number {
  return type === "node" ? 1 : 0;
}
