import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";
import type { AnyRecord, OpaqueRecord } from "../records/records.ts";
import { isRecord, referencesOf } from "../records/records.ts";
import type { Lookup } from "./diff.ts";
import type { RecordStore } from "./record-store.ts";

type Put = (id: Id, record: AnyRecord | undefined) => void;

/**
 * Makes a state whole again after changes that were made apart came together: two tabs, an undo on top of
 * somebody else's edit. Nothing a person wrote is thrown away for it: a node whose parent is gone lies in the
 * tray, of two moves that would close a circle the later one gives way (`before` is the state without it), and only a record that means nothing
 * without the one it names (a link, a reading) goes with it.
 */
export function settle(store: RecordStore, touched: Iterable<Id>, before: Lookup, put: Put): void {
  const queue = [...touched];
  for (let i = 0; i < queue.length; i++) {
    const id = queue[i] as Id;
    const record = store.get(id);
    if (record) mend(store, record, put, queue);
    else queue.push(...orphansOf(store, id));
  }
  breakCycles(store, queue, before, put);
}

function orphansOf(store: RecordStore, gone: Id): Id[] {
  return [...store.children(gone), ...store.attached(gone)];
}

function mend(store: RecordStore, record: AnyRecord, put: Put, queue: Id[]): void {
  let mended = record as OpaqueRecord;
  for (const { field, to, whenGone } of referencesOf(record)) {
    if (whenGone === "keep" || (field === "parent" ? store.node(to) : store.get(to))) continue;
    if (whenGone === "remove") {
      put(record.id, undefined);
      queue.push(record.id);
      return;
    }
    const { [field]: _gone, ...rest } = mended;
    mended = rest as OpaqueRecord;
  }
  if (mended !== record) put(record.id, Object.freeze(mended) as AnyRecord);
}

/**
 * Takes back the move of a touched node that closed a circle. Where that does not open it either (its former
 * place lies on the circle too), the node goes to the tray.
 */
function breakCycles(store: RecordStore, touched: readonly Id[], before: Lookup, put: Put): void {
  const clear = new Set<Id>();
  const tookBack = new Set<Id>();
  const movable = new Set(touched);
  const queue = [...touched];
  for (let i = 0; i < queue.length; i++) {
    const start = queue[i] as Id;
    const circle = circleAbove(store, start, clear);
    if (!circle) continue;
    const id = circle.find((member) => movable.has(member)) ?? start;
    const { parent: _cut, ...root } = store.node(id) as NodeRecord;
    const former = before(id);
    if (isRecord(former, "node") && former.parent !== undefined && !tookBack.has(id) && store.node(former.parent)) {
      put(id, Object.freeze({ ...root, parent: former.parent, order: former.order }));
    } else put(id, Object.freeze(root));
    tookBack.add(id);
    queue.push(start);
  }
}

/** The nodes of the circle that the way up from `start` runs into, if it does. */
function circleAbove(store: RecordStore, start: Id, clear: Set<Id>): Id[] | undefined {
  const path: Id[] = [];
  const seen = new Map<Id, number>();
  let at: Id | undefined = start;
  while (at !== undefined && !clear.has(at)) {
    const first = seen.get(at);
    if (first !== undefined) return path.slice(first);
    seen.set(at, path.length);
    path.push(at);
    at = store.node(at)?.parent;
  }
  for (const id of path) clear.add(id);
  return undefined;
}
