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

export function contains({ x, y, w, h }: Rect, point: Point): boolean {
  return point.x >= x && point.x <= x + w && point.y >= y && point.y <= y + h;
}

/** The box that two corners span. */
export function boxOf(a: Point, b: Point): Rect {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) };
}

/** How far a point lies outside of a box; 0 inside. */
export function distanceTo({ x, y, w, h }: Rect, point: Point): number {
  return Math.hypot(Math.max(x - point.x, 0, point.x - x - w), Math.max(y - point.y, 0, point.y - y - h));
}
