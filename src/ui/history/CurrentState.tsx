import { lazy, type ReactNode, Suspense } from "react";
import { useStore } from "zustand";
import { useTree } from "../app-context.ts";

const CurrentLabel = lazy(() => import("./CurrentLabel.tsx"));

/** Since when the marked state holds; leads to what changed since. Nothing while no state is marked. */
export function CurrentState(): ReactNode {
  const tree = useTree();
  const current = useStore(tree.revisions.store, ({ list }) => list.find((one) => one.currentSince !== undefined));
  return (
    current && (
      <Suspense>
        <CurrentLabel current={current} />
      </Suspense>
    )
  );
}
