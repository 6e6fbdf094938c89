import { strToU8 } from "fflate";
import { placedLetters } from "../../core/font/inter-table.ts";
import { contoursOf, UNITS_PER_EM } from "../outlines/shapes.ts";
import { type PdfFile, type Ref, utf16 } from "./pdf-file.ts";
import { type Glyph, trueTypeOf } from "./true-type.ts";

/** Widths of a PDF are in thousandths of the type size. */
const THOUSAND = 1000;
/** A TrueType font holds no wider letter, in its units. */
const WIDEST = 65_535;
/** Entries that one block of a character map may have (Adobe Technical Note 5014). */
const BLOCK = 100;

interface KnownGlyph extends Glyph {
  readonly letter: string;
}

/** The letters of one weight that a file uses, as a font inside of it. */
class Font {
  readonly glyphs: KnownGlyph[] = [{ letter: "", advance: UNITS_PER_EM / 2, contours: [] }];
  readonly #ids = new Map<string, number>();

  readonly weight: number;

  constructor(weight: number) {
    this.weight = weight;
  }

  idOf(letter: string, make: () => Glyph): number {
    const known = this.#ids.get(letter);
    if (known !== undefined) return known;
    const id = this.glyphs.push({ letter, ...make() }) - 1;
    this.#ids.set(letter, id);
    return id;
  }
}

/** A letter on a page: by which name its font goes, its number there, and its width in parts of the size. */
export interface SetGlyph {
  readonly font: string;
  readonly id: number;
  readonly width: number;
}

/** The fonts of a file: Inter in the weights that are used, with the letters that are used. */
export class Fonts {
  readonly #fonts = new Map<number, Font>();

  /** A letter, or signs that the font joins. */
  glyph(letter: string, weight: number): SetGlyph {
    return this.#set(letter, weight, () => ({
      advance: placedLetters(letter, UNITS_PER_EM, weight)[0]?.width ?? 0,
      contours: contoursOf(letter, weight),
    }));
  }

  /** A run of letters that the font lacks: nothing is seen of it, but it can be found and copied. */
  blank(run: string, weight: number, width: number): SetGlyph {
    const advance = Math.min(WIDEST, width * UNITS_PER_EM);
    return this.#set(run, weight, () => ({ advance, contours: [] }));
  }

  /** Puts the fonts into the file and names them for a page. */
  addTo(file: PdfFile): string {
    const fonts = [...this.#fonts.values()].map((font) => `/${nameOf(font.weight)} ${addFont(file, font)}`);
    return `<< ${fonts.join(" ")} >>`;
  }

  #set(letter: string, weight: number, make: () => Glyph): SetGlyph {
    const font = this.#fonts.get(weight) ?? new Font(weight);
    this.#fonts.set(weight, font);
    const id = font.idOf(letter, make);
    return { font: nameOf(weight), id, width: widthOf(font.glyphs[id]) / THOUSAND };
  }
}

function nameOf(weight: number): string {
  return `W${weight}`;
}

function widthOf(glyph: Glyph | undefined): number {
  return Math.round(((glyph?.advance ?? 0) / UNITS_PER_EM) * THOUSAND);
}

/** A composite font whose codes are its glyph numbers (ISO 32000-1, 9.7). */
function addFont(file: PdfFile, { weight, glyphs }: Font): Ref {
  const base = `${tagOf(glyphs)}+Inter-W${weight}`;
  const program = file.addStream(trueTypeOf(glyphs, UNITS_PER_EM));
  const descriptor = file.add(
    `<< /Type /FontDescriptor /FontName /${base} /Flags 32 /FontBBox [-300 -300 2500 1100] /ItalicAngle 0 ` +
      `/Ascent 969 /Descent -241 /CapHeight 727 /StemV ${Math.round(weight / 5)} /FontFile2 ${program} >>`,
  );
  const widths = glyphs.map(widthOf).join(" ");
  const descendant = file.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${base} /FontDescriptor ${descriptor} /DW 500 ` +
      `/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity ` +
      `/W [0 [${widths}]] >>`,
  );
  const unicode = file.addStream(strToU8(characterMap(glyphs)));
  return file.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${base} /Encoding /Identity-H /DescendantFonts [${descendant}] ` +
      `/ToUnicode ${unicode} >>`,
  );
}

/** Six letters before the name of a font that is there in part; the same part has the same letters. */
function tagOf(glyphs: readonly KnownGlyph[]): string {
  let hash = 0;
  for (const { letter } of glyphs) for (const sign of letter) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) >>> 0;
  let tag = "";
  for (let i = 0; i < 6; i++, hash = Math.floor(hash / 26)) tag += String.fromCharCode(65 + (hash % 26));
  return tag;
}

/** Which text each glyph stands for, so that it can be searched and copied. */
function characterMap(glyphs: readonly KnownGlyph[]): string {
  const entries = glyphs.flatMap(({ letter }, id) => (id === 0 ? [] : [`<${code(id)}> <${utf16(letter)}>`]));
  const blocks: string[] = [];
  for (let i = 0; i < entries.length; i += BLOCK) {
    const some = entries.slice(i, i + BLOCK);
    blocks.push(`${some.length} beginbfchar\n${some.join("\n")}\nendbfchar`);
  }
  return [
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def",
    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange",
    ...blocks,
    "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend",
  ].join("\n");
}

/** The code of a glyph in a text. */
export function code(id: number): string {
  return id.toString(16).padStart(4, "0").toUpperCase();
}
