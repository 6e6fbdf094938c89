import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useRef } from "react";

interface RowWindow {
  readonly count: number;
  /** The row that has the keyboard: it stays mounted wherever one scrolls, and comes into view; −1 for none. */
  readonly at: number;
  /** Height of a row in px. */
  readonly height: number;
  /** Rows that are mounted beyond the rim. */
  readonly overscan: number;
  /** px of a head that stays at the top, over the rows. */
  readonly head?: number;
}

/** Mounts the rows of a long list that are on the screen, and the one that has the keyboard. */
export function useRowWindow(
  scroller: RefObject<HTMLDivElement | null>,
  { count, at, height, overscan, head = 0 }: RowWindow,
): Virtualizer<HTMLDivElement, Element> {
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan,
    scrollMargin: head,
    scrollPaddingStart: head,
    rangeExtractor: ({ startIndex, endIndex, overscan: beyond, count: all }) => {
      const from = Math.max(0, startIndex - beyond);
      const to = Math.min(all - 1, endIndex + beyond);
      const range = Array.from({ length: to - from + 1 }, (_, i) => from + i);
      return at < 0 || (at >= from && at <= to) ? range : at < from ? [at, ...range] : [...range, at];
    },
  });
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: "auto" });
  }, [at, virtual]);
  useShrinking(scroller, () => at >= 0 && virtual.scrollToIndex(at, { align: "auto" }));
  return virtual;
}

/** Calls back when a panel takes room away from the list, so that the chosen row does not go out of sight. */
function useShrinking(list: RefObject<HTMLElement | null>, shrunk: () => void): void {
  const latest = useRef(shrunk);
  useEffect(() => {
    latest.current = shrunk;
  });
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    let height = 0;
    const observer = new ResizeObserver(() => {
      const now = element.clientHeight;
      if (now < height) latest.current();
      height = now;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [list]);
}
