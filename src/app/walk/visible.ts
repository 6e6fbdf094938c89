import type { View } from "../../core/document/view.ts";
import type { Id } from "../../core/records/fields.ts";
import type { Session } from "../session.ts";
import { rootsShown } from "./shown.ts";

/** One visible row of the outline. */
export interface TreeRow {
  readonly id: Id;
  /** 1 for a root. */
  readonly level: number;
  readonly setSize: number;
  /** 1 for the first of its siblings. */
  readonly position: number;
  /** Undefined where there is nothing below. */
  readonly expanded: boolean | undefined;
}

/** All rows that are not folded away, in reading order; below `within` only, if that is looked at alone. */
export function visibleRows(view: View, { folded, within }: Pick<Session, "folded" | "within">): TreeRow[] {
  const rows: TreeRow[] = [];
  const stack: [ids: readonly Id[], at: number][] = [[rootsShown(view, within), 0]];
  while (stack.length > 0) {
    const top = stack.at(-1) as [readonly Id[], number];
    const [ids, at] = top;
    if (at >= ids.length) {
      stack.pop();
      continue;
    }
    top[1] += 1;
    const id = ids[at] as Id;
    const children = view.children(id);
    const expanded = children.length === 0 ? undefined : !folded.has(id);
    rows.push({ id, level: stack.length, setSize: ids.length, position: at + 1, expanded });
    if (expanded) stack.push([children, 0]);
  }
  return rows;
}
