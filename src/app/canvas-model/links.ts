import type { Diff } from "../../core/document/diff.ts";
import type { View } from "../../core/document/view.ts";
import { linksOf } from "../../core/edits/connect.ts";
import { distanceToPath, linkPath } from "../../core/layout/edges.ts";
import type { Id } from "../../core/records/fields.ts";
import type { LinkRecord } from "../../core/records/link.ts";
import { type AnyRecord, isRecord } from "../../core/records/records.ts";
import type { Workspace } from "../workspace.ts";
import { overlaps, type Point, type Rect } from "./geometry.ts";
import { isFar } from "./window-box.ts";

/** All links of a tree: most trees have few, and from far away most cards have none. */
export class LinkList {
  readonly #links = new Map<Id, LinkRecord>();

  constructor(view: View) {
    for (const record of view.all()) this.#put(record);
  }

  /** Follows a change. */
  update({ added, updated, removed }: Diff): void {
    for (const id of removed.keys()) this.#links.delete(id);
    for (const record of added.values()) this.#put(record);
    for (const [, after] of updated.values()) this.#put(after);
  }

  get size(): number {
    return this.#links.size;
  }

  all(): Iterable<LinkRecord> {
    return this.#links.values();
  }

  #put(record: AnyRecord): void {
    if (isRecord(record, "link")) this.#links.set(record.id, record);
  }
}

/** The links that start or end at a card in a box of the map. */
export function linksIn({ document, canvas, links: all, session }: Workspace, box: Rect): Iterable<LinkRecord> {
  if (all.size === 0) return [];
  // There every card may lie in the box: fewer links than cards have to be looked at.
  if (isFar(session.getState().viewport)) {
    const isIn = (id: Id): boolean => {
      const rect = canvas.target(id);
      return rect !== undefined && overlaps(rect, box);
    };
    return [...all.all()].filter(({ from, to }) => isIn(from) || isIn(to));
  }
  const links = new Map<Id, LinkRecord>();
  for (const id of canvas.nodesIn(box)) for (const link of linksOf(document, id)) links.set(link.id, link);
  return links.values();
}

/** The link that is drawn nearest to a point of the map, at most `reach` px of the map away. */
export function linkAt(tree: Workspace, point: Point, reach: number): Id | undefined {
  const { canvas } = tree;
  let nearest: Id | undefined;
  let least = reach;
  for (const { id, from, to } of linksIn(tree, canvas.window())) {
    const [start, end] = [canvas.rect(from), canvas.rect(to)];
    if (!start || !end) continue;
    const far = distanceToPath(linkPath(start, end), point);
    if (far > least) continue;
    nearest = id;
    least = far;
  }
  return nearest;
}
