import type { Viewport } from "../session.ts";
import type { Point, Rect } from "./geometry.ts";

/** Below this zoom the canvas draws plain blocks and React Flow is given no nodes. */
const FAR_ZOOM = 0.3;
/** Below this zoom cards show their title only, larger. */
const MIDDLE_ZOOM = 0.55;

export type Detail = "far" | "middle" | "near";

export function detailOf({ zoom }: Viewport): Detail {
  if (zoom < FAR_ZOOM) return "far";
  return zoom < MIDDLE_ZOOM ? "middle" : "near";
}

export function isFar(viewport: Viewport): boolean {
  return detailOf(viewport) === "far";
}

/** The part of the map on a screen, grown by `margin` screens on each side. */
export function windowOf(viewport: Viewport, screen: { width: number; height: number }, margin: number): Rect {
  const { x, y, zoom } = viewport;
  const w = screen.width / zoom;
  const h = screen.height / zoom;
  return { x: -x / zoom - w * margin, y: -y / zoom - h * margin, w: w * (1 + 2 * margin), h: h * (1 + 2 * margin) };
}

/**
 * The part of the map in which nodes are mounted. Near it is half a screen of full size more on each side, which the
 * arrow keys and Tab reach next; zoomed out that is a smaller share of the screen. Farther out, where a screen holds ten
 * times as many cards, they come as they are seen.
 */
export function mountedBox(viewport: Viewport, screen: { width: number; height: number }): Rect {
  return windowOf(viewport, screen, detailOf(viewport) === "near" ? 0.5 * Math.min(1, viewport.zoom) : 0.15);
}

/** How the whole screen maps to the map: used to place what is not part of React Flow. */
export function toScreen({ x, y, zoom }: Viewport, point: Point): Point {
  return { x: point.x * zoom + x, y: point.y * zoom + y };
}

/** The point of the map that stands at a point of the screen. */
export function toMap({ x, y, zoom }: Viewport, point: Point): Point {
  return { x: (point.x - x) / zoom, y: (point.y - y) / zoom };
}
