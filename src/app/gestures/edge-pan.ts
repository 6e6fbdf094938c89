import type { Point } from "../canvas-model/geometry.ts";

/** Width, in px, of the rim in which a held card pulls the map along, and px a frame at the very edge. */
const RIM = 48;
const FASTEST = 18;

/** How far the map moves in one frame for a pointer at a point of the screen: nothing, but near its edges. */
export function edgePan(at: Point, screen: { readonly width: number; readonly height: number }): Point {
  return { x: pull(at.x, screen.width), y: pull(at.y, screen.height) };
}

function pull(at: number, size: number): number {
  // A small screen keeps a calm middle.
  const rim = Math.min(RIM, size / 4);
  const share = (depth: number): number => Math.min(1, Math.max(0, depth / rim));
  return FASTEST * (share(rim - at) - share(rim - (size - at)));
}
