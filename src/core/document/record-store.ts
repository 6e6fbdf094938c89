import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";
import type { AnyRecord } from "../records/records.ts";
import { isRecord, namedBy } from "../records/records.ts";
import type { TreeRecord } from "../records/tree.ts";
import type { Diff } from "./diff.ts";
import { InvariantError } from "./invariants.ts";
import type { View } from "./view.ts";

const NONE: readonly Id[] = Object.freeze([]);

/** Sibling order: the fractional index compared with `<` (never by locale), ties by id. */
export function inOrder(a: NodeRecord, b: NodeRecord): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The records of one tree with the two indexes everybody needs: children in order, and who names whom. */
export class RecordStore implements View {
  readonly #records = new Map<Id, AnyRecord>();
  readonly #children = new Map<Id | undefined, Id[]>();
  readonly #attached = new Map<Id, Set<Id>>();
  /** One, but for the moment inside an edit between a second one and its refusal. */
  readonly #trees = new Set<Id>();

  constructor(records: Iterable<AnyRecord> = []) {
    const parents = new Set<Id | undefined>();
    for (const record of records) {
      this.#records.set(record.id, record);
      this.#attach(record);
      if (isRecord(record, "tree")) this.#trees.add(record.id);
      if (!isRecord(record, "node")) continue;
      parents.add(record.parent);
      const siblings = this.#children.get(record.parent);
      if (siblings) siblings.push(record.id);
      else this.#children.set(record.parent, [record.id]);
    }
    for (const parent of parents) {
      this.#children.get(parent)?.sort((a, b) => inOrder(this.#mustBeNode(a), this.#mustBeNode(b)));
    }
  }

  get size(): number {
    return this.#records.size;
  }

  /** The tree record. Throws `InvariantError` if there is none. */
  get tree(): TreeRecord {
    for (const id of this.#trees) return this.#records.get(id) as TreeRecord;
    throw new InvariantError("no-tree", "");
  }

  get(id: Id): AnyRecord | undefined {
    return this.#records.get(id);
  }

  node(id: Id): NodeRecord | undefined {
    const record = this.#records.get(id);
    return isRecord(record, "node") ? record : undefined;
  }

  all(): Iterable<AnyRecord> {
    return this.#records.values();
  }

  children(parent: Id | undefined): readonly Id[] {
    return this.#children.get(parent) ?? NONE;
  }

  attached(id: Id): Iterable<Id> {
    return this.#attached.get(id) ?? NONE;
  }

  /** Puts a record in, replaces it, or (`undefined`) takes it out; keeps both indexes right. */
  set(id: Id, record: AnyRecord | undefined): void {
    const before = this.#records.get(id);
    if (before === record) return;
    if (before) this.#takeOut(before, record);
    if (record) this.#putIn(record, before);
  }

  /** Applies a diff exactly as it stands. */
  apply(diff: Diff): void {
    for (const id of diff.removed.keys()) this.set(id, undefined);
    for (const [id, record] of diff.added) this.set(id, record);
    for (const [id, [, after]] of diff.updated) this.set(id, after);
  }

  /** What stays the same keeps its place in every index, so that a walk over one may patch what it meets. */
  #takeOut(before: AnyRecord, next: AnyRecord | undefined): void {
    const named = next ? namedBy(next) : NONE;
    for (const id of namedBy(before)) if (!named.includes(id)) this.#detach(id, before.id);
    if (isRecord(before, "tree") && !isRecord(next, "tree")) this.#trees.delete(before.id);
    if (isRecord(before, "node") && !keepsPlace(before, next)) {
      const siblings = this.#children.get(before.parent);
      if (!siblings) return;
      siblings.splice(this.#place(siblings, before), 1);
      if (siblings.length === 0) this.#children.delete(before.parent);
    }
    if (!next) this.#records.delete(before.id);
  }

  #putIn(record: AnyRecord, before: AnyRecord | undefined): void {
    this.#records.set(record.id, record);
    this.#attach(record);
    if (isRecord(record, "tree")) this.#trees.add(record.id);
    if (isRecord(record, "node") && !(before && keepsPlace(record, before))) {
      const siblings = this.#children.get(record.parent);
      if (!siblings) this.#children.set(record.parent, [record.id]);
      else siblings.splice(this.#place(siblings, record), 0, record.id);
    }
  }

  #attach(record: AnyRecord): void {
    for (const id of namedBy(record)) {
      const set = this.#attached.get(id);
      if (set) set.add(record.id);
      else this.#attached.set(id, new Set([record.id]));
    }
  }

  #detach(named: Id, by: Id): void {
    const set = this.#attached.get(named);
    if (set?.delete(by) && set.size === 0) this.#attached.delete(named);
  }

  /** Index of `node` among `siblings`, or where it belongs. */
  #place(siblings: readonly Id[], node: NodeRecord): number {
    let low = 0;
    let high = siblings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const id = siblings[middle] as Id;
      if (id !== node.id && inOrder(this.#mustBeNode(id), node) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #mustBeNode(id: Id): NodeRecord {
    return this.#records.get(id) as NodeRecord;
  }
}

function keepsPlace(node: NodeRecord, other: AnyRecord | undefined): boolean {
  return isRecord(other, "node") && other.parent === node.parent && other.order === node.order;
}
