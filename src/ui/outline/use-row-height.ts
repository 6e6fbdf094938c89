import { useStore } from "zustand";
import { useApp } from "../app-context.ts";
import { useMedia } from "../kit/use-media.ts";

/** 28 px for a mouse, 24 px where that was asked for, 44 px for a finger. */
export function useRowHeight(): number {
  const isCompact = useStore(useApp().settings.store, ({ density }) => density === "compact");
  return useMedia("(pointer: coarse)") ? 44 : isCompact ? 24 : 28;
}
