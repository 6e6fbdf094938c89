import { useCallback, useRef, useSyncExternalStore } from "react";
import type { Workspace } from "../app/workspace.ts";
import type { Id } from "../core/records/fields.ts";
import { useTree } from "./app-context.ts";

/**
 * What is told of a node, worked out once for each state of the tree; renders again when something in it changes.
 * Undefined without a node.
 */
export function useTold<T>(id: Id | undefined, tell: (tree: Workspace, id: Id) => T): T | undefined {
  const tree = useTree();
  const read = useRef<{ readonly id: Id | undefined; readonly told: T | undefined }>(undefined);
  const subscribe = useCallback(
    (wake: () => void) =>
      tree.document.onChange(() => {
        read.current = undefined;
        wake();
      }),
    [tree],
  );
  return useSyncExternalStore(subscribe, () => {
    if (read.current?.id !== id || !read.current)
      read.current = { id, told: id === undefined ? undefined : tell(tree, id) };
    return read.current.told;
  });
}
