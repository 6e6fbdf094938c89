import { type FocusEvent, useSyncExternalStore } from "react";
import { useSession, useTree } from "../app-context.ts";
import { cameByTab, isHeldByPointer } from "../focus.ts";

/** The ARIA attributes of a node on the map: the same tree item as in the outline, with its place in the whole. */
export function useTreeItem(id: string) {
  const tree = useTree();
  const place = useSyncExternalStore(tree.onNews, () => tree.placeOf(id));
  const name = useSyncExternalStore(tree.onNews, () => tree.nameOf(id));
  const selected = useSession((session) => session.selected.has(id));
  const isFocus = useSession((session) => session.focus === id);
  const isFirst = useSession((session) => session.focus === undefined) && tree.firstNode() === id;
  const folded = useSession((session) => session.folded.has(id));
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
