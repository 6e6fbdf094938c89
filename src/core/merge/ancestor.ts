import { changedFields, type Diff, invert, rebase, touchedIds } from "../document/diff.ts";
import type { Id } from "../records/fields.ts";
import type { AnyRecord } from "../records/records.ts";

/** How many fields lie between two states; of a record that only one of them has, all of its fields. */
export function distance(one: Iterable<AnyRecord>, other: Iterable<AnyRecord>): number {
  const [left, right] = [byId(other, ""), byId(one, "")];
  let sum = 0;
  for (const [id, record] of right) {
    sum += between(record, left.get(id));
    left.delete(id);
  }
  for (const record of left.values()) sum += between(record, undefined);
  return sum;
}

/** A state that a tree went through. */
export interface PastState {
  /** How many steps lie between it and the present. */
  readonly steps: number;
  /** True where nothing is known of what was before it. */
  readonly isFirst: boolean;
  readonly distance: number;
  readonly records: readonly AnyRecord[];
}

/**
 * Of the states that lie behind a tree the one that is nearest to `theirs`, the older one of two: what somebody else went on
 * from differs from their state only in what they did. `past` are the steps that led here, the newest first.
 */
export function nearestPast(now: Iterable<AnyRecord>, past: Iterable<Diff>, theirs: Iterable<AnyRecord>): PastState {
  const list = [...now];
  const tree = list.find(({ type }) => type === "tree")?.id ?? "";
  const state = byId(list, tree);
  const target = byId(theirs, tree);
  const steps = [...past].map((diff) => invert(diff));
  let far = distance(state.values(), target.values());
  let best = { steps: 0, distance: far };
  steps.forEach((back, at) => {
    const ids = [...touchedIds(back)];
    const away = (): number => ids.reduce((sum, id) => sum + between(state.get(id), target.get(id)), 0);
    far -= away();
    step(state, back);
    far += away();
    if (far <= best.distance) best = { steps: at + 1, distance: far };
  });
  const found = byId(list, tree);
  for (const back of steps.slice(0, best.steps)) step(found, back);
  return { ...best, isFirst: best.steps === steps.length, records: [...found.values()] };
}

/** True if a state has a node that the other one has too: ids are given once. */
export function isRelated(one: Iterable<AnyRecord>, other: Iterable<AnyRecord>): boolean {
  const ids = new Set<Id>();
  for (const { id, type } of one) if (type === "node") ids.add(id);
  for (const { id, type } of other) if (type === "node" && ids.has(id)) return true;
  return false;
}

function step(state: Map<Id, AnyRecord>, diff: Diff): void {
  const { added, updated, removed } = rebase(diff, (id) => state.get(id));
  for (const id of removed.keys()) state.delete(id);
  for (const [id, record] of added) state.set(id, record);
  for (const [id, [, after]] of updated) state.set(id, after);
}

function between(one: AnyRecord | undefined, other: AnyRecord | undefined): number {
  if (one === other) return 0;
  if (one && other) return changedFields(one, other).filter((field) => field !== "id").length;
  return Object.keys(one ?? other ?? {}).length;
}

/** The record of the tree goes by the id `tree`: a copy that was opened as a tree of its own has another one. */
function byId(records: Iterable<AnyRecord>, tree: Id): Map<Id, AnyRecord> {
  const found = new Map<Id, AnyRecord>();
  for (const record of records) found.set(record.type === "tree" ? tree : record.id, record);
  return found;
}
