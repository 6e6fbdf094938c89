import { useCallback, useEffect, useSyncExternalStore } from "react";
import { frameOf } from "../../app/half-hour/frame.ts";
import type { Id } from "../../core/records/fields.ts";
import { useTree } from "../app-context.ts";

/** Keeps the cards of the session in the middle and large, as they come and grow; a hand on the camera is left alone meanwhile. */
export function useFrame(ids: readonly Id[]): void {
  const tree = useTree();
  const { canvas } = tree;
  const wanted = useSyncExternalStore(
    useCallback((wake) => canvas.subscribe(wake), [canvas]),
    () => {
      const to = frameOf(tree, ids);
      return to ? [to.x, to.y, to.zoom].map((number) => number.toFixed(2)).join(" ") : "";
    },
  );
  useEffect(() => {
    if (wanted === "") return;
    const [x = 0, y = 0, zoom = 1] = wanted.split(" ").map(Number);
    tree.moveCamera({ x, y, zoom });
  }, [tree, wanted]);
}
