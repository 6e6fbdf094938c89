import { isRightToLeft } from "../../core/card/text-box.ts";
import { escaped } from "../xml/escape.ts";
import { element } from "../xml/write.ts";

export const NAMESPACES = {
  "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
} as const;
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";

/** English metric units and twentieths of a point, each a point. */
const [EMU, TWIPS] = [12_700, 20];

/** Letters of one look. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** `#rrggbb`. */
  readonly colour?: string;
}

/** A paragraph in a style of `styles.ts`; `section` ends the section that it is the last of. */
export function paragraph(runs: readonly Run[], style?: string, section = ""): string {
  const isRtl = isRightToLeft(runs.map(({ text }) => text).join(" "));
  const properties = [
    style === undefined ? "" : element("w:pStyle", { "w:val": style }),
    isRtl ? element("w:bidi") : "",
    section,
  ];
  const look = properties.some((one) => one !== "") ? element("w:pPr", {}, ...properties) : "";
  return element("w:p", {}, look, ...runs.map((run) => runOf(run, isRtl)));
}

function runOf({ text, bold, italic, colour }: Run, isRtl: boolean): string {
  const properties = [
    bold ? element("w:b") : "",
    italic ? element("w:i") : "",
    colour === undefined ? "" : element("w:color", { "w:val": colour.slice(1).toUpperCase() }),
    isRtl ? element("w:rtl") : "",
  ].join("");
  const parts = text.split(/(\r\n|\n|\r|\t)/).map((part) => {
    if (part === "\t") return element("w:tab");
    if (/^[\r\n]/.test(part)) return element("w:br");
    return part === "" ? "" : element("w:t", { "xml:space": "preserve" }, escaped(part));
  });
  return element("w:r", {}, properties === "" ? "" : element("w:rPr", {}, properties), ...parts);
}

/** A table; `widths` are shares of the line. A head is repeated on every page. */
export function table(
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  head: readonly string[] | undefined,
  lineWidth: number,
): string {
  const sum = widths.reduce((total, width) => total + width, 0);
  const columns = widths.map((width) => Math.round((width / sum) * lineWidth * TWIPS));
  const cell = (content: string, i: number): string =>
    element("w:tc", {}, element("w:tcPr", {}, element("w:tcW", { "w:w": columns[i], "w:type": "dxa" })), content);
  const row = (cells: readonly string[], isHead: boolean): string =>
    element(
      "w:tr",
      {},
      element("w:trPr", {}, element("w:cantSplit"), isHead ? element("w:tblHeader") : ""),
      ...cells.map(cell),
    );
  const total = columns.reduce((wide, column) => wide + column, 0);
  const properties = element(
    "w:tblPr",
    {},
    element("w:tblStyle", { "w:val": "Sheet" }),
    element("w:tblW", { "w:w": total, "w:type": "dxa" }),
    element("w:tblLayout", { "w:type": "fixed" }),
    element("w:tblLook", {
      "w:val": head ? "0420" : "0480",
      "w:firstRow": head ? 1 : 0,
      "w:firstColumn": head ? 0 : 1,
    }),
  );
  const grid = element("w:tblGrid", {}, ...columns.map((width) => element("w:gridCol", { "w:w": width })));
  // A table right before another, or at the end of a cell, needs a paragraph behind it.
  return (
    element(
      "w:tbl",
      {},
      properties,
      grid,
      ...(head ? [row(head, true)] : []),
      ...rows.map((cells) => row(cells, false)),
    ) + paragraph([], "After")
  );
}

export interface Picture {
  /** The id of its relation. */
  readonly id: string;
  readonly number: number;
  readonly description: string;
  /** In points. */
  readonly width: number;
  readonly height: number;
}

/** A picture in a line of its own. */
export function picture({ id, number, description, width, height }: Picture): string {
  const size = { cx: Math.round(width * EMU), cy: Math.round(height * EMU) };
  const name = `Picture ${number}`;
  const shape = element(
    "pic:pic",
    { "xmlns:pic": `${DRAWING}/picture` },
    element("pic:nvPicPr", {}, element("pic:cNvPr", { id: number, name }), element("pic:cNvPicPr")),
    element("pic:blipFill", {}, element("a:blip", { "r:embed": id }), element("a:stretch", {}, element("a:fillRect"))),
    element(
      "pic:spPr",
      {},
      element("a:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", size)),
      element("a:prstGeom", { prst: "rect" }, element("a:avLst")),
    ),
  );
  const inline = element(
    "wp:inline",
    { "xmlns:wp": `${DRAWING}/wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 },
    element("wp:extent", size),
    element("wp:docPr", { id: number, name, descr: description }),
    element(
      "a:graphic",
      { "xmlns:a": `${DRAWING}/main` },
      element("a:graphicData", { uri: `${DRAWING}/picture` }, shape),
    ),
  );
  const look = element("w:pPr", {}, element("w:pStyle", { "w:val": "Picture" }));
  return element("w:p", {}, look, element("w:r", {}, element("w:drawing", {}, inline)));
}

/** Paper in points. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** What a section is printed on, with the foot of every page. */
export function section({ width, height, margin }: Paper, foot: string): string {
  const size = { "w:w": Math.round(width * TWIPS), "w:h": Math.round(height * TWIPS) };
  const edge = margin * TWIPS;
  return element(
    "w:sectPr",
    {},
    element("w:footerReference", { "w:type": "default", "r:id": foot }),
    element("w:type", { "w:val": "nextPage" }),
    element("w:pgSz", { ...size, "w:orient": width > height ? "landscape" : undefined }),
    element("w:pgMar", {
      "w:top": edge,
      "w:right": edge,
      "w:bottom": edge,
      "w:left": edge,
      "w:header": edge / 2,
      "w:footer": edge / 2,
      "w:gutter": 0,
    }),
  );
}
