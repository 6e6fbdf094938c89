import type { View } from "../document/view.ts";
import { inReadingOrder } from "../query/reading-order.ts";
import type { Id } from "../records/fields.ts";
import type { RecordOf } from "../records/index.gen.ts";
import type { RecordName } from "../records/records.ts";
import { isRecord } from "../records/records.ts";

/**
 * Something about a whole tree that several rules ask for. Any query of a view is one: `liveNodes`, `numbering`. It
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
export const nodesInOrder: Fact<readonly { readonly id: Id; readonly depth: number }[]> = (view) => [
  ...inReadingOrder(view),
];

/** The place of each node in reading order. */
export const places: Fact<ReadonlyMap<Id, number>> = (_view, fact) =>
  new Map(fact(nodesInOrder).map(({ id }, place) => [id, place]));

/** All records of one type. The same fact for the same type, so it too is worked out once. */
export function allOf<T extends RecordName>(type: T): Fact<readonly RecordOf[T][]> {
  const known = collectors.get(type);
  if (known) return known as Fact<readonly RecordOf[T][]>;
  const fresh: Fact<readonly RecordOf[T][]> = (view) => [...view.all()].filter((record) => isRecord(record, type));
  collectors.set(type, fresh);
  return fresh;
}

const collectors = new Map<RecordName, Fact<readonly unknown[]>>();
