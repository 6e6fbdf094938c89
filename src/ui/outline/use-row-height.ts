import { useSyncExternalStore } from "react";

const TOUCH = "(pointer: coarse)";

/** 28 px for a mouse, 44 px for a finger. */
export function useRowHeight(): number {
  const coarse = useSyncExternalStore(
    (wake) => {
      const query = window.matchMedia(TOUCH);
      query.addEventListener("change", wake);
      return () => query.removeEventListener("change", wake);
    },
    () => window.matchMedia(TOUCH).matches,
  );
  return coarse ? 44 : 28;
}
