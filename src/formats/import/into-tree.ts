import { generateNKeysBetween } from "fractional-indexing";
import type { Diff } from "../../core/document/diff.ts";
import { diffOf } from "../../core/document/diff.ts";
import { inOrder } from "../../core/document/record-store.ts";
import type { View } from "../../core/document/view.ts";
import type { Host } from "../../core/host.ts";
import { seriesOf } from "../../core/loop/series.ts";
import { mayHang } from "../../core/query/may-hang.ts";
import type { Id } from "../../core/records/fields.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { faceOf } from "../../core/records/node.ts";
import type { ReadingRecord } from "../../core/records/reading.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { isRecord } from "../../core/records/records.ts";
import { tidy } from "../../core/records/tidy.ts";
import { strings } from "../../core/strings/index.ts";
import { joining as words } from "../../core/strings/joining.ts";
import type { Loss } from "../format.ts";
import { LossList } from "../loss-list.ts";
import { renameIn } from "../restore/ids.ts";
import { isOrderKey } from "../restore/orders.ts";
import type { Row } from "../restore/row.ts";
import { nameOf } from "../restore/row.ts";
import { foundIn } from "./found.ts";

export interface Incoming {
  /** Additions, and readings that replace those of the same day; one undoable change, which a preview can show before. */
  readonly diff: Diff;
  readonly losses: readonly Loss[];
  /** The nodes that hang where the person pointed, or below what the file names; in their order. */
  readonly tops: readonly Id[];
}

/**
 * Adds a whole document to an open tree: its roots below `parent` behind what is there, without one as further
 * aims and into the tray. An id that the tree has already gets a new one; a stand-in that the tree has is what is there, and
 * only what hangs on it comes. `records` come from a reader.
 */
export function intoTree(
  view: View,
  records: readonly AnyRecord[],
  host: Host,
  parent?: Id,
  standIns: readonly Id[] = [],
): Incoming {
  const losses = new LossList();
  const found = foundIn(view, records, standIns, parent);
  const coming = records.filter((record) => !isRecord(record, "tree") && !found.has(record.id));
  const rows = renamed(coming, view, host, found);
  const tops = (rows as unknown as AnyRecord[])
    .filter((row) => isRecord(row, "node") && (row.parent === undefined || view.node(row.parent) !== undefined))
    .sort((a, b) => inOrder(a as NodeRecord, b as NodeRecord)) as NodeRecord[];
  const placed = new Map<Id, AnyRecord>();
  for (const [target, nodes] of byTarget(view, tops, parent, losses)) {
    const orders = generateNKeysBetween(lastOrder(view, target), null, nodes.length);
    nodes.forEach((node, index) => {
      const { parent: _former, ...rest } = node;
      placed.set(node.id, { ...rest, ...(target === undefined ? {} : { parent: target }), order: orders[index] ?? "" });
    });
  }
  const added = rows.map((row) => tidy(placed.get(row.id) ?? (row as AnyRecord)));
  const diff = diffOf(pairsOf(view, added, new Set(found.values()), losses));
  return { diff, losses: losses.toLosses(), tops: tops.map(({ id }) => id) };
}

/** Each record with what it replaces: the reading of the same number on the same day. */
function pairsOf(view: View, added: readonly AnyRecord[], numbers: ReadonlySet<Id>, losses: LossList) {
  const there = new Map<string, ReadingRecord>();
  for (const id of numbers) for (const reading of seriesOf(view, id)) there.set(`${id} ${reading.date}`, reading);
  return added.map((record): [AnyRecord | undefined, AnyRecord] => {
    const before = isRecord(record, "reading") ? there.get(`${record.metric} ${record.date}`) : undefined;
    if (!before || !isRecord(record, "reading")) return [undefined, record];
    if (before.value !== record.value) losses.add("changed", words.replaced, before.date);
    return [before, { ...before, ...record, id: before.id }];
  });
}

function renamed(records: readonly AnyRecord[], view: View, host: Host, found: ReadonlyMap<Id, Id>): Row[] {
  const taken = new Set(records.map(({ id }) => id));
  const ids = new Map(found);
  for (const { id } of records) {
    if (!view.get(id)) continue;
    let fresh = host.newId();
    while (view.get(fresh) || taken.has(fresh)) fresh = host.newId();
    ids.set(id, fresh);
  }
  return records.map((record) => {
    const row = { ...record, id: ids.get(record.id) ?? record.id } as Row;
    renameIn(row, ids);
    return row;
  });
}

/** The nodes by where they may hang: below what the file names, else under `parent`, or as much higher as their kind asks. */
function byTarget(
  view: View,
  tops: readonly NodeRecord[],
  parent: Id | undefined,
  losses: LossList,
): Map<Id | undefined, NodeRecord[]> {
  const targets = new Map<Id | undefined, NodeRecord[]>();
  for (const node of tops) {
    const wanted = node.parent ?? parent;
    let target = wanted === undefined ? undefined : view.node(wanted);
    while (target && mayHang(faceOf(node), faceOf(target))) {
      target = target.parent === undefined ? undefined : view.node(target.parent);
    }
    if (target?.id !== wanted) losses.add("changed", strings.formats.oneLevelUp(node.kind), nameOf(node));
    const nodes = targets.get(target?.id);
    if (nodes) nodes.push(node);
    else targets.set(target?.id, [node]);
  }
  return targets;
}

function lastOrder(view: View, parent: Id | undefined): string | null {
  const last = view.children(parent).at(-1);
  const order = last === undefined ? undefined : view.node(last)?.order;
  return order !== undefined && isOrderKey(order) ? order : null;
}
