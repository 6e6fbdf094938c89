import { svgPath } from "../../core/layout/edges.ts";
import { treeElement } from "../payload/element.ts";
import type { BoxShape, PathShape, Primitive, Scene, TextShape } from "../scene/primitives.ts";
import { escaped } from "../xml/escape.ts";

/** The family as programs that have not Inter find something like it. */
const FAMILY = "Inter, 'Inter Variable', 'Segoe UI', Helvetica, Arial, sans-serif";

/** Draws a text another way; gives undefined to leave it text. */
export interface TextDrawer {
  /** What the drawn texts refer to; asked for after the last of them. */
  defs(): string;
  draw(text: TextShape, plain: (text: TextShape) => string): string;
}

export interface SvgOptions {
  /** The packed tree, and when the picture was made. */
  readonly tree?: { readonly packed: Uint8Array; readonly drawnAt: string | undefined } | undefined;
  readonly outlines?: TextDrawer | undefined;
}

/**
 * A scene as SVG: text as text, in lines that are broken already, with presentation attributes only, so that
 * office programs and drawing tools show the same as browsers do.
 */
export function svgOf(scene: Scene, { tree, outlines }: SvgOptions = {}): string {
  const { width, height, paper, title, description, items } = scene;
  const ground = paper === undefined ? "" : `<rect width="${width}" height="${height}" fill="${paper}"/>`;
  const link = outlines ? ' xmlns:xlink="http://www.w3.org/1999/xlink"' : "";
  const shapes = items.map((item) => shapeOf(item, outlines));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${link} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${FAMILY}">`,
    `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`,
    ...(tree ? [metadata(tree)] : []),
    ...(outlines ? [outlines.defs()] : []),
    ...(ground ? [ground] : []),
    ...shapes.filter((shape) => shape !== ""),
    "</svg>\n",
  ].join("\n");
}

function metadata({ packed, drawnAt }: NonNullable<SvgOptions["tree"]>): string {
  return `<metadata>${treeElement(packed, drawnAt)}</metadata>`;
}

function shapeOf(item: Primitive, outlines: TextDrawer | undefined): string {
  if (item.shape === "box") return boxOf(item);
  if (item.shape === "path") return pathOf(item);
  return outlines ? outlines.draw(item, textOf) : textOf(item);
}

function boxOf({ x, y, w, h, radius, fill, stroke, dash }: BoxShape): string {
  const line = stroke === undefined ? "" : ` stroke="${stroke}"${dashOf(dash)}`;
  const round = radius === 0 ? "" : ` rx="${short(radius)}"`;
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(w)}" height="${short(h)}"${round} fill="${fill ?? "none"}"${line}/>`;
}

function pathOf({ steps, stroke, width, dash }: PathShape): string {
  return `<path d="${svgPath(steps)}" fill="none" stroke="${stroke}" stroke-width="${short(width)}" stroke-linejoin="round" stroke-linecap="round"${dashOf(dash)}/>`;
}

function textOf({ x, y, lines, widths, lineHeight, font, fill, anchor = "start", rightToLeft }: TextShape): string {
  if (lines.every((line) => line.trim() === "")) return "";
  const side = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  const direction = rightToLeft ? ' direction="rtl"' : "";
  const spacing = font.letterSpacing === undefined ? "" : ` letter-spacing="${font.letterSpacing}"`;
  const place = `x="${short(x)}" y="${short(y)}"`;
  const look = `font-size="${font.size}" font-weight="${font.weight}" fill="${fill}"${side}${direction}${spacing}`;
  const [only = ""] = lines;
  if (lines.length === 1) return `<text ${place} ${look}${fitted(only, widths?.[0])}>${escaped(only.trimEnd())}</text>`;
  const spans = lines.map((line, i) => {
    const step = i === 0 ? "" : ` dy="${short(lineHeight)}"`;
    return `<tspan x="${short(x)}"${step}${fitted(line, widths?.[i])}>${escaped(line.trimEnd())}</tspan>`;
  });
  return `<text ${place} ${look}>${spans.join("")}</text>`;
}

/** Shorter texts cannot reach anything in whatever font, in px. */
const FITTED = 40;

/** The measured width, so that a line keeps it where another font stands in. White space that XML takes out has none. */
function fitted(line: string, width: number | undefined): string {
  if (width === undefined || width < FITTED || /^\s|\s\s|[\t\n\r]/.test(line.trimEnd())) return "";
  return ` textLength="${Math.round(width * 10) / 10}"`;
}

function dashOf(dash: readonly number[] | undefined): string {
  return dash === undefined ? "" : ` stroke-dasharray="${dash.join(" ")}"`;
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}
