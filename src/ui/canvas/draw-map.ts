import type { Point } from "../../app/canvas-model/geometry.ts";
import { linksIn } from "../../app/canvas-model/links.ts";
import { detailOf } from "../../app/canvas-model/window-box.ts";
import type { Workspace } from "../../app/workspace.ts";
import { hasMarks } from "../../core/card/edge-marks.ts";
import { linkPath, roundedPath, type Step, trace } from "../../core/layout/edges.ts";
import type { Id } from "../../core/records/fields.ts";
import type { LinkRecord } from "../../core/records/link.ts";
import type { Colours } from "./colours.ts";
import { drawFar } from "./draw-far.ts";

type Pen = CanvasRenderingContext2D;

/** Writes on links what they say; it comes when there is the first one that does. */
export type LabelLinks = (pen: Pen, tree: Workspace, colours: Colours, links: readonly LinkRecord[]) => void;

const DOTS = 20;

/** Draws what lies under the cards into a context that is scaled for the device and cleared. */
export function drawMap(pen: Pen, tree: Workspace, colours: Colours, label?: LabelLinks): void {
  const { viewport } = tree.session.getState();
  const { width, height } = tree.canvas.screen;
  drawDots(pen, viewport, width, height, colours);
  pen.save();
  pen.translate(viewport.x, viewport.y);
  pen.scale(viewport.zoom, viewport.zoom);
  const told = drawLinks(pen, tree, colours);
  const detail = detailOf(viewport);
  if (detail === "far") drawFar(pen, tree, colours);
  else drawEdges(pen, tree, colours);
  // Farther out nobody could read them.
  if (detail === "near" && told.length > 0) label?.(pen, tree, colours, told);
  pen.restore();
}

function drawDots(
  pen: Pen,
  { x, y, zoom }: Point & { zoom: number },
  width: number,
  height: number,
  colours: Colours,
): void {
  if (zoom < 0.5) return;
  const step = DOTS * zoom;
  const size = Math.max(1, zoom);
  // A dashed line a row: zoomed out there are ten thousand dots, and each for itself took more than all else here.
  const rows = new Path2D();
  for (let top = y % step; top < height; top += step) {
    rows.moveTo(x % step, top + size / 2);
    rows.lineTo(width, top + size / 2);
  }
  pen.strokeStyle = colours.dot;
  pen.lineWidth = size;
  pen.setLineDash([size, step - size]);
  pen.stroke(rows);
  pen.setLineDash([]);
}

/** Tree edges in three passes, one a look, so that the pen changes as little as possible. */
function drawEdges(pen: Pen, tree: Workspace, colours: Colours): void {
  const plain = new Path2D();
  const dotted = new Path2D();
  const dashed = new Path2D();
  const dark = new Path2D();
  const { viewport, lit } = tree.session.getState();
  for (const id of tree.canvas.edgesIn(tree.canvas.visible())) {
    const path =
      lit?.has(id) === false
        ? dark
        : tree.canvas.layout.isGhost(id)
          ? dashed
          : tree.document.node(id)?.role === "guardrail"
            ? dotted
            : plain;
    trace(path, edgeSteps(tree, id));
  }
  pen.strokeStyle = colours.edge;
  pen.lineWidth = Math.max(1.5, 0.75 / viewport.zoom);
  pen.setLineDash([]);
  pen.globalAlpha = 0.35;
  pen.stroke(dark);
  pen.globalAlpha = 1;
  pen.stroke(plain);
  pen.setLineDash([2, 4]);
  pen.stroke(dotted);
  pen.setLineDash([4, 5]);
  pen.stroke(dashed);
  pen.setLineDash([]);
}

/** The edge from a node's parent, where both are drawn at this moment. */
function edgeSteps(tree: Workspace, id: Id): Step[] {
  const { canvas } = tree;
  const edge = canvas.layout.edge(id);
  if (!edge) return [];
  const { x, y } = canvas.origin;
  const points = edge.points.map((point) => ({ x: point.x + x, y: point.y + y }));
  if (!canvas.moving) return roundedPath(points);
  return roundedPath(onTheWay(points, shiftOf(tree, edge.parent), shiftOf(tree, id)));
}

function shiftOf({ canvas }: Workspace, id: Id): Point {
  const [now, then] = [canvas.rect(id), canvas.target(id)];
  return now && then ? { x: now.x - then.x, y: now.y - then.y } : { x: 0, y: 0 };
}

/** Moves the parent's end with the parent and the child's with the child; what was straight stays straight. */
function onTheWay(points: readonly Point[], parent: Point, child: Point): Point[] {
  const half = Math.ceil(points.length / 2);
  const moved = points.map((point, i) => {
    const by = i < half ? parent : child;
    return { x: point.x + by.x, y: point.y + by.y };
  });
  const [before, after] = [moved[half - 1], moved[half]];
  const [was, is] = [points[half - 1], points[half]];
  if (!before || !after || !was || !is) return moved;
  if (Math.abs(was.y - is.y) < 0.01) moved[half] = { x: after.x, y: before.y };
  else if (Math.abs(was.x - is.x) < 0.01) moved[half] = { x: before.x, y: after.y };
  return moved;
}

/**
 * Links beside the tree: thin and dashed; in full colour when they or one of their ends are chosen or hovered. Gives those that have
 * something to say.
 */
function drawLinks(pen: Pen, tree: Workspace, colours: Colours): LinkRecord[] {
  const { selected, hover, link: chosen, hoverLink, viewport, lit: light } = tree.session.getState();
  const [lit, calm, pointed] = [new Path2D(), new Path2D(), new Path2D()];
  const isLit = (id: Id): boolean => selected.has(id) || id === hover;
  const told: LinkRecord[] = [];
  for (const link of linksIn(tree, tree.canvas.window())) {
    const { id, from, to } = link;
    const [start, end] = [tree.canvas.rect(from), tree.canvas.rect(to)];
    if (!start || !end || light?.has(from) === false || light?.has(to) === false) continue;
    if (hasMarks(link)) told.push(link);
    const path = id === chosen || id === hoverLink ? pointed : isLit(from) || isLit(to) ? lit : calm;
    trace(path, linkPath(start, end));
  }
  const width = Math.max(1.5, 0.75 / viewport.zoom);
  pen.lineWidth = width;
  pen.setLineDash([5, 4]);
  pen.strokeStyle = colours.proxy;
  pen.globalAlpha = 0.6;
  pen.stroke(calm);
  pen.globalAlpha = 1;
  pen.strokeStyle = colours.select;
  pen.stroke(lit);
  pen.lineWidth = 1.5 * width;
  pen.stroke(pointed);
  pen.setLineDash([]);
  return told;
}
