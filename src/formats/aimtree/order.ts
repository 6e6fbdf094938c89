import { inOrder } from "../../core/document/record-store.ts";
import type { View } from "../../core/document/view.ts";
import type { Id } from "../../core/records/fields.ts";
import type { AnyRecord, OpaqueRecord } from "../../core/records/records.ts";
import { isRecord } from "../../core/records/records.ts";

/** Records that stand behind the node they belong to, in this order. */
const WITH_NODE = ["mechanism", "gate", "link", "reading", "comment"] as const;
/** Records that stand behind all nodes, in this order; every other type follows by its name. */
const AT_THE_END = ["review", "decision", "dismissal"] as const;

/**
 * All records in the order of the file: the tree, the nodes depth first with what belongs to each, aims before
 * the tray, then reviews, decisions, dismissals, then the rest by type and id. Equal trees give equal orders.
 */
export function inFileOrder(view: View): AnyRecord[] {
  const ordered: AnyRecord[] = [view.tree];
  const seen = new Set<Id>([view.tree.id]);
  const put = (record: AnyRecord): void => {
    seen.add(record.id);
    ordered.push(record);
  };
  for (const id of nodesInOrder(view)) {
    put(view.node(id) as AnyRecord);
    for (const record of belongings(view, id)) put(record);
  }
  const rest = [...view.all()].filter(({ id }) => !seen.has(id));
  for (const record of rest.sort(byPlaceAtTheEnd)) put(record);
  return ordered;
}

/** Ids depth first; iterative, because a tree may be thousands of levels deep. */
function* nodesInOrder(view: View): Generator<Id> {
  const roots = view
    .children(undefined)
    .map((id) => view.node(id))
    .filter((node) => node !== undefined);
  const aims = roots.filter(({ kind }) => kind === "aim").sort(inOrder);
  const tray = roots.filter(({ kind }) => kind !== "aim").sort(inOrder);
  const stack = [...aims, ...tray].map(({ id }) => id).reverse();
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    yield id;
    for (const child of [...view.children(id)].reverse()) stack.push(child);
  }
}

function belongings(view: View, node: Id): AnyRecord[] {
  const records: AnyRecord[] = [];
  for (const id of view.attached(node)) {
    const record = view.get(id);
    if (record && ownerOf(record) === node) records.push(record);
  }
  return records.sort((a, b) => rank(WITH_NODE, a) - rank(WITH_NODE, b) || byDate(a, b));
}

/** The node whose lines a record stands among; undefined for those at the end. */
function ownerOf(record: AnyRecord): Id | undefined {
  if (isRecord(record, "mechanism")) return record.aim;
  if (isRecord(record, "gate")) return record.aim ?? record.metric;
  if (isRecord(record, "link")) return record.from;
  if (isRecord(record, "reading")) return record.metric;
  return isRecord(record, "comment") ? record.node : undefined;
}

function byPlaceAtTheEnd(a: AnyRecord, b: AnyRecord): number {
  return rank(AT_THE_END, a) - rank(AT_THE_END, b) || compare(a.type, b.type) || byDate(a, b);
}

function rank(types: readonly string[], record: AnyRecord): number {
  const at = types.indexOf(record.type);
  return at < 0 ? types.length : at;
}

/** By date where the type has one that a person does not move about, then by id. */
function byDate(a: AnyRecord, b: AnyRecord): number {
  return compare(dateOf(a), dateOf(b)) || compare(a.id, b.id);
}

const DATED = new Set<string>(["reading", "comment", "review", "decision"]);

function dateOf(record: AnyRecord): string {
  return DATED.has(record.type) ? String((record as OpaqueRecord).date ?? "") : "";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
