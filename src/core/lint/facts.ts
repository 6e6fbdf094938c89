import type { View } from "../document/view.ts";
import { connectedNodes } from "../query/connected.ts";
import { liveNodes } from "../query/live.ts";
import { inReadingOrder, type NodeAtDepth } from "../query/reading-order.ts";
import type { Id } from "../records/fields.ts";
import type { RecordOf } from "../records/index.gen.ts";
import type { Kind, NodeRecord } from "../records/node.ts";
import type { AnyRecord, RecordName } from "../records/records.ts";

/**
 * Something about a whole tree that several rules ask for. Any query of a view is one, like `numbering`. It
 * goes through the tree once and never by recursion; what it needs itself it asks for with `fact`.
 */
export type Fact<V> = (view: View, fact: FactReader) => V;
export type FactReader = <V>(fact: Fact<V>) => V;

/** Works out each fact when it is first asked for, and keeps it as long as the reader: one state of one tree. */
export function factsOf(view: View): FactReader {
  const known = new Map<Fact<unknown>, unknown>();
  const read: FactReader = (fact) => {
    if (!known.has(fact)) known.set(fact, fact(view, read));
    return known.get(fact) as ReturnType<typeof fact>;
  };
  return read;
}

/** All nodes in reading order with their depth: aims first, then the tray. */
export const nodesInOrder: Fact<readonly NodeAtDepth[]> = (view) => [...inReadingOrder(view)];

/** The place of each node in reading order. */
export const places: Fact<ReadonlyMap<Id, number>> = (_view, fact) =>
  new Map(fact(nodesInOrder).map(({ id }, place) => [id, place]));

/** The nodes that count: no notes, no ideas, nothing below an idea; in reading order. */
export const live: Fact<ReadonlySet<Id>> = (view, fact) => liveNodes(view, fact(nodesInOrder));

/** The records of the nodes that count, in reading order. */
export const liveRecords: Fact<readonly NodeRecord[]> = (view, fact) =>
  [...fact(live)].map((id) => view.node(id) as NodeRecord);

/** The nodes from which an aim is reachable. */
export const connected: Fact<ReadonlySet<Id>> = (view, fact) => connectedNodes(view, fact(nodesInOrder));

/** The live nodes of one kind in reading order. Asked for the same kind it is the same fact, worked out once. */
export const liveOf = byName(
  (kind: Kind): Fact<readonly NodeRecord[]> =>
    (_view, fact) =>
      fact(liveRecords).filter((node) => node.kind === kind),
);

/** All records of one type, as `liveOf`. */
export function allOf<T extends RecordName>(type: T): Fact<readonly RecordOf[T][]> {
  return recordsOf(type) as Fact<readonly RecordOf[T][]>;
}

const recordsOf = byName(
  (type: RecordName): Fact<readonly AnyRecord[]> =>
    (view) =>
      [...view.all()].filter((record) => record.type === type),
);

/** A fact is known by its identity: the same name must give the same one. */
function byName<N extends string, V>(make: (name: N) => Fact<V>): (name: N) => Fact<V> {
  const made = new Map<N, Fact<V>>();
  return (name) => {
    const fact = made.get(name) ?? make(name);
    made.set(name, fact);
    return fact;
  };
}
