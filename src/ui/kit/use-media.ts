import { useCallback, useSyncExternalStore } from "react";

/** Whether the window and its pointer are such, now and as they change. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    useCallback(
      (wake) => {
        const list = window.matchMedia(query);
        list.addEventListener("change", wake);
        return () => list.removeEventListener("change", wake);
      },
      [query],
    ),
    () => window.matchMedia(query).matches,
  );
}
