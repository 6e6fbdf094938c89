import { crosses, type Stretch } from "../../core/layout/crossing.ts";
import { type Box, overlap, type Point } from "../../core/layout/geometry.ts";

/** A word beside something drawn, and where it may stand: the best place first, each the upper left corner. */
export interface LabelAsked {
  readonly id: string;
  readonly w: number;
  readonly h: number;
  readonly spots: readonly Point[];
  /** Left out where no place is free; else it stands at its best place all the same. */
  readonly mayGo?: boolean;
}

/** Where words stand: on nothing that is drawn and on no other word, as far as there is room in the frame. */
export function placeLabels(
  asked: readonly LabelAsked[],
  drawn: readonly Stretch[],
  frame: Box,
): ReadonlyMap<string, Point> {
  const taken: Box[] = [];
  const places = new Map<string, Point>();
  for (const { id, w, h, spots, mayGo = false } of asked) {
    const boxes = spots.map((spot) => inside({ ...spot, w, h }, frame));
    const apart = boxes.filter((box) => taken.every((other) => !overlap(box, other)));
    const free = apart.find((box) => drawn.every((stretch) => !crosses(stretch, box)));
    const box = free ?? (mayGo ? undefined : (apart[0] ?? boxes[0]));
    if (!box) continue;
    taken.push(box);
    places.set(id, { x: box.x, y: box.y });
  }
  return places;
}

function inside(box: Box, frame: Box): Box {
  const x = Math.max(frame.x, Math.min(box.x, frame.x + frame.w - box.w));
  const y = Math.max(frame.y, Math.min(box.y, frame.y + frame.h - box.h));
  return { ...box, x, y };
}
