import type { Rect } from "../../app/canvas-model/geometry.ts";
import { type Overview, onOverview } from "../../app/canvas-model/minimap.ts";
import type { Workspace } from "../../app/workspace.ts";
import type { Severity } from "../../core/lint/rule.ts";
import { faceOf } from "../../core/records/node.ts";
import type { Colours } from "./colours.ts";

type Pen = CanvasRenderingContext2D;

/** Marks are drawn in this order, so that the worst lie on top. */
const MARKS = ["info", "warning", "error"] as const satisfies readonly Severity[];

/** Half the width of a mark, in px. */
const MARK = 3;

/** Draws every card as a block in the colour of its kind, and a mark on those with findings. */
export function drawMinimap(pen: Pen, tree: Workspace, overview: Overview, colours: Colours): void {
  const { selected } = tree.session.getState();
  const marks: Record<Severity, Rect[]> = { info: [], warning: [], error: [] };
  for (const id of tree.canvas.nodesIn(tree.canvas.bounds())) {
    const [node, place] = [tree.document.node(id), tree.canvas.target(id)];
    if (!node || !place) continue;
    const rect = onOverview(overview, place, 1.5);
    pen.fillStyle = selected.has(id) ? colours.select : colours.faces[faceOf(node)];
    pen.globalAlpha = node.kind === "aim" || selected.has(id) ? 1 : 0.5;
    pen.fillRect(rect.x, rect.y, rect.w, rect.h);
    const worst = worstOf(tree, id);
    if (worst) marks[worst].push(rect);
  }
  pen.globalAlpha = 1;
  for (const severity of MARKS) drawMarks(pen, marks[severity], severity, colours);
}

function worstOf({ findings }: Workspace, id: string): Severity | undefined {
  const here = findings.of(id);
  return [...MARKS].reverse().find((severity) => here.some((finding) => finding.severity === severity));
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
