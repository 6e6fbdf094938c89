import type { View } from "../../core/document/view.ts";
import { linksOf } from "../../core/edits/connect.ts";
import { distanceToPath, linkPath } from "../../core/layout/edges.ts";
import type { Id } from "../../core/records/fields.ts";
import type { LinkRecord } from "../../core/records/link.ts";
import type { CanvasModel } from "./canvas-model.ts";
import type { Point, Rect } from "./geometry.ts";

/** The links that start or end at a card in a box of the map. */
export function linksIn(view: View, canvas: CanvasModel, box: Rect): Iterable<LinkRecord> {
  const links = new Map<Id, LinkRecord>();
  for (const id of canvas.nodesIn(box)) for (const link of linksOf(view, id)) links.set(link.id, link);
  return links.values();
}

/** The link that is drawn nearest to a point of the map, at most `reach` px of the map away. */
export function linkAt(view: View, canvas: CanvasModel, point: Point, reach: number): Id | undefined {
  let nearest: Id | undefined;
  let least = reach;
  for (const { id, from, to } of linksIn(view, canvas, canvas.window())) {
    const [start, end] = [canvas.rect(from), canvas.rect(to)];
    if (!start || !end) continue;
    const far = distanceToPath(linkPath(start, end), point);
    if (far > least) continue;
    nearest = id;
    least = far;
  }
  return nearest;
}
