import { trace } from "../../core/layout/edges.ts";
import { FONT_FAMILY } from "../../core/layout/text.ts";
import type { TextPainter } from "../../formats/pdf/draw.ts";
import { pictureScale, SMALLEST } from "../../formats/png/scale.ts";
import type { Raster } from "../../formats/png/write.ts";
import type { BoxShape, PathShape, Primitive, Scene, TextShape } from "../../formats/scene/primitives.ts";
import { breathe } from "../host/browser.ts";

/**
 * Paints a scene on a canvas with the fonts of the page and gives it as PNG. What a browser cannot paint so large is
 * painted smaller.
 */
export const rasterise: Raster = async (scene, wanted) => {
  await loadFonts(scene);
  let scale = pictureScale(scene.width, scene.height, wanted);
  for (;;) {
    const blob = await paint(scene, scale);
    // A canvas that is too large for the machine paints nothing and says nothing.
    if (blob) return { png: new Uint8Array(await blob.arrayBuffer()), scale };
    scale /= 2;
    if (scale < SMALLEST) throw new Error("No canvas is small enough for this picture");
  }
};

/** Free px round painted text, for letters that reach out. */
const AROUND = 4;

export const paintText: TextPainter = (text, width, scale) => {
  const { size } = text.font;
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil((width + 2 * AROUND) * scale);
  canvas.height = Math.ceil((size * 1.5 + 2 * AROUND) * scale);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("No 2D canvas");
  const top = -size * 1.1 - AROUND;
  pen.scale(scale, scale);
  pen.translate(AROUND, -top);
  drawText(pen, text.rightToLeft ? { ...text, x: width } : text);
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  return { rgba: data, width: canvas.width, height: canvas.height, left: -AROUND, top };
};

/** A canvas takes another font where the page's has not been loaded for these letters. */
async function loadFonts(scene: Scene): Promise<void> {
  const letters = new Map<string, Set<string>>();
  for (const item of scene.items) {
    if (item.shape !== "text") continue;
    const font = cssFont(item);
    const known = letters.get(font) ?? new Set();
    for (const line of item.lines) for (const letter of line) known.add(letter);
    letters.set(font, known);
  }
  const loads = [...letters].map(([font, known]) => document.fonts.load(font, [...known].join("")));
  // Where the font cannot be had, the next of the family is painted, as on the map.
  await Promise.allSettled(loads);
}

async function paint(scene: Scene, scale: number): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(scene.width * scale));
  canvas.height = Math.max(1, Math.round(scene.height * scale));
  const pen = canvas.getContext("2d");
  if (!pen || !holdsInk(pen)) return null;
  pen.scale(canvas.width / scene.width, canvas.height / scene.height);
  if (scene.paper !== undefined) {
    pen.fillStyle = scene.paper;
    pen.fillRect(0, 0, scene.width, scene.height);
  }
  pen.lineJoin = "round";
  pen.lineCap = "round";
  await drawAll(pen, scene.items);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  // Gives the memory back at once; some browsers keep it for long.
  canvas.width = canvas.height = 0;
  return blob;
}

/** ms of painting after which the page gets its turn: ten thousand cards take seconds. */
const AT_A_STRETCH = 30;

async function drawAll(pen: CanvasRenderingContext2D, items: readonly Primitive[]): Promise<void> {
  let until = performance.now() + AT_A_STRETCH;
  for (const item of items) {
    draw(pen, item);
    if (performance.now() < until) continue;
    await breathe();
    until = performance.now() + AT_A_STRETCH;
  }
}

/** Some browsers give a canvas that is too large for them, and then paint nothing on it: its last pixel tells. */
function holdsInk(pen: CanvasRenderingContext2D): boolean {
  const [x, y] = [pen.canvas.width - 1, pen.canvas.height - 1];
  pen.fillRect(x, y, 1, 1);
  const holds = pen.getImageData(x, y, 1, 1).data[3] === 255;
  pen.clearRect(x, y, 1, 1);
  return holds;
}

function draw(pen: CanvasRenderingContext2D, item: Primitive): void {
  if (item.shape === "box") drawBox(pen, item);
  else if (item.shape === "path") drawPath(pen, item);
  else drawText(pen, item);
}

function drawBox(pen: CanvasRenderingContext2D, { x, y, w, h, radius, fill, stroke, dash }: BoxShape): void {
  pen.beginPath();
  pen.roundRect(x, y, w, h, Math.min(radius, w / 2, h / 2));
  if (fill !== undefined) {
    pen.fillStyle = fill;
    pen.fill();
  }
  if (stroke === undefined) return;
  pen.strokeStyle = stroke;
  pen.lineWidth = 1;
  pen.setLineDash([...(dash ?? [])]);
  pen.stroke();
}

function drawPath(pen: CanvasRenderingContext2D, { steps, stroke, width, dash }: PathShape): void {
  pen.beginPath();
  trace(pen, steps);
  pen.strokeStyle = stroke;
  pen.lineWidth = width;
  pen.setLineDash([...(dash ?? [])]);
  pen.stroke();
}

function drawText(pen: CanvasRenderingContext2D, shape: TextShape): void {
  const { x, y, lines, lineHeight, font, fill, anchor = "start", rightToLeft = false } = shape;
  pen.font = cssFont(shape);
  pen.fillStyle = fill;
  pen.textAlign = anchor === "middle" ? "center" : anchor;
  pen.direction = rightToLeft ? "rtl" : "ltr";
  pen.letterSpacing = `${font.letterSpacing ?? 0}px`;
  lines.forEach((line, i) => {
    pen.fillText(line.trimEnd(), x, y + i * lineHeight);
  });
}

function cssFont({ font }: TextShape): string {
  return `${font.weight} ${font.size}px ${FONT_FAMILY}`;
}
