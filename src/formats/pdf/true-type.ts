import type { Dot } from "../outlines/shapes.ts";
import { Bytes } from "./bytes.ts";

/** One letter of a font, in its units. */
export interface Glyph {
  readonly advance: number;
  readonly contours: readonly (readonly Dot[])[];
}

type Bounds = readonly [left: number, bottom: number, right: number, top: number];

/** Ascent and descent of Inter, as shares of its units. */
const ASCENT = 0.96875;
const DESCENT = -0.2412;
/** The first contour of a glyph says that contours may overlap (OpenType 1.9, "glyf"). */
const OVERLAP = 0x40;
const ON_CURVE = 1;

/**
 * A TrueType font of these glyphs, the first of which stands for what is missing. It has the tables that a PDF asks of
 * an embedded font (ISO 32000-1, 9.9) and no others: which letter a glyph is, the PDF says itself.
 */
export function trueTypeOf(glyphs: readonly Glyph[], unitsPerEm: number): Uint8Array {
  const rounded = glyphs.map((glyph) => ({ ...glyph, contours: glyph.contours.map(roundedDots) }));
  const glyf = new Bytes();
  const loca = new Bytes();
  for (const { contours } of rounded) {
    loca.u32(glyf.length);
    if (contours.length > 0) glyf.append(outlineOf(contours));
    glyf.pad(4);
  }
  loca.u32(glyf.length);
  const tables: [tag: string, table: Bytes][] = [
    ["glyf", glyf],
    ["head", headOf(boundsOf(rounded.flatMap(({ contours }) => contours.flat())), unitsPerEm)],
    ["hhea", horizontalOf(rounded, unitsPerEm)],
    ["hmtx", metricsOf(rounded)],
    ["loca", loca],
    ["maxp", mostOf(rounded)],
  ];
  return fileOf(tables);
}

function roundedDots(dots: readonly Dot[]): Dot[] {
  return dots.map(({ x, y, onCurve }) => ({ x: Math.round(x), y: Math.round(y), onCurve }));
}

function boundsOf(dots: readonly Dot[]): Bounds {
  if (dots.length === 0) return [0, 0, 0, 0];
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of dots) {
    [left, bottom, right, top] = [Math.min(left, x), Math.min(bottom, y), Math.max(right, x), Math.max(top, y)];
  }
  return [left, bottom, right, top];
}

function outlineOf(contours: readonly (readonly Dot[])[]): Uint8Array {
  const bytes = new Bytes();
  const dots = contours.flat();
  bytes.u16(contours.length, ...boundsOf(dots));
  let end = -1;
  for (const { length } of contours) {
    end += length;
    bytes.u16(end);
  }
  bytes.u16(0);
  dots.forEach(({ onCurve }, i) => {
    bytes.u8((onCurve ? ON_CURVE : 0) | (i === 0 ? OVERLAP : 0));
  });
  for (const axis of ["x", "y"] as const) {
    let before = 0;
    for (const dot of dots) {
      bytes.u16(dot[axis] - before);
      before = dot[axis];
    }
  }
  return bytes.toArray();
}

function headOf(bounds: Bounds, unitsPerEm: number): Bytes {
  const head = new Bytes();
  head.u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5);
  head.u16(3, unitsPerEm);
  head.u32(0, 0, 0, 0);
  head.u16(...bounds, 0, 8, 2, 1, 0);
  return head;
}

function horizontalOf(glyphs: readonly Glyph[], unitsPerEm: number): Bytes {
  const hhea = new Bytes();
  const widest = Math.max(...glyphs.map(({ advance }) => advance));
  hhea.u32(0x00010000);
  hhea.u16(Math.round(ASCENT * unitsPerEm), Math.round(DESCENT * unitsPerEm), 0, widest, 0, 0, widest, 1, 0, 0);
  hhea.u16(0, 0, 0, 0, 0, glyphs.length);
  return hhea;
}

function metricsOf(glyphs: readonly Glyph[]): Bytes {
  const hmtx = new Bytes();
  for (const { advance, contours } of glyphs) hmtx.u16(Math.round(advance), boundsOf(contours.flat())[0]);
  return hmtx;
}

function mostOf(glyphs: readonly Glyph[]): Bytes {
  const maxp = new Bytes();
  maxp.u32(0x00010000);
  maxp.u16(glyphs.length);
  maxp.u16(Math.max(...glyphs.map(({ contours }) => contours.flat().length)));
  maxp.u16(Math.max(...glyphs.map(({ contours }) => contours.length)));
  maxp.u16(0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0);
  return maxp;
}

function fileOf(tables: readonly [tag: string, table: Bytes][]): Uint8Array {
  const file = new Bytes();
  const power = Math.floor(Math.log2(tables.length));
  file.u32(0x00010000);
  file.u16(tables.length, 16 * 2 ** power, power, 16 * (tables.length - 2 ** power));
  let at = 12 + 16 * tables.length;
  for (const [tag, table] of tables) {
    const { length } = table;
    table.pad(4);
    file.append([...tag].map((letter) => letter.charCodeAt(0)));
    file.u32(sumOf(table.toArray()), at, length);
    at += table.length;
  }
  for (const [, table] of tables) file.append(table.toArray());
  return file.toArray();
}

/** The checksum of a table: its 32 bit numbers added up. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
