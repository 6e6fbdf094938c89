import type { Step } from "../../core/layout/edges.ts";
import type { TextMeasurer } from "../../core/layout/text.ts";
import { outlineText } from "../outlines/outline-text.ts";
import type { BoxShape, PathShape, Primitive, TextShape } from "../scene/primitives.ts";
import { code, type Fonts } from "./fonts.ts";
import { short } from "./pdf-file.ts";

/** Paints text that the font of the file lacks. */
export type TextPainter = (text: TextShape, width: number, scale: number) => PaintedText;

/** Pixels with red, green, blue and how opaque they are; `left` and `top` in px from where the text begins. */
export interface PaintedText {
  readonly rgba: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
}

/** What a drawing needs beyond its own content. */
export interface Surroundings {
  readonly fonts: Fonts;
  readonly measurer: TextMeasurer;
  /** Puts pixels into the file and gives the name by which pages draw them. */
  readonly addImage: ((painted: PaintedText) => string) | undefined;
  readonly paintText: TextPainter | undefined;
  /** Told each run of letters that the font lacks. */
  readonly lacks: (run: string) => void;
}

/** Pixels per px of what is painted: as sharp as print. */
const SHARP = 4;
/** How far the handles of a quarter circle reach, as a share of its radius. */
const ROUND = 0.5523;

/** Drawing primitives as the content of a page whose y goes down (ISO 32000-1, 8 and 9). */
export function contentOf(items: readonly Primitive[], around: Surroundings): string {
  return items
    .map((item) => {
      if (item.shape === "box") return boxOf(item);
      return item.shape === "path" ? pathOf(item) : textOf(item, around);
    })
    .join("");
}

function boxOf({ x, y, w, h, radius, fill, stroke, dash }: BoxShape): string {
  const round = Math.min(radius, w / 2, h / 2);
  const shape = round > 0 ? roundBox(x, y, w, h, round) : `${numbers(x, y, w, h)} re\n`;
  const paint = fill !== undefined && stroke !== undefined ? "B" : fill === undefined ? "S" : "f";
  if (fill === undefined && stroke === undefined) return "";
  const ground = fill === undefined ? "" : `${rgb(fill)} rg\n`;
  const line = stroke === undefined ? "" : `${rgb(stroke)} RG\n1 w\n${dashOf(dash)}`;
  return `${ground}${line}${shape}${paint}\n`;
}

function roundBox(x: number, y: number, w: number, h: number, r: number): string {
  const k = r * (1 - ROUND);
  const [right, bottom] = [x + w, y + h];
  return [
    `${numbers(x + r, y)} m`,
    `${numbers(right - r, y)} l`,
    `${numbers(right - k, y, right, y + k, right, y + r)} c`,
    `${numbers(right, bottom - r)} l`,
    `${numbers(right, bottom - k, right - k, bottom, right - r, bottom)} c`,
    `${numbers(x + r, bottom)} l`,
    `${numbers(x + k, bottom, x, bottom - k, x, bottom - r)} c`,
    `${numbers(x, y + r)} l`,
    `${numbers(x, y + k, x + k, y, x + r, y)} c`,
    "h\n",
  ].join("\n");
}

function pathOf({ steps, stroke, width, dash }: PathShape): string {
  const lines: string[] = [];
  let [x, y] = [0, 0];
  for (const step of steps) {
    lines.push(stepOf(step, x, y));
    [x, y] = step.slice(-2) as [number, number];
  }
  return `${rgb(stroke)} RG\n${short(width)} w\n${dashOf(dash)}${lines.join("\n")}\nS\n`;
}

function stepOf(step: Step, x: number, y: number): string {
  if (step[0] === "M") return `${numbers(step[1], step[2])} m`;
  if (step[0] === "L") return `${numbers(step[1], step[2])} l`;
  if (step[0] === "C") return `${numbers(...(step.slice(1) as number[]))} c`;
  const [, cx, cy, toX, toY] = step;
  // PDF has cubic curves only; this one is the same curve.
  const third = (from: number, handle: number): number => from + ((handle - from) * 2) / 3;
  return `${numbers(third(x, cx), third(y, cy), third(toX, cx), third(toY, cy), toX, toY)} c`;
}

function textOf(text: TextShape, around: Surroundings): string {
  const { letters, rest } = outlineText(text, around.measurer);
  const lines = new Map<number, (typeof letters)[number][]>();
  for (const letter of letters) {
    const line = lines.get(letter.y);
    if (line) line.push(letter);
    else lines.set(letter.y, [letter]);
  }
  const { size, weight } = text.font;
  const parts = [...lines].map(([y, line]) => {
    const shown: string[] = [];
    let font = "";
    let end = line[0]?.x ?? 0;
    for (const { letter, x } of line) {
      const glyph = around.fonts.glyph(letter, weight);
      font = glyph.font;
      const gap = Math.round(((end - x) / size) * 1000);
      if (gap !== 0) shown.push(String(gap));
      shown.push(`<${code(glyph.id)}>`);
      // Where the letter came to stand by rounded widths and gaps, so that errors do not add up.
      end += -(gap / 1000) * size + glyph.width * size;
    }
    return `BT /${font} ${short(size)} Tf 1 0 0 -1 ${numbers(line[0]?.x ?? 0, y)} Tm [${shown.join("")}] TJ ET\n`;
  });
  const set = parts.length === 0 ? "" : `${rgb(text.fill)} rg\n${parts.join("")}`;
  return set + rest.map((run) => restOf(run, around)).join("");
}

/** What the font lacks: painted where something can paint, and text that is not seen but can be found. */
function restOf(run: TextShape, { measurer, fonts, addImage, paintText, lacks }: Surroundings): string {
  const { font, anchor = "start", rightToLeft, y } = run;
  const words = run.lines.join(" ").trim();
  if (words === "") return "";
  lacks(words);
  const width = measurer.width(words, font);
  const toLeft = anchor === "middle" ? width / 2 : (anchor === "end") !== (rightToLeft === true) ? width : 0;
  const x = run.x - toLeft;
  const glyph = fonts.blank(words, font.weight, width / font.size);
  const hidden = `BT 3 Tr /${glyph.font} ${short(font.size)} Tf 1 0 0 -1 ${numbers(x, y)} Tm <${code(glyph.id)}> Tj 0 Tr ET\n`;
  if (!paintText || !addImage) {
    const frame = `${numbers(x, y - font.size * 0.72, width, font.size * 0.72)} re S\n`;
    return `${rgb(run.fill)} RG\n0.75 w\n[] 0 d\n${frame}${hidden}`;
  }
  const painted = paintText({ ...run, anchor: "start", x: 0, y: 0, lines: [words] }, width, SHARP);
  const [w, h] = [painted.width / SHARP, painted.height / SHARP];
  const place = numbers(w, 0, 0, -h, x + painted.left, y + painted.top + h);
  return `q ${place} cm /${addImage(painted)} Do Q\n${hidden}`;
}

function dashOf(dash: readonly number[] | undefined): string {
  return `[${(dash ?? []).join(" ")}] 0 d\n`;
}

export function rgb(colour: string): string {
  return [1, 3, 5].map((at) => short(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(" ");
}

export function numbers(...values: readonly number[]): string {
  return values.map(short).join(" ");
}
