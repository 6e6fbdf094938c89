import { generateNKeysBetween } from "fractional-indexing";
import type { Id } from "../../core/records/fields.ts";

/**
 * Order keys for siblings in this sequence. As many as can keep the key they have: those of the longest run that rises
 * already; the others get keys between their neighbours. `keyOf` gives the key that a node has here, if any.
 */
export function keptOrders(ids: readonly Id[], keyOf: (id: Id) => string | undefined): ReadonlyMap<Id, string> {
  const keys = ids.map(keyOf);
  const kept = new Set(longestRise(keys));
  const orders = new Map<Id, string>();
  let before: string | null = null;
  for (let at = 0; at < ids.length; ) {
    const id = ids[at] as Id;
    const key = keys[at];
    if (kept.has(at) && key !== undefined) {
      orders.set(id, key);
      before = key;
      at += 1;
      continue;
    }
    let next = at;
    while (next < ids.length && !kept.has(next)) next += 1;
    const fresh = generateNKeysBetween(before, keys[next] ?? null, next - at);
    fresh.forEach((order, place) => {
      orders.set(ids[at + place] as Id, order);
    });
    at = next;
  }
  return orders;
}

/** Places of the longest run of keys each greater than the one before, from left to right. */
function longestRise(keys: readonly (string | undefined)[]): number[] {
  /** Of each length the place where a run of it ends lowest. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  keys.forEach((key, place) => {
    if (key === undefined) return;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((keys[ends[middle] as number] as string) < key) low = middle + 1;
      else high = middle;
    }
    before[place] = low === 0 ? undefined : ends[low - 1];
    ends[low] = place;
  });
  const run: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) run.push(at);
  return run.reverse();
}
