import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";
import type { AnyRecord } from "../records/records.ts";
import type { TreeRecord } from "../records/tree.ts";

/** Read access to one state of a tree. Queries, rules, layout and exporters take this and nothing else. */
export interface View {
  readonly size: number;
  readonly tree: TreeRecord;
  get(id: Id): AnyRecord | undefined;
  /** The record if it is a node. */
  node(id: Id): NodeRecord | undefined;
  all(): Iterable<AnyRecord>;
  /**
   * Ids of the child nodes in sibling order; of the nodes without a parent when `parent` is undefined. The list is
   * live: an edit that moves or removes what it walks over copies it first.
   */
  children(parent: Id | undefined): readonly Id[];
  /** Ids of the records that name this one: links at either end, mechanisms, gates, readings, comments …; live too. */
  attached(id: Id): Iterable<Id>;
}
