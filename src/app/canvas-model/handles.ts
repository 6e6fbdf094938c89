import type { Direction } from "../../core/records/tree.ts";
import type { Point, Rect } from "./geometry.ts";

export type HandleKind = "child" | "sibling" | "link" | "grip";

/** A handle on the rim of a card: a point of the map, and the way that leads out of the card. */
export interface Handle extends Point {
  readonly kind: HandleKind;
  readonly out: Point;
}

const [UP, DOWN, LEFT, RIGHT] = [
  { x: 0, y: -1 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
  { x: 1, y: 0 },
];
const TOWARDS_CHILDREN: Readonly<Record<Direction, Point>> = { down: DOWN, up: UP, left: LEFT, right: RIGHT };

/**
 * The handles of a card: a child where children hang, a sibling where the next one stands, a link on the side that
 * is left, and the grip by which a finger takes the card at a corner. `row` says which way its siblings follow.
 */
export function handlesOf(rect: Rect, direction: Direction, row: "across" | "down", isAim: boolean): Handle[] {
  const child = TOWARDS_CHILDREN[direction];
  const next = row === "down" ? DOWN : RIGHT;
  // In a column the child's side and the sibling's are the same one; the sibling then stands on the free side.
  const sibling = next === child ? RIGHT : next;
  const link = sibling === RIGHT ? LEFT : UP;
  const handles: Handle[] = [at(rect, "child", child), at(rect, "link", link === child ? RIGHT : link)];
  if (!isAim) handles.push(at(rect, "sibling", sibling));
  handles.push({ kind: "grip", x: rect.x, y: rect.y, out: { x: 0, y: 0 } });
  return handles;
}

function at({ x, y, w, h }: Rect, kind: HandleKind, out: Point): Handle {
  return { kind, x: x + (w * (1 + out.x)) / 2, y: y + (h * (1 + out.y)) / 2, out };
}
