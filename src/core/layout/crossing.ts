import type { Box, Point } from "./geometry.ts";

/** A straight piece of something drawn. */
export type Stretch = readonly [from: Point, to: Point];

/** Whether a stretch of a line comes into a box (Liang and Barsky, 1984). */
export function crosses([from, to]: Stretch, { x, y, w, h }: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enter, leave] = [0, 1];
  for (const [along, room] of [
    [-dx, from.x - x],
    [dx, x + w - from.x],
    [-dy, from.y - y],
    [dy, y + h - from.y],
  ] as const) {
    if (along === 0) {
      if (room < 0) return false;
      continue;
    }
    const at = room / along;
    if (along < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
  }
  return enter <= leave;
}

/** Whether a line through these points comes into a box. */
export function runsThrough(points: readonly Point[], box: Box): boolean {
  return points.some((to, i) => {
    const from = points[i - 1];
    return from !== undefined && crosses([from, to], box);
  });
}
