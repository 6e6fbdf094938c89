import type { Rect } from "../canvas-model/geometry.ts";
import { detailOf } from "../canvas-model/window-box.ts";
import { viewportOn, viewportShowing } from "../view/camera.ts";
import { unhide } from "../walk/fold.ts";
import type { Workspace } from "../workspace.ts";

/** Moves the map no further than needed to show the row that is typed, which may be a part of a very tall card. */
export function revealRow(tree: Workspace): void {
  const { field } = tree.session.getState();
  if (!field || tree.canvas.screen.width === 0) return;
  unhide(tree, field.id);
  const row = rowBox(tree, field.id, field.name);
  if (!row) return;
  const { viewport } = tree.session.getState();
  // From afar nobody could read what they type.
  const to = detailOf(viewport) === "near" ? viewportShowing(tree, row) : viewportOn(tree, row, 1);
  if (to.x !== viewport.x || to.y !== viewport.y || to.zoom !== viewport.zoom) tree.moveCamera(to);
}

/** Where a row of a card will stand when everything has come to rest. */
export function rowBox(tree: Workspace, id: string, name: string): Rect | undefined {
  const card = tree.canvas.target(id);
  const row = tree.canvas.cards.get(id)?.rows?.find((one) => one.name === name);
  return card && row && { x: card.x, y: card.y + row.y, w: card.w, h: row.height };
}
