import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";

/** The nodes without a parent as people read them: the aims, then what lies in the tray. */
export function rootsInOrder(view: View): Id[] {
  const roots = view.children(undefined);
  const isAim = (id: Id): boolean => view.node(id)?.kind === "aim";
  return [...roots.filter(isAim), ...roots.filter((id) => !isAim(id))];
}

/** All nodes below and with `roots`, depth first in sibling order, with their depth. Without `roots`: the whole tree. */
export function* inReadingOrder(view: View, roots: readonly Id[] = rootsInOrder(view)): Generator<NodeAtDepth> {
  const stack = [...roots].reverse().map((id) => ({ id, depth: 0 }));
  for (let at = stack.pop(); at; at = stack.pop()) {
    yield at;
    const children = view.children(at.id);
    for (let i = children.length - 1; i >= 0; i--) stack.push({ id: children[i] as Id, depth: at.depth + 1 });
  }
}

export interface NodeAtDepth {
  readonly id: Id;
  /** 0 for a root. */
  readonly depth: number;
}
