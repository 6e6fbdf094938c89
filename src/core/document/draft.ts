import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";
import type { AnyRecord, OpaqueRecord } from "../records/records.ts";
import { tidy } from "../records/tidy.ts";
import type { TreeRecord } from "../records/tree.ts";
import type { Diff } from "./diff.ts";
import { diffOf } from "./diff.ts";
import type { RecordStore } from "./record-store.ts";
import { sameValue } from "./same.ts";
import type { View } from "./view.ts";

/**
 * What an edit writes to. It works on the live records with a journal, so that reads inside an edit see its
 * own writes with all indexes; `rollback` puts everything back as it was.
 */
export class Draft implements View {
  readonly #store: RecordStore;
  readonly #before = new Map<Id, AnyRecord | undefined>();
  #closed = false;

  constructor(store: RecordStore) {
    this.#store = store;
  }

  get size(): number {
    return this.#store.size;
  }
  get tree(): TreeRecord {
    return this.#store.tree;
  }
  get(id: Id): AnyRecord | undefined {
    return this.#store.get(id);
  }
  node(id: Id): NodeRecord | undefined {
    return this.#store.node(id);
  }
  all(): Iterable<AnyRecord> {
    return this.#store.all();
  }
  children(parent: Id | undefined): readonly Id[] {
    return this.#store.children(parent);
  }
  attached(id: Id): Iterable<Id> {
    return this.#store.attached(id);
  }

  /** Adds a record, or replaces the one with its id. */
  put(record: AnyRecord): void {
    this.set(record.id, tidy(record));
  }

  /** Changes some fields of a record; `undefined` takes a field out. Does nothing if the id is unknown. */
  patch<R extends AnyRecord>(id: Id, fields: { readonly [K in keyof R]?: R[K] | undefined }): void {
    const record = this.#store.get(id);
    if (!record) return;
    const next = { ...(record as OpaqueRecord), ...fields, id, type: record.type };
    this.set(id, tidy(next as AnyRecord));
  }

  remove(id: Id): void {
    this.set(id, undefined);
  }

  /**
   * Writes a record as it stands. `put` and `patch` are the doors for edits. A record written as it was keeps its
   * identity: nobody hears of it, so nobody may see another object. Throws after the commit is over.
   */
  set(id: Id, record: AnyRecord | undefined): void {
    if (this.#closed) throw new Error("A draft written to after its commit");
    const before = this.before(id);
    if (!this.#before.has(id)) this.#before.set(id, before);
    this.#store.set(id, sameValue(record, before) ? before : record);
  }

  /** The record as it was before this draft. */
  before(id: Id): AnyRecord | undefined {
    return this.#before.has(id) ? this.#before.get(id) : this.#store.get(id);
  }

  /** Ids written so far. */
  touched(): IterableIterator<Id> {
    return this.#before.keys();
  }

  /** The net change so far. */
  diff(): Diff {
    const pairs: [AnyRecord | undefined, AnyRecord | undefined][] = [];
    for (const [id, before] of this.#before) pairs.push([before, this.#store.get(id)]);
    return diffOf(pairs);
  }

  rollback(): void {
    for (const [id, before] of this.#before) this.#store.set(id, before);
    this.#before.clear();
  }

  /** Ends the time in which it may be written to: an edit that goes on later would go round the door. */
  close(): void {
    this.#closed = true;
  }
}
