import { grown, type Point, type Rect } from "./geometry.ts";

/**
 * How a part of the map is shown small: `x`, `y` is where the map's zero stands, in px of the overview, `across` and
 * `down` how much of a px one px of the map is.
 */
export interface Overview {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly down: number;
}

const MARGIN = 6;
/** A tree this many times longer than the frame would be a mere line: then each side fills the frame on its own. */
const LINE = 4;

/** The overview in which all of `bounds` fits into a frame, in its middle. */
export function overviewOf(bounds: Rect, frame: { readonly width: number; readonly height: number }): Overview {
  const fits = [(frame.width - 2 * MARGIN) / (bounds.w || 1), (frame.height - 2 * MARGIN) / (bounds.h || 1)] as const;
  const [across, down] = fits.map((fit) => Math.min(fit, 1)) as [number, number];
  const even = Math.min(across, down);
  const scale = Math.max(across, down) > LINE * even ? { across, down } : { across: even, down: even };
  return {
    x: frame.width / 2 - (bounds.x + bounds.w / 2) * scale.across,
    y: frame.height / 2 - (bounds.y + bounds.h / 2) * scale.down,
    ...scale,
  };
}

/** A box of the map on the overview; never smaller than `least` px, so that ten thousand cards can be seen. */
export function onOverview({ x, y, across, down }: Overview, rect: Rect, least = 0): Rect {
  const [w, h] = [Math.max(rect.w * across, least), Math.max(rect.h * down, least)];
  const middle = { x: (rect.x + rect.w / 2) * across + x, y: (rect.y + rect.h / 2) * down + y };
  return { x: middle.x - w / 2, y: middle.y - h / 2, w, h };
}

/** The point of the map under a point of the overview. */
export function fromOverview({ x, y, across, down }: Overview, point: Point): Point {
  return { x: (point.x - x) / across, y: (point.y - y) / down };
}

/** The least zoom at which cards can still be read with some ease. */
const READABLE = 0.6;

/** Whether the tree, at a size that can be read, is larger than the screen: then an overview is of use. */
export function needsOverview(bounds: Rect, screen: { readonly width: number; readonly height: number }): boolean {
  const { w, h } = grown(bounds, 24);
  return w * READABLE > screen.width || h * READABLE > screen.height;
}
