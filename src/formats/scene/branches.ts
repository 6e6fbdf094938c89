import type { View } from "../../core/document/view.ts";
import type { Id } from "../../core/records/fields.ts";
import { branchNodes, partOf } from "./scope.ts";

/** Cards that one page or slide shows so that they can be read. */
export const READABLE = 24;

/**
 * The nodes of a tree in sets that fit on a page each: what fits whole stays whole. A branch that is too large is
 * shown by its top and what lies right below it; what lies deeper follows on pages of its own, in reading order.
 */
export function branchSets(view: View, nodes: ReadonlySet<Id> | undefined, most = READABLE): ReadonlySet<Id>[] {
  const part = partOf(view, nodes);
  const below = (id: Id): ReadonlySet<Id> => new Set([...branchNodes(view, id)].filter((one) => part.has(one)));
  const sets: ReadonlySet<Id>[] = [];
  const tops = [...part.roots, ...part.strays];
  if (tops.length === 0) return sets;
  const all = new Set(tops.flatMap((id) => [...below(id)]));
  if (all.size <= most) return [all];
  // Several roots side by side are one page if each stands alone.
  const alone = new Set(tops.filter((id) => part.children(id).length === 0));
  const waiting = tops.filter((id) => !alone.has(id)).reverse();
  for (let top = waiting.pop(); top !== undefined; top = waiting.pop()) {
    const whole = below(top);
    if (whole.size <= most) {
      sets.push(whole);
      continue;
    }
    const children = part.children(top);
    sets.push(new Set([top, ...children]));
    waiting.push(...children.filter((id) => part.children(id).length > 0).reverse());
  }
  if (alone.size > 0) sets.push(alone);
  return sets;
}
