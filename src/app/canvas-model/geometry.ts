/** Boxes in the coordinates of the map: px at zoom 1, y downward. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function unionOf(rects: Iterable<Rect>): Rect | undefined {
  let union: Rect | undefined;
  for (const rect of rects) {
    if (!union) {
      union = rect;
      continue;
    }
    const x = Math.min(union.x, rect.x);
    const y = Math.min(union.y, rect.y);
    const right = Math.max(union.x + union.w, rect.x + rect.w);
    const bottom = Math.max(union.y + union.h, rect.y + rect.h);
    union = { x, y, w: right - x, h: bottom - y };
  }
  return union;
}

export function grown(rect: Rect, by: number): Rect {
  return { x: rect.x - by, y: rect.y - by, w: rect.w + 2 * by, h: rect.h + 2 * by };
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
