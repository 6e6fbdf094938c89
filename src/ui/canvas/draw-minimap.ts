import type { Rect } from "../../app/canvas-model/geometry.ts";
import { type Overview, onOverview } from "../../app/canvas-model/minimap.ts";
import type { Workspace } from "../../app/workspace.ts";
import type { Severity } from "../../core/lint/rule.ts";
import type { Colours } from "./colours.ts";
import { drawSmall } from "./draw-far.ts";

type Pen = CanvasRenderingContext2D;

/** Marks are drawn in this order, so that the worst lie on top. */
const MARKS = ["info", "warning", "error"] as const satisfies readonly Severity[];

/** Half the width of a mark, in px. */
const MARK = 3;

/** Draws every card as a block in the colour of its kind, and a mark on those with findings. */
export function drawMinimap(pen: Pen, tree: Workspace, overview: Overview, colours: Colours): void {
  const grain = { x: 1 / overview.across, y: 1 / overview.down };
  drawSmall(pen, tree, colours, grain, (box) => onOverview(overview, box, 1.5));
  const marks = placesOf(tree, overview);
  for (const severity of MARKS) drawMarks(pen, marks[severity], severity, colours);
}

/** Where marks stand; of those that would lie on each other the worst. */
function placesOf({ canvas, findings }: Workspace, overview: Overview): Record<Severity, Rect[]> {
  const worst = new Map<string, { readonly severity: Severity; readonly rect: Rect }>();
  for (const { node, severity } of findings.all) {
    const place = node === undefined ? undefined : canvas.target(node);
    if (!place) continue;
    const rect = onOverview(overview, place, 1.5);
    const spot = `${Math.round(rect.x + rect.w)} ${Math.round(rect.y)}`;
    const there = worst.get(spot);
    if (!there || MARKS.indexOf(severity) > MARKS.indexOf(there.severity)) worst.set(spot, { severity, rect });
  }
  const places: Record<Severity, Rect[]> = { info: [], warning: [], error: [] };
  for (const { severity, rect } of worst.values()) places[severity].push(rect);
  return places;
}

/**
 * As everywhere: a round mark is an error, a square one a warning, a hollow one worth a look. The rims come first, or
 * those of a crowd would cover it.
 */
function drawMarks(pen: Pen, places: readonly Rect[], severity: Severity, colours: Colours): void {
  const marks = new Path2D();
  for (const { x, y, w } of places) {
    const [cx, cy] = [x + w, y];
    if (severity === "warning") marks.rect(cx - MARK + 0.5, cy - MARK + 0.5, 2 * MARK - 1, 2 * MARK - 1);
    else {
      marks.moveTo(cx + MARK, cy);
      marks.arc(cx, cy, MARK, 0, 2 * Math.PI);
    }
  }
  pen.lineWidth = 2;
  pen.strokeStyle = severity === "info" ? colours.edge : colours.surface;
  pen.stroke(marks);
  pen.fillStyle = severity === "info" ? colours.surface : severity === "error" ? colours.error : colours.proxy;
  pen.fill(marks);
}
