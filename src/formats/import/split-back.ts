interface Tied {
  readonly parent: number;
  readonly child: number;
}

/**
 * The edges without those that lead back to a box above, so that no circle is left. Walks from the boxes without a
 * parent, then from what only circles reach, in their order; without recursion.
 */
export function splitBack<E extends Tied>(count: number, edges: readonly E[]): { forward: E[]; back: E[] } {
  const below = new Map<number, E[]>();
  const hasParent = new Set<number>();
  for (const edge of edges) {
    hasParent.add(edge.child);
    const family = below.get(edge.parent);
    if (family) family.push(edge);
    else below.set(edge.parent, [edge]);
  }
  const back = new Set<E>();
  const done = new Set<number>();
  const open = new Set<number>();
  const walk = (start: number): void => {
    const path: { place: number; next: number }[] = [];
    const enter = (place: number): void => {
      open.add(place);
      path.push({ place, next: 0 });
    };
    if (!done.has(start)) enter(start);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const edge = below.get(step.place)?.[step.next++];
      if (!edge) {
        open.delete(step.place);
        done.add(step.place);
        path.pop();
      } else if (open.has(edge.child)) back.add(edge);
      else if (!done.has(edge.child)) enter(edge.child);
    }
  };
  for (let place = 0; place < count; place++) if (!hasParent.has(place)) walk(place);
  for (let place = 0; place < count; place++) walk(place);
  return { forward: edges.filter((edge) => !back.has(edge)), back: edges.filter((edge) => back.has(edge)) };
}
