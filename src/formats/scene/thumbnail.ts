import type { View } from "../../core/document/view.ts";
import type { Point } from "../../core/layout/geometry.ts";
import { TidyLayout } from "../../core/layout/layout.ts";
import type { Id } from "../../core/records/fields.ts";
import { type Face, faceOf } from "../../core/records/node.ts";

/**
 * A tree at the size of a stamp: its shape, and the kind of each node. Paths are SVG path data and carry no colour, so
 * one picture serves light and dark.
 */
export interface Thumbnail {
  readonly width: number;
  readonly height: number;
  readonly edges: string;
  /** The boxes of each kind that there is. */
  readonly boxes: Partial<Readonly<Record<Face, string>>>;
}

/** More boxes than this cannot be told apart; of a larger tree only the levels that fit are drawn. */
const MOST = 90;
/** Of a tree that would show fewer than these the next level is drawn in part. */
const FEW = 6;
const BOX = { w: 32, h: 14, radius: 3 };
const PAD = 2;
const GAPS = { siblingGap: 6, cousinGap: 6, levelGap: 15, busGap: 7, forestGap: 12 };
const STACKS = { stackGap: 4, columnGap: 4, indent: 4 };
const TRAY = { trayPadding: 0, trayHeader: 0, trayShelf: 6, trayWidth: 240 };

/** The picture of a tree for the list of trees. */
export function thumbnailOf(view: View): Thumbnail {
  const drawn = topLevels(view);
  const layout = layoutOf(view, drawn);
  const bounds = layout.bounds();
  const at = ({ x, y }: Point): string => `${short(x - bounds.x + PAD)} ${short(y - bounds.y + PAD)}`;
  const boxes: Partial<Record<Face, string>> = {};
  let edges = "";
  for (const id of layout.order()) {
    const [node, box, edge] = [view.node(id), layout.place(id), layout.edge(id)];
    if (!node || !box) continue;
    const face = faceOf(node);
    boxes[face] = `${boxes[face] ?? ""}M${at({ x: box.x + BOX.radius, y: box.y })}${ROUNDED}`;
    if (edge) edges += edge.points.map((point, i) => `${i === 0 ? "M" : "L"}${at(point)}`).join("");
  }
  const width = Math.ceil(bounds.w + 2 * PAD);
  return { width, height: Math.ceil(bounds.h + 2 * PAD), edges, boxes };
}

/** From the end of the upper left corner round the box. */
const ROUNDED = (() => {
  const { w, h, radius: r } = BOX;
  const corner = (x: number, y: number): string => `a${r} ${r} 0 0 1 ${x} ${y}`;
  const [across, down] = [w - 2 * r, h - 2 * r];
  return `h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}z`;
})();

/** Whole levels from the top, as many as fit. */
function topLevels(view: View): ReadonlySet<Id> {
  const drawn = new Set<Id>();
  let level: readonly Id[] = view.children(undefined);
  while (level.length > 0) {
    const room = MOST - drawn.size;
    if (level.length > room) {
      if (drawn.size < FEW) for (const id of level.slice(0, room)) drawn.add(id);
      break;
    }
    for (const id of level) drawn.add(id);
    level = level.flatMap((id) => view.children(id));
  }
  return drawn;
}

function layoutOf(view: View, drawn: ReadonlySet<Id>): TidyLayout {
  const roots = view.children(undefined).filter((id) => drawn.has(id));
  const hasAim = roots.some((id) => view.node(id)?.kind === "aim");
  const isRoot = (id: Id): boolean => !hasAim || view.node(id)?.kind === "aim";
  const source = {
    roots: () => roots.filter(isRoot),
    strays: () => roots.filter((id) => !isRoot(id)),
    parent: (id: Id) => view.node(id)?.parent,
    children: (id: Id) => view.children(id).filter((child) => drawn.has(child)),
    size: () => ({ w: BOX.w, h: BOX.h, lead: 0 }),
    folded: () => false,
  };
  const direction = view.tree.direction ?? "down";
  return new TidyLayout(source, { direction, stack: true, ...GAPS, ...STACKS, ...TRAY });
}

function short(length: number): number {
  return Math.round(length * 10) / 10;
}
