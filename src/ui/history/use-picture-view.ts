import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Viewport } from "../../app/session.ts";
import type { Box } from "../../core/layout/geometry.ts";

const [LEAST, MOST, STEP] = [0.02, 2, 1.25];
/** Free px round it; on a phone what stands over it elsewhere stands above it. */
const marginFor = (width: number): number => (width < 640 ? 16 : 56);
/** One key press moves the picture by this many px. */
const PAN = 80;
/** At this zoom a card can be read. */
const READABLE = 0.7;

export interface PictureView extends Viewport {
  readonly width: number;
  readonly height: number;
  showAll(): void;
  zoomBy(steps: number): void;
  pan(dx: number, dy: number): void;
  /** Brings a box into sight, at a size that can be read. */
  show(box: Box): void;
}

/** Where one looks at a picture, and the ways to look elsewhere: wheel, drag, pinch, keys. */
export function usePictureView(frame: RefObject<HTMLElement | null>, bounds: Box): PictureView {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [view, setView] = useState<Viewport>({ x: 0, y: 0, zoom: 1 });
  const touched = useRef(false);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  const { width, height } = size;
  const showAll = useCallback(() => setView(fitted(bounds, width, height)), [bounds, width, height]);
  const shownWidth = useRef(width);
  // Until somebody has looked elsewhere, all of it is in sight; it is again where they would see another part, or nothing:
  // the window is wider or narrower, the picture another one.
  useLayoutEffect(() => {
    if (shownWidth.current !== width) touched.current = false;
    shownWidth.current = width;
    setView((before) => {
      if (touched.current && isInSight(bounds, before, width, height)) return before;
      return fitted(bounds, width, height);
    });
  }, [bounds, width, height]);
  const change = useCallback((next: (before: Viewport) => Viewport) => {
    touched.current = true;
    setView(next);
  }, []);
  usePointers(frame, change);
  return {
    ...view,
    width,
    height,
    showAll: () => {
      touched.current = false;
      showAll();
    },
    zoomBy: (steps) => change((before) => zoomedAt(before, STEP ** steps, width / 2, height / 2)),
    pan: (dx, dy) => change((before) => ({ ...before, x: before.x + dx * PAN, y: before.y + dy * PAN })),
    show: useCallback(
      (box) => {
        if (width > 0) setView((before) => showing(before, box, width, height));
      },
      [width, height],
    ),
  };
}

function fitted({ x, y, w, h }: Box, width: number, height: number): Viewport {
  if (width === 0 || height === 0 || w === 0 || h === 0) return { x: 0, y: 0, zoom: 1 };
  const margin = marginFor(width);
  const zoom = Math.max(LEAST, Math.min(1, (width - 2 * margin) / w, (height - 2 * margin) / h));
  const top = Math.max(margin, Math.min((height - h * zoom) / 2, height * 0.18));
  return { x: (width - w * zoom) / 2 - x * zoom, y: top - y * zoom, zoom };
}

function isInSight({ x, y, w, h }: Box, { x: left, y: top, zoom }: Viewport, width: number, height: number): boolean {
  const isAcross = x * zoom + left < width && (x + w) * zoom + left > 0;
  return isAcross && y * zoom + top < height && (y + h) * zoom + top > 0;
}

function zoomedAt(before: Viewport, factor: number, x: number, y: number): Viewport {
  const zoom = Math.min(MOST, Math.max(LEAST, before.zoom * factor));
  const scale = zoom / before.zoom;
  return { x: x - (x - before.x) * scale, y: y - (y - before.y) * scale, zoom };
}

function showing(before: Viewport, box: Box, width: number, height: number): Viewport {
  const left = box.x * before.zoom + before.x;
  const top = box.y * before.zoom + before.y;
  const isIn =
    left >= 8 &&
    top >= 40 &&
    left + box.w * before.zoom <= width - 8 &&
    top + box.h * before.zoom <= height - 8 &&
    before.zoom >= READABLE / 2;
  if (isIn) return before;
  const zoom = Math.max(before.zoom, READABLE);
  return { x: width / 2 - (box.x + box.w / 2) * zoom, y: height / 2 - (box.y + box.h / 2) * zoom, zoom };
}

type Change = (next: (before: Viewport) => Viewport) => void;

/** The wheel moves, with Ctrl or ⌘ it zooms; a pointer drags, two pinch. */
function usePointers(frame: RefObject<HTMLElement | null>, change: Change): void {
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const points = new Map<number, { readonly x: number; readonly y: number }>();
    const at = (event: MouseEvent) => {
      const { left, top } = element.getBoundingClientRect();
      return { x: event.clientX - left, y: event.clientY - top };
    };
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      const { x, y } = at(event);
      if (event.ctrlKey || event.metaKey) change((before) => zoomedAt(before, 1.0015 ** -event.deltaY, x, y));
      else change((before) => ({ ...before, x: before.x - event.deltaX, y: before.y - event.deltaY }));
    };
    const down = (event: PointerEvent): void => {
      if (event.button !== 0 && event.button !== 1) return;
      points.set(event.pointerId, at(event));
    };
    const move = (event: PointerEvent): void => {
      const before = points.get(event.pointerId);
      if (!before) return;
      const now = at(event);
      const other = [...points].find(([id]) => id !== event.pointerId)?.[1];
      points.set(event.pointerId, now);
      if (points.size === 1)
        change((view) => ({ ...view, x: view.x + now.x - before.x, y: view.y + now.y - before.y }));
      else if (other) {
        const factor =
          Math.hypot(now.x - other.x, now.y - other.y) /
          Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
        change((view) => zoomedAt(view, factor, other.x, other.y));
      }
    };
    const up = (event: PointerEvent): void => void points.delete(event.pointerId);
    element.addEventListener("wheel", wheel, { passive: false });
    element.addEventListener("pointerdown", down);
    for (const [name, run] of [
      ["pointermove", move],
      ["pointerup", up],
      ["pointercancel", up],
    ] as const)
      window.addEventListener(name, run);
    return () => {
      element.removeEventListener("wheel", wheel);
      element.removeEventListener("pointerdown", down);
      for (const [name, run] of [
        ["pointermove", move],
        ["pointerup", up],
        ["pointercancel", up],
      ] as const)
        window.removeEventListener(name, run);
    };
  }, [frame, change]);
}
