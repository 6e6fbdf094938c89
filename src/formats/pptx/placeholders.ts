import type { Palette } from "../scene/palette.ts";
import { escaped } from "../xml/escape.ts";
import { element } from "../xml/write.ts";
import { fill, frame, paragraph, SLIDE } from "./shapes.ts";

export const TITLE_PLACE = { x: 40, y: 14, w: SLIDE.w - 80, h: 48 } as const;
export const NUMBER_PLACE = { x: SLIDE.w - 160, y: SLIDE.h - 34, w: 120, h: 24 } as const;
const BODY = { wrap: "square", lIns: 0, tIns: 0, rIns: 0, bIns: 0 } as const;

/** The title of a slide, as outlines and screen readers find it. */
export function title(id: number, words: string, palette: Palette, language: string): string {
  const text = paragraph({
    runs: [{ text: words, size: 26, colour: palette.ink, bold: true }],
    lineHeight: 32,
    align: "l",
    language,
  });
  return element(
    "p:sp",
    {},
    head(id, "Title", { type: "title" }),
    element("p:spPr", {}, frame(TITLE_PLACE)),
    element(
      "p:txBody",
      {},
      element("a:bodyPr", { ...BODY, anchor: "ctr" }, element("a:normAutofit")),
      element("a:lstStyle"),
      text,
    ),
  );
}

/** The number of a slide, which follows when slides are moved. */
export function number(id: number, at: number, palette: Palette): string {
  const look = element(
    "a:rPr",
    { lang: "en-GB", sz: 1000 },
    fill(palette.inkFaint),
    element("a:latin", { typeface: "+mn-lt" }),
  );
  const field = element(
    "a:fld",
    { id: "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", type: "slidenum" },
    look,
    element("a:t", {}, escaped(String(at))),
  );
  return element(
    "p:sp",
    {},
    head(id, "Slide number", { type: "sldNum", sz: "quarter", idx: 12 }),
    element("p:spPr", {}, frame(NUMBER_PLACE)),
    element(
      "p:txBody",
      {},
      element("a:bodyPr", { ...BODY, anchor: "ctr" }),
      element("a:lstStyle"),
      element("a:p", {}, element("a:pPr", { algn: "r" }), field),
    ),
  );
}

export function head(id: number, name: string, kind: Readonly<Record<string, string | number>>): string {
  return element(
    "p:nvSpPr",
    {},
    element("p:cNvPr", { id, name }),
    element("p:cNvSpPr", {}, element("a:spLocks", { noGrp: 1 })),
    element("p:nvPr", {}, element("p:ph", kind)),
  );
}
