import type { FocusEvent } from "react";
import { useNews, useTree } from "../app-context.ts";
import { cameByTab, isHeldByPointer } from "../focus.ts";
import type { Look } from "./use-look.ts";

/** The ARIA attributes of a node on the map: the same tree item as in the outline, with its place in the whole. */
export function useTreeItem(id: string, { selected, isFocus, isFree, folded }: Look) {
  const tree = useTree();
  const place = useNews(id, (at) => at.placeOf(id));
  const name = useNews(id, (at) => at.nameOf(id));
  const isFirst = isFree && tree.firstNode() === id;
  const [level, position, size, children] = place.split(" ").map(Number) as [number, number, number, number];
  return {
    role: "treeitem",
    "aria-level": level,
    "aria-posinset": position,
    "aria-setsize": size,
    "aria-selected": selected,
    ...(children > 0 ? { "aria-expanded": !folded } : {}),
    "aria-label": name,
    tabIndex: isFocus || isFirst ? 0 : -1,
    onFocus: (event: FocusEvent) => {
      if (!isHeldByPointer()) tree.enter(id, "map", cameByTab(event));
    },
  } as const;
}
