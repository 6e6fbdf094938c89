import { strings } from "../../core/strings/index.ts";
import { PALETTES } from "../scene/palette.ts";
import type { Primitive, Scene, TextShape } from "../scene/primitives.ts";
import { contentOf, numbers, rgb, type Surroundings } from "./draw.ts";
import type { Page } from "./pages.ts";
import { short } from "./pdf-file.ts";

/** Points of a mark in a corner, and how far the number stands above the edge of the paper. */
const MARK = 12;
const BASELINE = 20;
const SIZE = 8;

/** One sheet: its part of the drawing, marks where sheets meet, and its number where there are several. */
export function pageContent(
  scene: Scene,
  page: Page,
  number: { readonly at: number; readonly of: number },
  around: Surroundings,
): string {
  const { height, scale, x, y, window, tile } = page;
  const items = tile ? scene.items.filter((item) => isSeen(item, page)) : scene.items;
  const ground = scene.paper === undefined ? "" : `${rgb(scene.paper)} rg\n${boxOf(window)} re f\n`;
  const drawing = [
    `q\n${boxOf(window)} re W n\n`,
    `${numbers(scale, 0, 0, scale, window.x - x * scale, window.y - y * scale)} cm\n1 j 1 J\n`,
    contentOf(items, around),
    "Q\n",
  ].join("");
  const marks = tile ? cornersOf(window) : "";
  const foot = number.of > 1 ? contentOf(footOf(scene, page, number), around) : "";
  // From here on y goes down, as in the drawing.
  return `1 0 0 -1 0 ${short(height)} cm\n${ground}${drawing}${marks}${foot}`;
}

type Window = Page["window"];

function boxOf({ x, y, w, h }: Window): string {
  return numbers(x, y, w, h);
}

function cornersOf({ x, y, w, h }: Window): string {
  const corners = [
    [x, y, -1, -1],
    [x + w, y, 1, -1],
    [x, y + h, -1, 1],
    [x + w, y + h, 1, 1],
  ] as const;
  const lines = corners.flatMap(([cx, cy, dx, dy]) => [
    `${numbers(cx + dx * 3, cy)} m ${numbers(cx + dx * MARK, cy)} l`,
    `${numbers(cx, cy + dy * 3)} m ${numbers(cx, cy + dy * MARK)} l`,
  ]);
  return `0.5 w 0.4 G [] 0 d\n${lines.join("\n")} S\n`;
}

function footOf(scene: Scene, { width, height, tile }: Page, { at, of }: { at: number; of: number }): TextShape[] {
  const place = tile ? strings.exporting.tile(tile.row, tile.column) : (scene.title.split("\n", 1)[0] ?? "");
  const text = (x: number, line: string, anchor: "start" | "end"): TextShape => ({
    shape: "text",
    x,
    y: height - BASELINE,
    lines: [line],
    lineHeight: SIZE,
    font: { size: SIZE, weight: 400 },
    fill: PALETTES.light.inkSoft,
    anchor,
  });
  return [text(28, place, "start"), text(width - 28, strings.exporting.page(at, of), "end")];
}

/** Lines may reach anywhere and are always drawn; what else lies off the sheet is left out, so that files stay small. */
function isSeen(item: Primitive, { x, y, scale, window }: Page): boolean {
  if (item.shape === "path") return true;
  const [right, bottom] = [x + window.w / scale, y + window.h / scale];
  if (item.shape === "box") return item.x < right && item.y < bottom && item.x + item.w > x && item.y + item.h > y;
  const reach = Math.max(400, ...(item.widths ?? []));
  const below = item.y + item.lines.length * item.lineHeight;
  return item.x - reach < right && item.x + reach > x && item.y - item.lineHeight < bottom && below > y;
}
