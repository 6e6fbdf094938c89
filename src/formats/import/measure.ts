import type { Id } from "../../core/records/fields.ts";
import { type AnyRecord, isRecord } from "../../core/records/records.ts";

export function countNodes(records: readonly AnyRecord[]): number {
  return records.filter((record) => isRecord(record, "node")).length;
}

/** How many levels the nodes make; a root alone is one. */
export function branchDepth(records: readonly AnyRecord[]): number {
  const parents = new Map<Id, Id | undefined>();
  for (const record of records) if (isRecord(record, "node")) parents.set(record.id, record.parent);
  const levels = new Map<Id, number>();
  let deepest = 0;
  for (const start of parents.keys()) {
    const path: Id[] = [];
    let at: Id | undefined = start;
    while (at !== undefined && !levels.has(at)) {
      path.push(at);
      at = parents.get(at);
    }
    let level = at === undefined ? 0 : (levels.get(at) ?? 0);
    for (let id = path.pop(); id !== undefined; id = path.pop()) {
      level += 1;
      levels.set(id, level);
    }
    deepest = Math.max(deepest, level);
  }
  return deepest;
}
