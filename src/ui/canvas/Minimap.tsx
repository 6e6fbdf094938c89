import { lazy, type ReactNode, Suspense, useCallback, useSyncExternalStore } from "react";
import { showsOverview } from "../../app/view/overview.ts";
import { useTree } from "../app-context.ts";

const Overview = lazy(() => import("./Overview.tsx"));

/** The overview of the whole tree, while it is shown. It comes behind the first picture of the map. */
export function Minimap(): ReactNode {
  const tree = useTree();
  const shown = useSyncExternalStore(
    useCallback(
      (wake) => {
        const stops = [tree.canvas.subscribe(wake), tree.session.subscribe(wake)];
        return () => {
          for (const stop of stops) stop();
        };
      },
      [tree],
    ),
    () => showsOverview(tree),
  );
  return shown ? (
    <Suspense>
      <Overview />
    </Suspense>
  ) : null;
}
