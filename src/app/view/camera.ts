import type { Point, Rect } from "../canvas-model/geometry.ts";
import { grown } from "../canvas-model/geometry.ts";
import { detailOf, toScreen } from "../canvas-model/window-box.ts";
import type { Viewport } from "../session.ts";
import type { Workspace } from "../workspace.ts";

const MAX_ZOOM = 2;
/** Height, in px, of what floats over the bottom of the map, and over its top while the audit is open. */
const CONTROLS = 32;
/** Free px round what is fitted or revealed; a phone has less to spare. */
const MARGIN = 40;
const marginOf = (width: number): number => Math.min(MARGIN, width / 20);
/** One step of the zoom keys and buttons. */
const ZOOM_STEP = 1.25;

/** How far out one can go: always far enough to see everything. */
export function minZoomOf(tree: Workspace): number {
  return Math.min(0.25, zoomToFit(tree, tree.canvas.bounds()) * 0.9);
}

export function fitAll(tree: Workspace): void {
  frame(tree, tree.canvas.bounds());
}

export function fitSelection(tree: Workspace): void {
  const box = tree.canvas.around(tree.session.getState().selected);
  if (box) frame(tree, box);
  else fitAll(tree);
}

/** Zooms about the chosen node, which keeps its place on the screen; about the middle if it cannot be seen. */
export function zoomTo(tree: Workspace, zoom: number): void {
  const { viewport } = tree.session.getState();
  const next = Math.min(MAX_ZOOM, Math.max(minZoomOf(tree), zoom));
  const scale = next / viewport.zoom;
  const fixed = zoomCentre(tree);
  const x = fixed.x - (fixed.x - viewport.x) * scale;
  const y = fixed.y - (fixed.y - viewport.y) * scale;
  tree.moveCamera({ x, y, zoom: next });
}

function zoomCentre(tree: Workspace): Point {
  const { focus, viewport } = tree.session.getState();
  const { width, height } = tree.canvas.screen;
  const box = focus === undefined ? undefined : tree.canvas.target(focus);
  const at = box && toScreen(viewport, { x: box.x + box.w / 2, y: box.y + box.h / 2 });
  const seen = at && at.x >= 0 && at.x <= width && at.y >= 0 && at.y <= height;
  return seen ? at : { x: width / 2, y: height / 2 };
}

export function zoomBy(tree: Workspace, steps: number): void {
  zoomTo(tree, tree.session.getState().viewport.zoom * ZOOM_STEP ** steps);
}

/** Moves the map by most of a screen. */
export function panBy(tree: Workspace, screens: number): void {
  const { viewport } = tree.session.getState();
  tree.moveCamera({ ...viewport, y: viewport.y - screens * tree.canvas.screen.height * 0.8 });
}

/**
 * Where the camera stands when a tree is opened for the first time: all of it if what is on the cards can be read, else its
 * top in full size, moved to the chosen node.
 */
export function firstViewport(tree: Workspace): Viewport {
  const bounds = tree.canvas.bounds();
  const zoom = zoomToFit(tree, bounds);
  if (detailOf({ x: 0, y: 0, zoom }) === "near") return viewportOn(tree, bounds, Math.min(1, zoom));
  const root = tree.canvas.target(tree.firstNode() ?? "") ?? bounds;
  const { width, height } = tree.canvas.screen;
  const across = tree.document.tree.direction === "right";
  const top = across
    ? { x: MARGIN - root.x, y: height / 2 - (root.y + root.h / 2), zoom: 1 }
    : { x: width / 2 - (root.x + root.w / 2), y: MARGIN - root.y, zoom: 1 };
  const chosen = tree.canvas.target(tree.session.getState().focus ?? "");
  return chosen ? shifted(tree, top, chosen) : top;
}

/** The viewport that shows a box, moved no more than needed; the same one if it is in view already. */
export function viewportShowing(tree: Workspace, box: Rect): Viewport {
  return shifted(tree, tree.session.getState().viewport, box);
}

function shifted(tree: Workspace, viewport: Viewport, box: Rect): Viewport {
  const { width, height } = tree.canvas.screen;
  const { x, y, w, h } = grown(box, 24);
  const top = coveredAbove(tree);
  const shift = (low: number, size: number, offset: number, start: number, end: number): number => {
    const from = low * viewport.zoom + offset;
    const to = (low + size) * viewport.zoom + offset;
    if (from < start) return offset + start - from;
    return to > end ? offset - Math.min(to - end, from - start) : offset;
  };
  return {
    x: shift(x, w, viewport.x, 0, width),
    y: shift(y, h, viewport.y, top, height - CONTROLS),
    zoom: viewport.zoom,
  };
}

/** Px at the top that the switch of the colours floats over, with the badge of a card below it. */
function coveredAbove(tree: Workspace): number {
  const { auditOpen, overlay } = tree.session.getState();
  return auditOpen || overlay !== "kind" ? CONTROLS : 0;
}

function frame(tree: Workspace, box: Rect): void {
  tree.moveCamera(viewportOn(tree, box, Math.min(1, zoomToFit(tree, box))));
}

/** The viewport that shows a box in the middle at a zoom, its upper edge in sight. */
export function viewportOn(tree: Workspace, box: Rect, zoom: number): Viewport {
  const { width, height } = tree.canvas.screen;
  const top = MARGIN + coveredAbove(tree);
  const y = Math.min(height / 2 - (box.y + box.h / 2) * zoom, Math.max(height * 0.18, top) - box.y * zoom);
  return { x: width / 2 - (box.x + box.w / 2) * zoom, y: Math.max(y, top - box.y * zoom), zoom };
}

function zoomToFit(tree: Workspace, box: Rect): number {
  const { width, height } = tree.canvas.screen;
  if (width === 0 || height === 0 || box.w === 0 || box.h === 0) return 1;
  return Math.min((width - 2 * marginOf(width)) / box.w, (height - 2 * MARGIN - coveredAbove(tree)) / box.h, MAX_ZOOM);
}
