import { useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { useApp } from "../app-context.ts";

const TOUCH = "(pointer: coarse)";

/** 28 px for a mouse, 24 px where that was asked for, 44 px for a finger. */
export function useRowHeight(): number {
  const isCompact = useStore(useApp().settings.store, ({ density }) => density === "compact");
  const coarse = useSyncExternalStore(
    (wake) => {
      const query = window.matchMedia(TOUCH);
      query.addEventListener("change", wake);
      return () => query.removeEventListener("change", wake);
    },
    () => window.matchMedia(TOUCH).matches,
  );
  return coarse ? 44 : isCompact ? 24 : 28;
}
