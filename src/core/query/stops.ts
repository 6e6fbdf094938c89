import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import { rootsInOrder } from "./reading-order.ts";

/** One picture of a talk about a tree. */
export interface Stop {
  /** The branch it is about; undefined for the whole tree. */
  readonly top: Id | undefined;
  /** The cards that belong into the picture; none for the whole tree. */
  readonly shown: readonly Id[];
}

/** Cards that a room takes in at once; a larger branch is shown as its top with the next level, and then branch by branch. */
const AT_ONCE = 9;

/**
 * The pictures in which a tree, or what hangs below some roots, is told: all of it, then its branches in reading order. What is folded away is not told. Linear
 * in the size of the tree.
 */
export function stopsOf(
  view: View,
  folded: ReadonlySet<Id> = new Set(),
  roots: readonly Id[] = rootsInOrder(view),
): Stop[] {
  const { ids, sizes, below } = measured(view, folded, roots);
  const stops: Stop[] = [];
  for (let i = 0; i < ids.length; i++) {
    const [top, size] = [ids[i] as Id, sizes[i] ?? 1];
    if (size === 1) continue;
    const isWhole = size <= AT_ONCE;
    stops.push({ top, shown: isWhole ? ids.slice(i, i + size) : [top, ...below(top)] });
    if (isWhole) i += size - 1;
  }
  const isAll = stops.length === 1 && stops[0]?.shown.length === ids.length;
  return [{ top: undefined, shown: [] }, ...(isAll ? [] : stops)];
}

/** All that can be seen in reading order, and for each how many it is with all that can be seen below it. */
function measured(view: View, folded: ReadonlySet<Id>, roots: readonly Id[]) {
  const below = (id: Id): readonly Id[] => (folded.has(id) ? [] : view.children(id));
  const ids: Id[] = [];
  const parents: number[] = [];
  const stack = roots.map((id) => ({ id, parent: -1 })).reverse();
  for (let at = stack.pop(); at; at = stack.pop()) {
    const place = ids.push(at.id) - 1;
    parents.push(at.parent);
    const children = below(at.id);
    for (let i = children.length - 1; i >= 0; i--) stack.push({ id: children[i] as Id, parent: place });
  }
  const sizes = ids.map(() => 1);
  for (let i = ids.length - 1; i >= 0; i--) {
    const parent = parents[i] as number;
    if (parent >= 0) sizes[parent] = (sizes[parent] ?? 1) + (sizes[i] ?? 1);
  }
  return { ids, sizes, below };
}
