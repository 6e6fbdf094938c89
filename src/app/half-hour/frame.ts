import type { Id } from "../../core/records/fields.ts";
import type { Viewport } from "../session.ts";
import { FIRST, matchPlan } from "../sketch/plan.ts";
import type { Workspace } from "../workspace.ts";

/** As large as cards get on a projector: bigger they would be posters. */
const LARGEST = 1.6;
/** Below it nobody in the room can read a card: then those round the chosen one are shown. */
const SMALLEST = 0.5;
/** Free px round the cards. */
const MARGIN = 24;
/** What stands below the last row: the gate of its number, and who drew the map. */
const BELOW = 28;

/** The camera that shows these cards, and the ghosts that wait, as large as the room allows; undefined where there are none. */
export function frameOf(tree: Workspace, ids: readonly Id[]): Viewport | undefined {
  const { canvas, document, session } = tree;
  const { ghosts, focus } = session.getState();
  const waiting = ghosts === FIRST ? matchPlan(document, ghosts).ghosts.map(({ id }) => id) : [];
  const box = canvas.around([...ids, ...waiting]);
  const { width } = canvas.screen;
  const height = canvas.screen.height - BELOW;
  if (!box || width === 0 || height <= 0) return undefined;
  const fits = Math.min((width - 2 * MARGIN) / box.w, (height - 2 * MARGIN) / box.h);
  const zoom = Math.max(SMALLEST, Math.min(LARGEST, fits));
  const chosen = fits < SMALLEST ? canvas.target(focus ?? "") : undefined;
  return {
    x: along(box.x, box.w, zoom, width, chosen && chosen.x + chosen.w / 2),
    y: along(box.y, box.h, zoom, height, chosen && chosen.y + chosen.h / 2),
    zoom,
  };
}

/** Where a box begins on the screen: in the middle, or, if it is larger than that, with a point of it near the middle. */
function along(from: number, size: number, zoom: number, screen: number, point: number | undefined): number {
  const spare = screen - size * zoom;
  if (spare >= 2 * MARGIN || point === undefined) return Math.max(spare / 2, MARGIN) - from * zoom;
  const start = screen / 2 - point * zoom;
  return Math.min(MARGIN - from * zoom, Math.max(screen - MARGIN - (from + size) * zoom, start));
}
