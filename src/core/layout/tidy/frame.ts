import type { Box, Point } from "../geometry.ts";
import type { Direction } from "./options.ts";

/** A rectangle in the axes of the tree: siblings follow each other from `left` to `right`, depth from `begin` to `end`. */
export interface Span {
  readonly left: number;
  readonly right: number;
  readonly begin: number;
  readonly end: number;
}

/** Where a span of the tree's axes lies on the map. */
export function boxOn(direction: Direction, { left, right, begin, end }: Span): Box {
  const across = right - left;
  const along = end - begin;
  if (direction === "down") return { x: left, y: begin, w: across, h: along };
  if (direction === "up") return { x: left, y: -end, w: across, h: along };
  if (direction === "right") return { x: begin, y: left, w: along, h: across };
  return { x: -end, y: left, w: along, h: across };
}

/** Where a box of the map lies in the tree's axes: undoes `boxOn`. */
export function spanOn(direction: Direction, { x, y, w, h }: Box): Span {
  if (direction === "down") return { left: x, right: x + w, begin: y, end: y + h };
  if (direction === "up") return { left: x, right: x + w, begin: -(y + h), end: -y };
  if (direction === "right") return { left: y, right: y + h, begin: x, end: x + w };
  return { left: y, right: y + h, begin: -(x + w), end: -x };
}

export function pointOn(direction: Direction, across: number, along: number): Point {
  if (direction === "down") return { x: across, y: along };
  if (direction === "up") return { x: across, y: -along };
  if (direction === "right") return { x: along, y: across };
  return { x: -along, y: across };
}

/** Whether two spans share a point; edges count. */
export function meet(a: Span, b: Span): boolean {
  return a.left <= b.right && b.left <= a.right && a.begin <= b.end && b.begin <= a.end;
}
