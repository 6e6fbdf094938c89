import { generateNKeysBetween } from "fractional-indexing";
import type { Diff } from "../../core/document/diff.ts";
import { diffOf } from "../../core/document/diff.ts";
import { inOrder } from "../../core/document/record-store.ts";
import type { View } from "../../core/document/view.ts";
import type { Host } from "../../core/host.ts";
import { mayHang } from "../../core/query/may-hang.ts";
import type { Id } from "../../core/records/fields.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { faceOf } from "../../core/records/node.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { isRecord } from "../../core/records/records.ts";
import { tidy } from "../../core/records/tidy.ts";
import { strings } from "../../core/strings/index.ts";
import type { Loss } from "../format.ts";
import { LossList } from "../loss-list.ts";
import { renameIn } from "../restore/ids.ts";
import { isOrderKey } from "../restore/orders.ts";
import type { Row } from "../restore/row.ts";
import { nameOf } from "../restore/row.ts";

export interface Incoming {
  /** Only additions; one undoable change, which a preview can show before. */
  readonly diff: Diff;
  readonly losses: readonly Loss[];
  /** The nodes that hang where the person pointed, in their order. */
  readonly tops: readonly Id[];
}

/**
 * Adds a whole document to an open tree: its roots below `parent` behind what is there, without one as further
 * aims and into the tray. An id that the tree has already gets a new one. `records` come from a reader.
 */
export function intoTree(view: View, records: readonly AnyRecord[], host: Host, parent?: Id): Incoming {
  const losses = new LossList();
  const rows = renamed(
    records.filter((record) => !isRecord(record, "tree")),
    view,
    host,
  );
  const tops = (rows as unknown as AnyRecord[])
    .filter((row) => isRecord(row, "node") && row.parent === undefined)
    .sort((a, b) => inOrder(a as NodeRecord, b as NodeRecord)) as NodeRecord[];
  const placed = new Map<Id, AnyRecord>();
  for (const [target, nodes] of byTarget(view, tops, parent, losses)) {
    const orders = generateNKeysBetween(lastOrder(view, target), null, nodes.length);
    nodes.forEach((node, index) => {
      placed.set(node.id, { ...node, ...(target === undefined ? {} : { parent: target }), order: orders[index] ?? "" });
    });
  }
  const added = rows.map((row) => tidy(placed.get(row.id) ?? (row as AnyRecord)));
  const diff = diffOf(added.map((record) => [undefined, record]));
  return { diff, losses: losses.toLosses(), tops: tops.map(({ id }) => id) };
}

function renamed(records: readonly AnyRecord[], view: View, host: Host): Row[] {
  const taken = new Set(records.map(({ id }) => id));
  const ids = new Map<Id, Id>();
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

/** The nodes by where they may hang: under `parent`, or as much higher as their kind asks. */
function byTarget(
  view: View,
  tops: readonly NodeRecord[],
  parent: Id | undefined,
  losses: LossList,
): Map<Id | undefined, NodeRecord[]> {
  const targets = new Map<Id | undefined, NodeRecord[]>();
  for (const node of tops) {
    let target = parent === undefined ? undefined : view.node(parent);
    while (target && mayHang(faceOf(node), faceOf(target))) {
      target = target.parent === undefined ? undefined : view.node(target.parent);
    }
    if (target?.id !== parent) losses.add("changed", strings.formats.oneLevelUp(node.kind), nameOf(node));
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
