import { useCallback, useRef, useSyncExternalStore } from "react";
import { useTree } from "../app-context.ts";

/** Renders again after every change of the tree: what is in place is read from all of it. */
export function useChanges(): void {
  const tree = useTree();
  const news = useRef(0);
  const subscribe = useCallback(
    (wake: () => void) =>
      tree.document.onChange(() => {
        news.current += 1;
        wake();
      }),
    [tree],
  );
  useSyncExternalStore(subscribe, () => news.current);
}
