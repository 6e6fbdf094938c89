import { escaped } from "../xml/escape.ts";
import { type Attributes, element } from "../xml/write.ts";

/** English metric units a px. */
const EMU = 9_525;
/** Hundredths of a point a px. */
const CENTIPOINTS = 75;

/** Size of a slide in px: 16 : 9. */
export const SLIDE = { w: 1_280, h: 720 } as const;

export const NAMESPACES = {
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:p": "http://schemas.openxmlformats.org/presentationml/2006/main",
} as const;

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export function emu(px: number): number {
  return Math.round(px * EMU);
}

/** A colour, given as `#rrggbb`. */
export function fill(colour: string): string {
  return element("a:solidFill", {}, element("a:srgbClr", { val: colour.slice(1).toUpperCase() }));
}

/** A line `width` px wide; undefined: none. */
export function line(colour: string | undefined, width: number, dash?: string, ...ends: readonly string[]): string {
  if (colour === undefined) return element("a:ln", {}, element("a:noFill"));
  const dashes = dash === undefined ? "" : element("a:prstDash", { val: dash });
  return element("a:ln", { w: Math.max(1, emu(width)) }, fill(colour), dashes, element("a:round"), ...ends);
}

export function frame({ x, y, w, h }: Place, attributes: Attributes = {}): string {
  const size = { cx: Math.max(0, emu(w)), cy: Math.max(0, emu(h)) };
  return element("a:xfrm", attributes, element("a:off", { x: emu(x), y: emu(y) }), element("a:ext", size));
}

/** Letters of one look; `size` in px. */
export interface Run {
  readonly text: string;
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  /** Px from one line to the next. */
  readonly lineHeight: number;
  /** Px above it. */
  readonly before?: number;
  /** Where text behind a tab begins, in px: with `isHanging` its lines stay there, else it ends at it. */
  readonly tab?: { readonly at: number; readonly isHanging: boolean };
  readonly align?: "l" | "ctr" | "r";
  readonly rightToLeft?: boolean;
  readonly language: string;
}

export function paragraph(told: Paragraph): string {
  const { runs, lineHeight, before = 0, tab, align, rightToLeft, language } = told;
  const hanging = tab?.isHanging ? { marL: emu(tab.at), indent: -emu(tab.at) } : {};
  const tabs = tab
    ? element("a:tabLst", {}, element("a:tab", { pos: emu(tab.at), algn: tab.isHanging ? "l" : "r" }))
    : "";
  const points = (px: number): string => element("a:spcPts", { val: Math.round(px * CENTIPOINTS) });
  const look = { ...hanging, algn: align ?? (rightToLeft ? "r" : undefined), rtl: rightToLeft ? 1 : undefined };
  const properties = element(
    "a:pPr",
    look,
    element("a:lnSpc", {}, points(lineHeight)),
    element("a:spcBef", {}, points(before)),
    element("a:buNone"),
    tabs,
  );
  return element("a:p", {}, properties, ...runs.flatMap((run) => linesOf(run, language)));
}

function linesOf({ text, size, colour, bold }: Run, language: string): string[] {
  const look = {
    lang: language === "" ? undefined : language,
    sz: Math.max(100, Math.round(size * CENTIPOINTS)),
    b: bold ? 1 : 0,
    dirty: 0,
  };
  const properties = element("a:rPr", look, fill(colour));
  return text
    .split(/\r\n|\n|\r/)
    .flatMap((part, i) => [
      ...(i === 0 ? [] : [element("a:br", {}, properties)]),
      element("a:r", {}, properties, element("a:t", {}, escaped(part))),
    ]);
}

/**
 * A shape with round corners keeps its text away from them by itself, by this share of their radius: 1 - cos 45°, as
 * the text rectangle of `roundRect` says in ECMA-376 (20.1.9).
 */
const CORNER = 0.29289;

export interface Shape {
  readonly id: number;
  readonly name: string;
  /** For those who do not see it. */
  readonly description?: string;
  readonly at: Place;
  /** Px by which its corners are round. */
  readonly radius?: number;
  readonly fill?: string | undefined;
  readonly stroke?: { readonly colour: string; readonly width: number; readonly dash?: string } | undefined;
  /** Px between its edge and its text: left and right, and above. */
  readonly inset?: readonly [x: number, y: number];
  readonly anchor?: "t" | "ctr" | "b";
  readonly isTextBox?: boolean;
  readonly paragraphs: readonly string[];
}

/** A rectangle with text inside; a plain one without fill is a text box. */
export function shape(told: Shape): string {
  const { id, name, description, at, radius = 0, stroke, inset = [0, 0], anchor = "t", isTextBox, paragraphs } = told;
  const round = radius > 0 && at.w > 0 && at.h > 0;
  const share = Math.min(50_000, Math.round((radius / Math.min(at.w, at.h)) * 100_000));
  const guide = round ? element("a:gd", { name: "adj", fmla: `val ${share}` }) : "";
  const geometry = element("a:prstGeom", { prst: round ? "roundRect" : "rect" }, element("a:avLst", {}, guide));
  const ground = told.fill === undefined ? element("a:noFill") : fill(told.fill);
  const given = round ? radius * CORNER : 0;
  const [side, edge] = inset.map((px) => emu(Math.max(0, px - given)));
  // Nothing below: a line that comes out a little higher than measured must not make a program shrink the text.
  const body = { wrap: "square", lIns: side, tIns: edge, rIns: side, bIns: 0, anchor, rtlCol: 0 };
  return element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      element("p:cNvPr", { id, name, descr: description }),
      element("p:cNvSpPr", { txBox: isTextBox ? 1 : undefined }),
      element("p:nvPr"),
    ),
    element("p:spPr", {}, frame(at), geometry, ground, line(stroke?.colour, stroke?.width ?? 0, stroke?.dash)),
    element(
      "p:txBody",
      {},
      element("a:bodyPr", body, element("a:normAutofit")),
      element("a:lstStyle"),
      ...(paragraphs.length === 0 ? [element("a:p")] : paragraphs),
    ),
  );
}
