import { useCallback, useRef, useSyncExternalStore } from "react";
import { sheetNow } from "../../app/sheet/give.ts";
import type { Sheet } from "../../core/describe/sheet.ts";
import type { Id } from "../../core/records/fields.ts";
import { useTree } from "../app-context.ts";

/** The sheet of an aim; renders again when something in the tree changes. */
export function useSheet(aim: Id | undefined): Sheet | undefined {
  const tree = useTree();
  const read = useRef<{ readonly aim: Id | undefined; readonly sheet: Sheet | undefined }>(undefined);
  const subscribe = useCallback(
    (wake: () => void) =>
      tree.document.onChange(() => {
        read.current = undefined;
        wake();
      }),
    [tree],
  );
  return useSyncExternalStore(subscribe, () => {
    if (read.current?.aim !== aim || !read.current)
      read.current = { aim, sheet: aim === undefined ? undefined : sheetNow(tree, aim) };
    return read.current.sheet;
  });
}
