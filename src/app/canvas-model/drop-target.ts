import type { View } from "../../core/document/view.ts";
import { siblingAfter, staysAt, whyNotMove } from "../../core/edits/move.ts";
import type { Place } from "../../core/edits/place.ts";
import type { Id } from "../../core/records/fields.ts";
import type { Direction } from "../../core/records/tree.ts";
import type { RefusalKey } from "../../core/strings/refusals.ts";
import { contains, distanceTo, grown, type Point, type Rect } from "./geometry.ts";

/** What deciding about a drop reads of the map. */
export interface DropScene {
  readonly view: View;
  readonly direction: Direction;
  /** The box of the tray, if anything lies in it. */
  readonly tray: Rect | undefined;
  rect(id: Id): Rect | undefined;
  nodesIn(box: Rect): readonly Id[];
  isStacked(id: Id): boolean;
}

export type DropHow = "before" | "after" | "inside" | "tray";

/** What would happen if the pointer let go here. */
export interface Drop {
  readonly how: DropHow;
  /** The card that it is told by; undefined for the tray. */
  readonly target: Id | undefined;
  readonly place: Place;
  /** Why it cannot be. */
  readonly reason: RefusalKey | undefined;
  /** Everything would stay where it is. */
  readonly stays: boolean;
}

/** How far from a card, in px of the map, a drop still means that card. */
const REACH = 48;
/** Share of a card, from either end of its row, that means a place among its siblings. */
const EDGE = 0.28;

/** Where nodes that are held at a point would go: beside or into the card there or near it, or into the tray. */
export function dropAt(scene: DropScene, ids: readonly Id[], point: Point): Drop | undefined {
  const target = cardNear(scene, point);
  if (target === undefined) return scene.tray && contains(scene.tray, point) ? trayDrop(scene.view, ids) : undefined;
  if (ids.includes(target)) return undefined;
  const how = sideAt(scene, ids, target, point);
  const parent = scene.view.node(target)?.parent;
  if (how === "inside") return dropOf(scene.view, ids, { how, target, place: { parent: target } });
  const before = how === "before" ? target : siblingAfter(scene.view, target);
  return dropOf(scene.view, ids, { how, target, place: { parent, before } });
}

/** Letting go in the tray: the nodes hang below nothing any more. */
export function trayDrop(view: View, ids: readonly Id[]): Drop {
  const drop = dropOf(view, ids, { how: "tray", target: undefined, place: { parent: undefined } });
  return { ...drop, stays: ids.every((id) => view.node(id)?.parent === undefined) };
}

/** Where a new child would stand among those that are there: before the first whose middle lies beyond the point. */
export function childPlaceAt(scene: DropScene, parent: Id | undefined, point: Point): Place {
  const before = scene.view.children(parent).find((id) => {
    const rect = scene.rect(id);
    if (!rect) return false;
    return rowRunsDown(scene, id) ? rect.y + rect.h / 2 > point.y : rect.x + rect.w / 2 > point.x;
  });
  return { parent, before };
}

export function dropOf(view: View, ids: readonly Id[], drop: Pick<Drop, "how" | "target" | "place">): Drop {
  const reason = whyNotMove(view, ids, drop.place);
  return { ...drop, reason, stays: !reason && staysAt(view, ids, drop.place) };
}

function cardNear(scene: DropScene, point: Point): Id | undefined {
  let nearest: Id | undefined;
  let least = REACH;
  for (const id of scene.nodesIn(grown({ ...point, w: 0, h: 0 }, REACH))) {
    const rect = scene.view.node(id) && scene.rect(id);
    const far = rect ? distanceTo(rect, point) : Number.POSITIVE_INFINITY;
    if (far >= least) continue;
    nearest = id;
    least = far;
  }
  return nearest;
}

/** Whether there is a place beside a card for these. Beside an aim at the top of the tree stand only aims. */
export function mayBeBeside(view: View, ids: readonly Id[], target: Id): boolean {
  const isAim = (id: Id): boolean => view.node(id)?.kind === "aim";
  return view.node(target)?.parent !== undefined || !isAim(target) || ids.every(isAim);
}

/** Which part of a card a point means. */
function sideAt(scene: DropScene, ids: readonly Id[], target: Id, point: Point): DropHow {
  const rect = scene.rect(target);
  const node = scene.view.node(target);
  if (!rect || !node) return "inside";
  if (!mayBeBeside(scene.view, ids, target)) return "inside";
  const [across, along] = [(point.x - rect.x) / rect.w, (point.y - rect.y) / rect.h];
  const share = rowRunsDown(scene, target) ? along : across;
  if (share < 0) return "before";
  if (share > 1) return "after";
  const beyond = { down: along > 1, up: along < 0, right: across > 1, left: across < 0 }[scene.direction];
  if (beyond && !scene.isStacked(target)) return "inside";
  if (!contains(rect, point)) return share < 0.5 ? "before" : "after";
  if (share < EDGE) return "before";
  return share > 1 - EDGE ? "after" : "inside";
}

/** Whether the siblings of a card follow each other downward. */
export function rowRunsDown(scene: DropScene, id: Id): boolean {
  return scene.direction === "right" || scene.direction === "left" || scene.isStacked(id);
}
