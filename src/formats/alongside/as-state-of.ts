import { RecordStore } from "../../core/document/record-store.ts";
import type { View } from "../../core/document/view.ts";
import type { Id } from "../../core/records/fields.ts";
import { faceOf, type NodeRecord } from "../../core/records/node.ts";
import { type AnyRecord, isRecord, type OpaqueRecord, referencesOf } from "../../core/records/records.ts";
import { tidy } from "../../core/records/tidy.ts";
import { renameIn } from "../restore/ids.ts";
import { isOrderKey } from "../restore/orders.ts";
import type { Row } from "../restore/row.ts";
import { keptOrders } from "./keep-orders.ts";
import { matchNodes } from "./match-nodes.ts";
import { matchOthers } from "./match-others.ts";

export interface FromOutside {
  readonly records: readonly AnyRecord[];
  /** It holds everything that a tree can hold: what is not in it is gone. */
  readonly isWhole: boolean;
  /** What its nodes are was guessed. */
  readonly areKindsGuessed: boolean;
  /** Fields of nodes that it would hold if they were there; a format that says so says when one is gone. */
  readonly says?: readonly string[] | undefined;
}

/**
 * A document from outside as a later state of the tree: its records by the ids that the tree has for them, with everything
 * of the tree that it could not have held. Its title is the tree's unless it is whole.
 */
export function asStateOf(view: View, outside: FromOutside): readonly AnyRecord[] {
  const { records, isWhole } = outside;
  const nodes = matchNodes(view, records);
  const renamed = renamedAs(records, freeIds(view, records, nodes));
  const others = renamed.filter(({ type }) => type !== "node" && type !== "tree");
  const same = matchOthers(view, others);
  const store = new RecordStore(renamed.filter(({ type }) => type === "node" || type === "tree"));
  const taken = new Set(nodes.values());
  const result = nodesOf(view, store, outside, taken);
  const ids = new Set(result.map(({ id }) => id));
  const matched = renamedAs(others, same).map((record): AnyRecord => {
    const before = view.get(same.get(record.id) ?? "");
    return before ? { ...(isWhole ? {} : before), ...record, id: before.id } : record;
  });
  const kinds = new Set(matched.map(({ type }) => type));
  for (const record of matched) ids.add(record.id);
  const left = isWhole
    ? []
    : [...view.all()].filter(({ id, type }) => type !== "node" && !kinds.has(type) && !ids.has(id));
  const tree = isWhole ? (renamed.find((record) => isRecord(record, "tree")) ?? view.tree) : view.tree;
  const rest = [...matched, ...left.filter(({ type }) => type !== "tree")];
  return [tidy({ ...tree, id: view.tree.id }), ...result, ...rest.flatMap((record) => withEnds(record, ids))];
}

/** A free id for what is new and has the id of something else here; the ids of the tree for the rest. */
function freeIds(view: View, records: readonly AnyRecord[], nodes: ReadonlyMap<Id, Id>): Map<Id, Id> {
  const ids = new Map(nodes);
  const taken = new Set([...records.map(({ id }) => id), ...[...view.all()].map(({ id }) => id)]);
  for (const { id, type } of records) {
    if (ids.has(id) || view.get(id) === undefined || view.get(id)?.type === type) continue;
    let fresh = `${id}-`;
    while (taken.has(fresh)) fresh += "-";
    taken.add(fresh);
    ids.set(id, fresh);
  }
  return ids;
}

function renamedAs(records: readonly AnyRecord[], ids: ReadonlyMap<Id, Id>): AnyRecord[] {
  return records.map((record) => {
    const row = { ...record, id: record.type === "node" ? (ids.get(record.id) ?? record.id) : record.id } as Row;
    renameIn(row, ids);
    return row as AnyRecord;
  });
}

/** The nodes as they would be: places and words from outside, what outside cannot say from here. */
function nodesOf(view: View, outside: RecordStore, from: FromOutside, taken: ReadonlySet<Id>): AnyRecord[] {
  const nodes: AnyRecord[] = [];
  const families: (Id | undefined)[] = [undefined];
  for (const parent of families) {
    const ids = outside.children(parent);
    families.push(...ids);
    const keyOf = (id: Id): string | undefined => {
      const before = taken.has(id) ? view.node(id) : undefined;
      return before?.parent === parent && before && isOrderKey(before.order) ? before.order : undefined;
    };
    const orders = from.isWhole ? undefined : keptOrders(ids, keyOf);
    for (const id of ids) {
      const node = outside.node(id) as NodeRecord;
      const before = taken.has(id) ? view.node(id) : undefined;
      const ordered = { ...node, order: orders?.get(id) ?? node.order };
      nodes.push(tidy(before && !from.isWhole ? told(before, ordered, from) : ordered));
    }
  }
  return nodes;
}

/** A node as outside says it, with what outside does not speak of. */
function told(before: NodeRecord, node: NodeRecord, { areKindsGuessed, says = [] }: FromOutside): NodeRecord {
  const kept: Record<string, unknown> = { ...before };
  for (const field of [...says, "kind", "role", "parent"]) delete kept[field];
  const { kind: _kind, role: _role, ...words } = node as NodeRecord & { readonly role?: string };
  // A role that is not said and the one that absence means are one.
  const isSame = areKindsGuessed || faceOf(before) === faceOf(node);
  const { kind, role } = (isSame ? before : node) as NodeRecord & { readonly role?: string };
  return { ...kept, ...words, kind, ...(role === undefined ? {} : { role }) } as NodeRecord;
}

/** Without what it names and is no longer there; nothing if it means nothing then. */
function withEnds(record: AnyRecord, ids: ReadonlySet<Id>): AnyRecord[] {
  const row: Record<string, unknown> = { ...(record as OpaqueRecord) };
  for (const { field, to, whenGone } of referencesOf(record)) {
    if (whenGone === "keep" || ids.has(to)) continue;
    if (whenGone === "remove") return [];
    delete row[field];
  }
  return [tidy(row as unknown as AnyRecord)];
}
