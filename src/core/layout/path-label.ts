import { pointsOn, type Step } from "./edges.ts";
import type { Box } from "./geometry.ts";

export interface Size {
  readonly w: number;
  readonly h: number;
}

/** Between a word and the line that it stands beside, in px. */
const GAP = 4;

/**
 * Where a word stands that belongs to a line: on it, as near to its middle as there is room, else beside it. Undefined where there is
 * room nowhere: then it is not drawn, for a word on a card is worse than none.
 */
export function labelBox(steps: readonly Step[], { w, h }: Size, isFree: (box: Box) => boolean): Box | undefined {
  const points = pointsOn(steps);
  const middle = (points.length - 1) / 2;
  const inner = points
    .map((point, i) => ({ point, far: Math.abs(i - middle) }))
    .sort((a, b) => a.far - b.far)
    .map(({ point }) => point);
  for (const off of [0, -h / 2 - GAP, h / 2 + GAP]) {
    for (const { x, y } of inner) {
      const box = { x: x - w / 2, y: y - h / 2 + off, w, h };
      if (isFree(box)) return box;
    }
  }
  return undefined;
}
