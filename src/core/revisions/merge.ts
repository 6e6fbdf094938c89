import type { Diff } from "../document/diff.ts";
import { between, changedFields } from "../document/diff.ts";
import { inOrder, RecordStore } from "../document/record-store.ts";
import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";
import type { AnyRecord } from "../records/records.ts";
import { isRecord, referencesOf } from "../records/records.ts";

/** What became of a node: `gone` is no longer there, `was` stands where a moved one hung before. */
export type Mark = "same" | "added" | "gone" | "changed" | "moved" | "was";

/** One card of the picture of two states. */
export interface MergedNode {
  /** The node's id; that of a place left behind begins with `was:`, which no node's id can. */
  readonly id: Id;
  /** The node that it stands for. */
  readonly of: Id;
  readonly mark: Mark;
  readonly parent: Id | undefined;
  /** The node as it is, or as it was when it is gone. */
  readonly node: NodeRecord;
  /** Its fields or what hangs on it changed too, whatever else it is. */
  readonly isChanged: boolean;
  /** Drawn beside what is really there. */
  readonly isGhost: boolean;
}

/** Both states in one, or one of them with the marks of what differs. */
export type Shown = "both" | "before" | "after";

/** Two states of a tree as one. */
export interface Merged {
  readonly before: View;
  readonly after: View;
  readonly diff: Diff;
  get(id: Id): MergedNode | undefined;
  all(): Iterable<MergedNode>;
  /** In sibling order, ghosts where they stood; of the roots when `parent` is undefined. */
  children(parent: Id | undefined): readonly Id[];
}

/** The id of the place that a moved node left. */
function placeLeft(id: Id): Id {
  return `was:${id}`;
}

/**
 * Puts two states into one tree: what is there now, and as ghosts what is gone and where moved nodes hung. `before` and
 * `after` must hold records of one tree.
 */
export function merge(before: Iterable<AnyRecord>, after: Iterable<AnyRecord>): Merged {
  const [a, b] = [new RecordStore(before), new RecordStore(after)];
  const diff = between(a.all(), b.all());
  const nodes = new Map<Id, MergedNode>();
  const touched = carriers(diff);
  for (const node of nodesOf(b)) {
    const { id, parent } = node;
    const old = a.node(id);
    const isChanged = old !== undefined && touched.has(id);
    nodes.set(id, { id, of: id, mark: markOf(old, node, isChanged), parent, node, isChanged, isGhost: false });
  }
  for (const node of nodesOf(a)) {
    const now = nodes.get(node.id);
    if (now && now.mark !== "moved") continue;
    const id = now ? placeLeft(node.id) : node.id;
    const mark = now ? "was" : "gone";
    nodes.set(id, { id, of: node.id, mark, parent: node.parent, node, isChanged: false, isGhost: true });
  }
  return merged(a, b, diff, nodes);
}

/** One of the two states alone, or both. */
export function only(both: Merged, shown: Shown): Merged {
  if (shown === "both") return both;
  const nodes = new Map<Id, MergedNode>();
  for (const one of both.all()) {
    if (shown === "after" ? !one.isGhost : one.mark === "gone") nodes.set(one.id, { ...one, isGhost: false });
    else if (shown === "before") {
      const node = both.before.node(one.of);
      if (node && !one.isGhost) nodes.set(one.id, { ...one, node, parent: node.parent });
    }
  }
  return merged(both.before, both.after, both.diff, nodes);
}

function merged(before: View, after: View, diff: Diff, nodes: ReadonlyMap<Id, MergedNode>): Merged {
  const children = childrenOf(nodes);
  return {
    before,
    after,
    diff,
    get: (id) => nodes.get(id),
    all: () => nodes.values(),
    children: (parent) => children.get(parent) ?? [],
  };
}

function* nodesOf(view: View): Generator<NodeRecord> {
  for (const record of view.all()) if (isRecord(record, "node")) yield record;
}

function markOf(old: NodeRecord | undefined, now: NodeRecord, isChanged: boolean): Mark {
  if (!old) return "added";
  if (old.parent !== now.parent) return "moved";
  return isChanged ? "changed" : "same";
}

/** Records whose coming, going or changing is seen on the node that they hang on. */
const SEEN_ON_NODES = new Set(["link", "gate", "mechanism"]);

/** Nodes of which something else than the place changed: a field of their own, or what counts as part of them. */
function carriers(diff: Diff): Set<Id> {
  const ids = new Set<Id>();
  const carry = (record: AnyRecord): void => {
    const [first] = SEEN_ON_NODES.has(record.type) ? referencesOf(record) : [];
    if (first) ids.add(first.to);
  };
  for (const [id, [before, after]] of diff.updated) {
    if (!isRecord(before, "node") || !isRecord(after, "node")) carry(after);
    else if (differsBeyondPlace(before, after)) ids.add(id);
  }
  for (const record of [...diff.added.values(), ...diff.removed.values()]) carry(record);
  return ids;
}

function differsBeyondPlace(before: NodeRecord, after: NodeRecord): boolean {
  const moved = before.parent !== after.parent;
  return changedFields(before, after).some((field) => !moved || (field !== "parent" && field !== "order"));
}

function childrenOf(nodes: ReadonlyMap<Id, MergedNode>): Map<Id | undefined, Id[]> {
  const lists = new Map<Id | undefined, MergedNode[]>();
  for (const node of nodes.values()) {
    const list = lists.get(node.parent);
    if (list) list.push(node);
    else lists.set(node.parent, [node]);
  }
  const inPlace = (x: MergedNode, y: MergedNode): number => inOrder(x.node, y.node) || (x.id < y.id ? -1 : 1);
  return new Map([...lists].map(([parent, list]) => [parent, list.sort(inPlace).map(({ id }) => id)]));
}
