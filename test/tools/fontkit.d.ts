/** What the font table tool uses of fontkit, which brings no types. Private parts have an underscore. */
declare module "fontkit" {
  interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    _decode(): Decoded;
  }
  interface Point {
    x: number;
    y: number;
    readonly onCurve: boolean;
    readonly endContour: boolean;
    copy(): Point;
  }
  /** A glyph that is put together from others. */
  interface Component {
    readonly glyphID: number;
    readonly dx: number;
    readonly dy: number;
    readonly scaleX: number;
    readonly scaleY: number;
    readonly scale01: number;
    readonly scale10: number;
  }
  interface Decoded {
    readonly points?: readonly Point[];
    readonly components?: readonly Component[];
  }
  interface VariationProcessor {
    transformPoints(glyph: number, points: readonly Point[]): void;
    getDelta(store: unknown, outer: number, inner: number): number;
  }
  interface Font {
    readonly unitsPerEm: number;
    readonly characterSet: readonly number[];
    readonly GDEF: { readonly itemVariationStore: unknown };
    glyphForCodePoint(point: number): Glyph;
    getGlyph(id: number): Glyph;
    layout(text: string): { readonly glyphs: readonly Glyph[]; readonly advanceWidth: number };
    _glyphs: object;
    readonly _variationProcessor: VariationProcessor | null;
    _getTableStream(tag: string): { readonly buffer: Uint8Array; readonly pos: number };
  }
  export function openSync(path: string): Font;
}
