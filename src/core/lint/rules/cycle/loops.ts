import type { Id } from "../../../records/fields.ts";

interface Visit {
  readonly id: Id;
  readonly next: readonly Id[];
  at: number;
}

/**
 * The circles of a graph: for each node that lies in one, the number of its circle (of what hangs together in circles; Tarjan
 * 1972). With a stack of its own, as trees are 5,000 deep. Linear in nodes and edges.
 */
export function loopsOf(nodes: readonly Id[], next: (id: Id) => readonly Id[]): ReadonlyMap<Id, number> {
  const found = new Map<Id, number>();
  const index = new Map<Id, number>();
  const low = new Map<Id, number>();
  const open: Id[] = [];
  const isOpen = new Set<Id>();
  const enter = (id: Id): Visit => {
    index.set(id, index.size);
    low.set(id, index.size - 1);
    open.push(id);
    isOpen.add(id);
    return { id, next: next(id), at: 0 };
  };
  const lower = (id: Id, to: number | undefined): void => {
    low.set(id, Math.min(low.get(id) ?? 0, to ?? 0));
  };
  const close = (id: Id): void => {
    const group = open.splice(open.lastIndexOf(id));
    for (const one of group) isOpen.delete(one);
    if (group.length > 1 || next(id).includes(id)) for (const one of group) found.set(one, index.get(id) ?? 0);
  };
  for (const root of nodes) {
    const stack = index.has(root) ? [] : [enter(root)];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const to = top.next[top.at++];
      if (to === undefined) {
        stack.pop();
        if (low.get(top.id) === index.get(top.id)) close(top.id);
        const above = stack.at(-1);
        if (above) lower(above.id, low.get(top.id));
      } else if (!index.has(to)) stack.push(enter(to));
      else if (isOpen.has(to)) lower(top.id, index.get(to));
    }
  }
  return found;
}
