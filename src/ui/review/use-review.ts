import { useCallback, useRef, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { type Desk, deskOf } from "../../app/review/desk.ts";
import { reviewNow } from "../../app/review/show.ts";
import type { ReviewSaid } from "../../core/describe/review.ts";
import type { Id } from "../../core/records/fields.ts";
import { useTree } from "../app-context.ts";

/** A part of what is being answered; renders again only when that part changes. */
export function useDesk<T>(select: (desk: Desk) => T): T {
  return useStore(deskOf(useTree()), select);
}

/** What the review of an aim says; renders again when something in the tree changes. */
export function useReview(aim: Id | undefined): ReviewSaid | undefined {
  const tree = useTree();
  const read = useRef<{ readonly aim: Id | undefined; readonly said: ReviewSaid | undefined }>(undefined);
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
      read.current = { aim, said: aim === undefined ? undefined : reviewNow(tree, aim) };
    return read.current.said;
  });
}
