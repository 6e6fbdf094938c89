import type { View } from "../../core/document/view.ts";
import { inReadingOrder } from "../../core/query/reading-order.ts";
import type { Id } from "../../core/records/fields.ts";
import type { AnyRecord, OpaqueRecord } from "../../core/records/records.ts";
import { isRecord, referencesOf } from "../../core/records/records.ts";

/** The part of a tree that is drawn, as a forest of its own. */
export interface Part {
  has(id: Id): boolean;
  /** The parent, if it is drawn too. */
  parent(id: Id): Id | undefined;
  children(id: Id): readonly Id[];
  /** Roots that stand side by side. */
  readonly roots: readonly Id[];
  /** Roots that lie in the tray. */
  readonly strays: readonly Id[];
}

/** A node with everything below it. */
export function branchNodes(view: View, root: Id): ReadonlySet<Id> {
  return new Set(view.node(root) ? [...inReadingOrder(view, [root])].map(({ id }) => id) : []);
}

/** The forest of some nodes, of all without. A node whose parent is not among them stands at the top. */
export function partOf(view: View, nodes: ReadonlySet<Id> | undefined): Part {
  const has = (id: Id): boolean => (nodes ? nodes.has(id) : view.node(id) !== undefined);
  const all = view.children(undefined);
  const hasAim = all.some((id) => view.node(id)?.kind === "aim");
  const isStray = (id: Id): boolean => hasAim && view.node(id)?.parent === undefined && view.node(id)?.kind !== "aim";
  const parent = (id: Id): Id | undefined => {
    const above = view.node(id)?.parent;
    return above !== undefined && has(above) ? above : undefined;
  };
  const tops = nodes ? topsOf(view, nodes, parent) : all;
  // Alone, what is not connected is the picture, not what lies beside it.
  const onlyStrays = tops.every(isStray);
  const inTray = (id: Id): boolean => !onlyStrays && isStray(id);
  return {
    has,
    parent,
    children: nodes ? (id) => view.children(id).filter((child) => nodes.has(child)) : (id) => view.children(id),
    roots: tops.filter((id) => !inTray(id)),
    strays: tops.filter(inTray),
  };
}

/** Those of some nodes that stand at the top, in reading order. */
function topsOf(view: View, nodes: ReadonlySet<Id>, parent: (id: Id) => Id | undefined): Id[] {
  const tops = new Set([...nodes].filter((id) => view.node(id) && parent(id) === undefined));
  // A branch has one: nothing else of the tree need be looked at.
  return tops.size < 2 ? [...tops] : [...inReadingOrder(view)].map(({ id }) => id).filter((id) => tops.has(id));
}

/**
 * The records of some nodes as a tree of its own: the tree record, the nodes, and what belongs to them only. What a
 * record names and may do without is left out with what it names.
 */
export function recordsOf(view: View, nodes: ReadonlySet<Id>): AnyRecord[] {
  const kept = new Map<Id, AnyRecord>([[view.tree.id, view.tree]]);
  for (const id of nodes) {
    const node = view.node(id);
    if (node) kept.set(id, node);
  }
  const around = new Set([...nodes].flatMap((id) => [...view.attached(id)]));
  const records = [...around].map((id) => view.get(id)).filter((record) => record !== undefined);
  const candidates = records.filter((record) => !isRecord(record, "node"));
  for (const record of candidates) kept.set(record.id, record);
  // A record that goes may take others with it, which named it.
  for (let before = -1; before !== kept.size; ) {
    before = kept.size;
    for (const record of candidates) {
      if ([...referencesOf(record)].some(({ to, whenGone }) => whenGone === "remove" && !kept.has(to)))
        kept.delete(record.id);
    }
  }
  return [...kept.values()].map((record) => without(record, kept));
}

function without(record: AnyRecord, kept: ReadonlyMap<Id, AnyRecord>): AnyRecord {
  const gone = [...referencesOf(record)].filter(({ to, whenGone }) => whenGone === "clear" && !kept.has(to));
  const isCut = isRecord(record, "node") && record.parent !== undefined && !kept.has(record.parent);
  if (gone.length === 0 && !isCut) return record;
  const copy: Record<string, unknown> = { ...(record as OpaqueRecord) };
  for (const { field } of gone) delete copy[field];
  if (isCut) delete copy.parent;
  return copy as unknown as AnyRecord;
}
