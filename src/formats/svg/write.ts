import { svgPath } from "../../core/layout/edges.ts";
import type { BoxShape, PathShape, Primitive, Scene, TextShape } from "../scene/primitives.ts";

/** The family as programs that have not Inter find something like it. */
const FAMILY = "Inter, 'Inter Variable', 'Segoe UI', Helvetica, Arial, sans-serif";

/**
 * A scene as SVG: text as text, in lines that are broken already, with presentation attributes only, so that
 * office programs and drawing tools show the same as browsers do.
 */
export function svgOf(scene: Scene): string {
  const { width, height, paper, title, description, items } = scene;
  const ground = paper === undefined ? "" : `<rect width="${width}" height="${height}" fill="${paper}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${FAMILY}">`,
    `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>${ground}`,
    ...items.map(shapeOf),
    "</svg>\n",
  ].join("\n");
}

function shapeOf(item: Primitive): string {
  if (item.shape === "box") return boxOf(item);
  return item.shape === "path" ? pathOf(item) : textOf(item);
}

function boxOf({ x, y, w, h, radius, fill, stroke, dash }: BoxShape): string {
  const line = stroke === undefined ? "" : ` stroke="${stroke}"${dashOf(dash)}`;
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(w)}" height="${short(h)}" rx="${short(radius)}" fill="${fill ?? "none"}"${line}/>`;
}

function pathOf({ steps, stroke, width, dash }: PathShape): string {
  return `<path d="${svgPath(steps)}" fill="none" stroke="${stroke}" stroke-width="${short(width)}" stroke-linejoin="round" stroke-linecap="round"${dashOf(dash)}/>`;
}

function textOf({ x, y, lines, lineHeight, font, fill, anchor = "start", rightToLeft }: TextShape): string {
  const side = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  const direction = rightToLeft ? ' direction="rtl"' : "";
  const spacing = font.letterSpacing === undefined ? "" : ` letter-spacing="${font.letterSpacing}"`;
  const open = `<text x="${short(x)}" y="${short(y)}" font-size="${font.size}" font-weight="${font.weight}" fill="${fill}"${side}${direction}${spacing}>`;
  if (lines.length === 1) return `${open}${escaped(lines[0] ?? "")}</text>`;
  const spans = lines.map(
    (line, i) => `<tspan x="${short(x)}"${i === 0 ? "" : ` dy="${short(lineHeight)}"`}>${escaped(line)}</tspan>`,
  );
  return `${open}${spans.join("")}</text>`;
}

function dashOf(dash: readonly number[] | undefined): string {
  return dash === undefined ? "" : ` stroke-dasharray="${dash.join(" ")}"`;
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for XML: the five signs escaped, and what XML cannot hold left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
