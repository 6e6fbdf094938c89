/** What the font table tool uses of fontkit, which brings no types. Private parts have an underscore. */
declare module "fontkit" {
  interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
  }
  interface VariationProcessor {
    getDelta(store: unknown, outer: number, inner: number): number;
  }
  interface Font {
    readonly unitsPerEm: number;
    readonly characterSet: readonly number[];
    readonly GDEF: { readonly itemVariationStore: unknown };
    glyphForCodePoint(point: number): Glyph;
    layout(text: string): { readonly glyphs: readonly Glyph[]; readonly advanceWidth: number };
    _glyphs: object;
    readonly _variationProcessor: VariationProcessor | null;
    _getTableStream(tag: string): { readonly buffer: Uint8Array; readonly pos: number };
  }
  export function openSync(path: string): Font;
}
