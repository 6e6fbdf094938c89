import { useMedia } from "../kit/use-media.ts";

/** 28 px for a mouse, 44 px for a finger. */
export function useRowHeight(): number {
  return useMedia("(pointer: coarse)") ? 44 : 28;
}
