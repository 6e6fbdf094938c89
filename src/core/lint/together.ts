import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";
import type { Topmost } from "./guards.ts";
import { TOGETHER } from "./thresholds.ts";

/** Gaps of nodes below one parent that are told together, on the parent. */
export interface Many {
  readonly parent: NodeRecord;
  readonly nodes: readonly Id[];
  /** How many more have the gap farther down. */
  readonly below: number;
}

/** Puts together what several nodes below one parent lack: real lists of 220 numbers have one gap and not 220 (G3). */
export function together(view: View, tops: readonly Topmost[]): (Topmost | Many)[] {
  const groups = new Map<Id | undefined, Topmost[]>();
  for (const top of tops) {
    const parent = view.node(top.node)?.parent;
    const group = groups.get(parent);
    if (group) group.push(top);
    else groups.set(parent, [top]);
  }
  return [...groups].flatMap(([id, group]): (Topmost | Many)[] => {
    const parent = view.node(id ?? "");
    if (!parent || group.length < TOGETHER) return group;
    const below = group.reduce((sum, top) => sum + top.below.length, 0);
    return [{ parent, nodes: group.map(({ node }) => node), below }];
  });
}

export function isMany(found: Topmost | Many): found is Many {
  return "parent" in found;
}
