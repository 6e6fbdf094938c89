import type { Diff } from "../document/diff.ts";
import { between, diffOf } from "../document/diff.ts";
import type { Draft } from "../document/draft.ts";
import type { View } from "../document/view.ts";
import { branchOf } from "../query/branch.ts";
import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";
import type { AnyRecord } from "../records/records.ts";

/** Makes the tree what it was, record by record, byte by byte. Records are written as they stand. */
export function restoreWhole(draft: Draft, past: Iterable<AnyRecord>): void {
  const { added, updated, removed } = between(draft.all(), past);
  for (const id of removed.keys()) draft.set(id, undefined);
  for (const [id, record] of added) draft.set(id, record);
  for (const [id, [, record]] of updated) draft.set(id, record);
}

/**
 * What makes one branch what it was, with all that hangs on it; the rest of the tree stays. What moved out of the branch
 * comes back, what was added to it goes, what moved into it goes back to where it was. To be given to `apply`, which mends
 * what the rest of the tree no longer has.
 */
export function restoreBranch(now: View, past: View, id: Id): Diff {
  const [before, after] = [branchOf(past, id), branchOf(now, id)];
  const inside = new Set(before.nodes);
  const ids = new Set([...before.nodes, ...before.attached, ...after.nodes, ...after.attached]);
  const present = new Set(after.nodes);
  for (const node of before.nodes) {
    // What moved out comes back without what was hung on it meanwhile.
    if (present.has(node)) continue;
    const away = branchOf(now, node);
    for (const other of [...away.nodes, ...away.attached]) ids.add(other);
  }
  return diffOf(
    [...ids].map((touched) => {
      const record = past.get(touched);
      const top = touched === id ? past.node(id) : undefined;
      return [now.get(touched), top ? placed(now, top, inside) : record] as const;
    }),
  );
}

/** The top of the branch below its former parent, else where it hangs now, else nowhere. */
function placed(now: View, top: NodeRecord, inside: ReadonlySet<Id>): NodeRecord {
  const { parent, ...rest } = top;
  if (parent === undefined) return top;
  if (isFree(now, parent, inside)) return top;
  const here = now.node(top.id);
  if (here?.parent !== undefined && isFree(now, here.parent, inside))
    return Object.freeze({ ...rest, parent: here.parent, order: here.order });
  return Object.freeze(rest);
}

/** True if the node is there and nothing of the branch stands above it. */
function isFree(now: View, start: Id, inside: ReadonlySet<Id>): boolean {
  for (let at: Id | undefined = start; at !== undefined; at = now.node(at)?.parent) {
    if (inside.has(at) || !now.node(at)) return false;
  }
  return true;
}
