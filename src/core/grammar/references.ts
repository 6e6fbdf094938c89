import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import type { LinkExpression } from "./expression.ts";
import { indexTitles, type TitleIndex, titleKey } from "./titles.ts";

/** Finds the nodes that a text names. */
export interface References {
  /** By an id, or by the name that the same text gives a node with `id::`. */
  byId(id: string): Id | undefined;
  /** By id, else by title: the first in reading order. `others` counts further nodes of the same title. */
  find(link: LinkExpression): { readonly id: Id | undefined; readonly others: number };
}

/** `names` holds what `id::` lines of the same text say; titles are read at the first look-up that needs them. */
export function referencesIn(view: View, names: ReadonlyMap<string, Id> = new Map()): References {
  let titles: TitleIndex | undefined;
  const byId = (id: string): Id | undefined => names.get(id) ?? view.node(id)?.id;
  return {
    byId,
    find({ id, title }) {
      const named = id === undefined ? undefined : byId(id);
      if (named !== undefined) return { id: named, others: 0 };
      titles ??= indexTitles(view);
      const [first, ...others] = titles.get(titleKey(title)) ?? [];
      return { id: first, others: others.length };
    },
  };
}
