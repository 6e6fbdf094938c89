import type { Rect } from "../../app/canvas-model/geometry.ts";
import type { Workspace } from "../../app/workspace.ts";
import type { Id } from "../../core/records/fields.ts";
import { faceOf } from "../../core/records/node.ts";
import type { Colours } from "./colours.ts";

type Pen = CanvasRenderingContext2D;

/** Boxes of one colour, each as x, y, width, height. */
type Heap = number[];

/**
 * The tree from far away: every card is a block in the colour of its kind, so that a thousand nodes still read as a
 * shape, and what falls onto one pixel is drawn once. The pen is scaled to the map.
 */
export function drawFar(pen: Pen, tree: Workspace, colours: Colours): void {
  const { viewport, marks, found, lit } = tree.session.getState();
  const grain = 1 / viewport.zoom;
  const lines = new Path2D();
  const heaps = new Map<string, Heap>();
  const colourOf = (id: Id): string | undefined => {
    const node = tree.document.node(id);
    return node && colours.blocks[marks?.get(id) ?? faceOf(node)];
  };
  tree.canvas.coarse(
    tree.canvas.visible(),
    { x: grain, y: grain },
    {
      block(id, { x, y, w, h }) {
        const colour = colourOf(id);
        if (!colour) return;
        const isDark = found !== undefined || lit?.has(id) === false;
        heapOf(heaps, isDark ? colours.dot : colour).push(x, y, Math.max(w, grain), Math.max(h, grain));
      },
      line(from, to) {
        lines.moveTo(from.x, from.y);
        lines.lineTo(to.x, to.y);
      },
    },
  );
  pen.strokeStyle = colours.edge;
  pen.lineWidth = Math.max(1.5, 0.75 * grain);
  pen.stroke(lines);
  fill(pen, heaps);
  // One by one: what is looked for may be one of many on a pixel.
  for (const id of first(found ?? [], MOST_CHOSEN)) {
    const rect = tree.canvas.rect(id);
    if (!rect) continue;
    pen.fillStyle = colourOf(id) ?? "";
    pen.fillRect(rect.x, rect.y, Math.max(rect.w, 4 * grain), Math.max(rect.h, 4 * grain));
  }
  frameChosen(pen, chosenIn(tree), grain, colours);
}

/** Chosen cards that are shown one by one; of more only some are seen to be chosen. */
const MOST_CHOSEN = 2_000;

/** The cards that are chosen: what is drawn as one would hide them. */
function chosenIn({ canvas, session }: Workspace): Heap {
  const chosen: Heap = [];
  for (const id of first(session.getState().selected, MOST_CHOSEN)) {
    const rect = canvas.rect(id);
    if (rect) chosen.push(rect.x, rect.y, rect.w, rect.h);
  }
  return chosen;
}

/** As many of them as are shown one by one. */
function* first(ids: Iterable<Id>, most: number): Generator<Id> {
  let left = most;
  for (const id of ids) {
    if (left-- <= 0) return;
    yield id;
  }
}

/** The chosen card is found at any distance: its frame is never thinner than a pixel or two. */
function frameChosen(pen: Pen, chosen: Heap, grain: number, colours: Colours): void {
  pen.strokeStyle = colours.select;
  pen.lineWidth = Math.max(12, 1.5 * grain);
  const off = pen.lineWidth / 2;
  for (let i = 0; i < chosen.length; i += 4) {
    const [x, y, w, h] = boxAt(chosen, i);
    pen.strokeRect(x - off, y - off, w + 2 * off, h + 2 * off);
  }
}

/** A small picture of the whole tree: `grain` is a px of it in px of the map, `place` takes a box there. */
export function drawSmall(
  pen: Pen,
  tree: Workspace,
  colours: Colours,
  grain: { readonly x: number; readonly y: number },
  place: (box: Rect) => Rect,
): void {
  const heaps = new Map<string, Heap>();
  tree.canvas.coarse(tree.canvas.bounds(), grain, {
    block(id, box) {
      const node = tree.document.node(id);
      if (!node) return;
      const { x, y, w, h } = place(box);
      heapOf(heaps, node.kind === "aim" ? colours.faces.aim : colours.half[faceOf(node)]).push(x, y, w, h);
    },
    line: () => undefined,
  });
  const chosen = chosenIn(tree);
  for (let i = 0; i < chosen.length; i += 4) {
    const [x, y, w, h] = boxAt(chosen, i);
    const box = place({ x, y, w, h });
    heapOf(heaps, colours.select).push(box.x, box.y, box.w, box.h);
  }
  fill(pen, heaps);
}

function fill(pen: Pen, heaps: ReadonlyMap<string, Heap>): void {
  for (const [colour, heap] of heaps) {
    pen.fillStyle = colour;
    for (let i = 0; i < heap.length; i += 4) pen.fillRect(...boxAt(heap, i));
  }
}

function heapOf(heaps: Map<string, Heap>, colour: string): Heap {
  const known = heaps.get(colour);
  if (known) return known;
  const heap: Heap = [];
  heaps.set(colour, heap);
  return heap;
}

function boxAt(heap: Heap, i: number): [number, number, number, number] {
  return [heap[i] ?? 0, heap[i + 1] ?? 0, heap[i + 2] ?? 0, heap[i + 3] ?? 0];
}
