import { PALETTES } from "../scene/palette.ts";
import { escaped } from "../xml/escape.ts";
import { type Attributes, element } from "../xml/write.ts";
import { NAMESPACES } from "./markup.ts";

const { ink, inkSoft, hairline, faces, canvas } = PALETTES.light;
const hex = (colour: string): string => colour.slice(1).toUpperCase();
const FONT = "Arial";
/** Levels of headings that Word knows. */
export const DEEPEST = 9;

interface Look {
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
  readonly level?: number;
  readonly more?: string;
}

function style(id: string, name: string, look: Look, basedOn?: string): string {
  const { size, bold, colour, before, after, keepNext, level, more = "" } = look;
  const isSpaced = before !== undefined || after !== undefined;
  const spacing = { "w:before": points(before), "w:after": points(after) };
  return element(
    "w:style",
    { "w:type": "paragraph", "w:styleId": id, "w:default": id === "Normal" ? 1 : undefined },
    element("w:name", { "w:val": name }),
    basedOn === undefined ? "" : element("w:basedOn", { "w:val": basedOn }),
    level === undefined ? "" : element("w:next", { "w:val": "Normal" }),
    element("w:qFormat"),
    element(
      "w:pPr",
      {},
      keepNext ? element("w:keepNext") + element("w:keepLines") : "",
      more,
      isSpaced ? element("w:spacing", spacing) : "",
      id === "Bullet" ? element("w:ind", { "w:left": 284, "w:hanging": 284 }) : "",
      id === "Picture" ? element("w:jc", { "w:val": "center" }) : "",
      level === undefined ? "" : element("w:outlineLvl", { "w:val": level }),
    ),
    element(
      "w:rPr",
      {},
      bold ? element("w:b") : "",
      colour === undefined ? "" : element("w:color", { "w:val": hex(colour) }),
      size === undefined ? "" : element("w:sz", { "w:val": size * 2 }) + element("w:szCs", { "w:val": size * 2 }),
    ),
  );
}

function points(value: number | undefined): number | undefined {
  return value === undefined ? undefined : value * 20;
}

/** Sizes of headings in points, from the first level on. */
const SIZES = [18, 14, 12, 11, 10.5, 10.5, 10, 10, 10] as const;

export function styles(language: string): string {
  const fonts = { "w:ascii": FONT, "w:hAnsi": FONT, "w:cs": FONT, "w:eastAsia": FONT };
  const defaults = element(
    "w:docDefaults",
    {},
    element(
      "w:rPrDefault",
      {},
      element(
        "w:rPr",
        {},
        element("w:rFonts", fonts),
        element("w:color", { "w:val": hex(ink) }),
        element("w:sz", { "w:val": 20 }) + element("w:szCs", { "w:val": 20 }),
        element("w:lang", { "w:val": language || "en-GB" }),
      ),
    ),
    element(
      "w:pPrDefault",
      {},
      element("w:pPr", {}, element("w:spacing", { "w:after": 80, "w:line": 264, "w:lineRule": "auto" })),
    ),
  );
  const headings = SIZES.map((size, i) =>
    style(
      `Heading${i + 1}`,
      `heading ${i + 1}`,
      {
        size,
        bold: true,
        colour: i === 0 ? faces.aim : ink,
        before: i === 0 ? 18 : 12,
        after: 4,
        keepNext: true,
        level: i,
      },
      "Normal",
    ),
  );
  const bullet = element("w:numPr", {}, element("w:ilvl", { "w:val": 0 }), element("w:numId", { "w:val": 1 }));
  return element(
    "w:styles",
    NAMESPACES,
    defaults,
    style("Normal", "Normal", {}),
    style("Title", "Title", { size: 24, bold: true, colour: ink, after: 2 }, "Normal"),
    style("Subtitle", "Subtitle", { size: 10, colour: inkSoft, after: 12 }, "Normal"),
    ...headings,
    style("Bullet", "List Bullet", { after: 3, more: bullet }, "Normal"),
    style("Small", "Small", { size: 9, colour: inkSoft, after: 4 }, "Normal"),
    style("Cell", "Cell", { after: 2 }, "Normal"),
    style("Picture", "Picture", { after: 0 }, "Normal"),
    style("After", "After a table", { size: 4, after: 4 }, "Normal"),
    tableStyle(),
  );
}

function tableStyle(): string {
  const line: Attributes = { "w:val": "single", "w:sz": 4, "w:space": 0, "w:color": hex(hairline) };
  const margins = ["top", "left", "bottom", "right"].map((side) =>
    element(`w:${side}`, { "w:w": side === "top" || side === "bottom" ? 50 : 90, "w:type": "dxa" }),
  );
  const strong = (type: string): string =>
    element(
      "w:tblStylePr",
      { "w:type": type },
      element("w:rPr", {}, element("w:b")),
      element("w:tcPr", {}, element("w:shd", { "w:val": "clear", "w:color": "auto", "w:fill": hex(canvas) })),
    );
  return element(
    "w:style",
    { "w:type": "table", "w:styleId": "Sheet" },
    element("w:name", { "w:val": "Sheet" }),
    element(
      "w:tblPr",
      {},
      element(
        "w:tblBorders",
        {},
        ...["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => element(`w:${side}`, line)),
      ),
      element("w:tblCellMar", {}, ...margins),
    ),
    strong("firstRow"),
    strong("firstCol"),
  );
}

/** The one kind of list. */
export function numbering(): string {
  const level = element(
    "w:lvl",
    { "w:ilvl": 0 },
    element("w:start", { "w:val": 1 }),
    element("w:numFmt", { "w:val": "bullet" }),
    element("w:lvlText", { "w:val": "•" }),
    element("w:lvlJc", { "w:val": "left" }),
    element("w:pPr", {}, element("w:ind", { "w:left": 284, "w:hanging": 284 })),
  );
  return element(
    "w:numbering",
    NAMESPACES,
    element("w:abstractNum", { "w:abstractNumId": 0 }, element("w:multiLevelType", { "w:val": "singleLevel" }), level),
    element("w:num", { "w:numId": 1 }, element("w:abstractNumId", { "w:val": 0 })),
  );
}

/** Says that this is no document of an old Word, which would be shown in its old ways. */
export function settings(): string {
  const mode = {
    "w:name": "compatibilityMode",
    "w:uri": "http://schemas.microsoft.com/office/word",
    "w:val": 15,
  };
  return element("w:settings", NAMESPACES, element("w:compat", {}, element("w:compatSetting", mode)));
}

/** The foot of every page: the title, and which page of how many. */
export function foot(title: string): string {
  const text = (words: string): string =>
    element("w:r", {}, element("w:t", { "xml:space": "preserve" }, escaped(words)));
  const field = (name: string): string => element("w:fldSimple", { "w:instr": ` ${name} ` }, text("1"));
  const look = element("w:pPr", {}, element("w:pStyle", { "w:val": "Small" }));
  const parts = [text(`${title}  ·  `), field("PAGE"), text(" / "), field("NUMPAGES")];
  return element("w:ftr", NAMESPACES, element("w:p", {}, look, ...parts));
}
