import type { Rect } from "../../app/canvas-model/geometry.ts";
import { type Overview, onOverview } from "../../app/canvas-model/minimap.ts";
import type { Workspace } from "../../app/workspace.ts";
import type { Severity } from "../../core/lint/rule.ts";
import { faceOf } from "../../core/records/node.ts";
import type { Colours } from "./colours.ts";

type Pen = CanvasRenderingContext2D;

/** Marks are drawn in this order, so that the worst lie on top. */
const MARKS = ["info", "warning", "error"] as const satisfies readonly Severity[];

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
  for (const severity of MARKS) for (const rect of marks[severity]) drawMark(pen, rect, severity, colours);
}

function worstOf({ findings }: Workspace, id: string): Severity | undefined {
  const here = findings.of(id);
  return [...MARKS].reverse().find((severity) => here.some((finding) => finding.severity === severity));
}

/** As everywhere: a round mark is an error, a square one a warning, a hollow one worth a look. */
function drawMark(pen: Pen, { x, y, w }: Rect, severity: Severity, colours: Colours): void {
  const [cx, cy, size] = [x + w, y, 3];
  pen.beginPath();
  if (severity === "warning") pen.rect(cx - size + 0.5, cy - size + 0.5, 2 * size - 1, 2 * size - 1);
  else pen.arc(cx, cy, size, 0, 2 * Math.PI);
  pen.fillStyle = severity === "info" ? colours.surface : severity === "error" ? colours.error : colours.proxy;
  pen.fill();
  pen.lineWidth = 1;
  pen.strokeStyle = severity === "info" ? colours.edge : colours.surface;
  pen.stroke();
}
