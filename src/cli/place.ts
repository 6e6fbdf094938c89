import type { View } from "../core/document/view.ts";
import { type Numbering, numbering } from "../core/query/numbering.ts";
import { pathTo } from "../core/query/path.ts";
import type { Id } from "../core/records/fields.ts";

/** Where a node is, for people: titles from the root down, first lines only, and the number of a tactic. */
export interface PlaceInFile {
  readonly path: readonly string[];
  readonly number: string | undefined;
}

/** Finds places in one tree; numbers are worked out once. */
export function placesIn(view: View): (node: Id | undefined) => PlaceInFile {
  let numbers: Numbering | undefined;
  return (node) => {
    if (node === undefined) return { path: [], number: undefined };
    numbers ??= numbering(view);
    const path = pathTo(view, node).map((id) => (view.node(id)?.title ?? "").split("\n", 1)[0]?.trim() ?? "");
    return { path, number: numbers.full(node) };
  };
}
