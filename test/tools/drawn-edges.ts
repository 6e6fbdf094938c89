import type { Point } from "../../src/app/canvas-model/geometry.ts";
import { toScreen } from "../../src/app/canvas-model/window-box.ts";
import type { Workspace } from "../../src/app/workspace.ts";
import type { Id } from "../../src/core/records/fields.ts";

interface Colour {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** How far two colours may be apart when one is drawn thin and so is half transparent. */
const NEAR = 24;
const FAINT = 40;

const SAMPLES = [0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7];

/** Places on the last leg of the edge to a node, in CSS px of the map's element; none of what has no edge. */
function samplesOf({ canvas, session }: Workspace, id: Id): Point[] {
  const points = canvas.layout.edge(id)?.points ?? [];
  const [from, to] = [points.at(-2), points.at(-1)];
  if (!from || !to) return [];
  return SAMPLES.map((part) => {
    const at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    return toScreen(session.getState().viewport, { x: at.x + canvas.origin.x, y: at.y + canvas.origin.y });
  });
}

/** The children of all parent–child pairs that can be seen on the map now, with the leg between them. */
export function pairsInSight(tree: Workspace): Id[] {
  const { canvas, document } = tree;
  const { width, height } = canvas.screen;
  const seen = new Set(canvas.nodesIn(canvas.visible()));
  const onScreen = ({ x, y }: Point): boolean => x > 1 && y > 1 && x < width - 1 && y < height - 1;
  return [...seen].filter((id) => {
    const samples = samplesOf(tree, id);
    return seen.has(document.node(id)?.parent ?? "") && (samples.length === 0 || samples.every(onScreen));
  });
}

/** Those of the pairs in sight between which the map's own canvas shows no line on the last leg to the child. */
export function missingEdges(tree: Workspace, element: HTMLCanvasElement): Id[] {
  const edge = colourOf(getComputedStyle(element).getPropertyValue("--edge"));
  const shows = lookAt(element);
  return pairsInSight(tree).filter((id) => !samplesOf(tree, id).some(({ x, y }) => shows(x, y, edge)));
}

/** Whether a colour stands at a place of the canvas, in CSS px, or right beside it. */
function lookAt(element: HTMLCanvasElement): (x: number, y: number, wanted: Colour) => boolean {
  const context = element.getContext("2d");
  if (!context) throw new Error("The canvas cannot be read");
  const { width, height } = element;
  const { data } = context.getImageData(0, 0, width, height);
  const ratio = width / element.clientWidth;
  return (x, y, wanted) => {
    const [left, top] = [Math.floor(x * ratio), Math.floor(y * ratio)];
    return [-1, 0, 1].some((dx) =>
      [-1, 0, 1].some((dy) => {
        const at = ((top + dy) * width + left + dx) * 4;
        const [r = 0, g = 0, b = 0, alpha = 0] = data.subarray(at, at + 4);
        return alpha > FAINT && Math.max(Math.abs(r - wanted.r), Math.abs(g - wanted.g), Math.abs(b - wanted.b)) < NEAR;
      }),
    );
  };
}

function colourOf(token: string): Colour {
  const digits = /#(..)(..)(..)/.exec(token);
  if (!digits) throw new Error(`“${token}” is no colour`);
  const [r = 0, g = 0, b = 0] = digits.slice(1).map((part) => Number.parseInt(part, 16));
  return { r, g, b };
}
