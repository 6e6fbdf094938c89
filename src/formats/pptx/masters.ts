import { PALETTES, type Palette } from "../scene/palette.ts";
import { element } from "../xml/write.ts";
import { head, NUMBER_PLACE, TITLE_PLACE } from "./placeholders.ts";
import { frame, NAMESPACES, type Place, SLIDE } from "./shapes.ts";
import { group } from "./slide.ts";

const MAP = {
  bg1: "lt1",
  tx1: "dk1",
  bg2: "lt2",
  tx2: "dk2",
  accent1: "accent1",
  accent2: "accent2",
  accent3: "accent3",
  accent4: "accent4",
  accent5: "accent5",
  accent6: "accent6",
  hlink: "hlink",
  folHlink: "folHlink",
} as const;
const FONT = "Arial";
/** Ids of masters and layouts share one range, which begins there. */
const MASTER_LAYOUT_ID = 2_147_483_649;

/** The master of all slides: their title and number, and the type of text. */
export function slideMaster(layout: string): string {
  const ids = element("p:sldLayoutIdLst", {}, element("p:sldLayoutId", { id: MASTER_LAYOUT_ID, "r:id": layout }));
  const level = (size: number): string =>
    element(
      "a:lvl1pPr",
      { algn: "l" },
      element("a:buNone"),
      element("a:defRPr", { sz: size }, scheme("tx1"), element("a:latin", { typeface: "+mn-lt" })),
    );
  const styles = element(
    "p:txStyles",
    {},
    element("p:titleStyle", {}, level(2_000)),
    element("p:bodyStyle", {}, level(1_400)),
    element("p:otherStyle", {}, level(1_200)),
  );
  const background = element("p:bg", {}, element("p:bgPr", {}, scheme("bg1"), element("a:effectLst")));
  const content = element("p:cSld", {}, background, element("p:spTree", {}, group(), ...placeholders()));
  return element("p:sldMaster", NAMESPACES, content, element("p:clrMap", MAP), ids, styles);
}

/** The one layout: a title, a number, and room. */
export function slideLayout(): string {
  const content = element("p:cSld", { name: "Tree" }, element("p:spTree", {}, group(), ...placeholders()));
  const map = element("p:clrMapOvr", {}, element("a:masterClrMapping"));
  return element("p:sldLayout", { ...NAMESPACES, type: "titleOnly", preserve: 1 }, content, map);
}

function placeholders(): string[] {
  return [
    holder(2, "Title", { type: "title" }, TITLE_PLACE),
    holder(3, "Slide number", { type: "sldNum", sz: "quarter", idx: 12 }, NUMBER_PLACE),
  ];
}

/** The master of the notes: the slide above, the text below. */
export function notesMaster(): string {
  const shapes = [
    holder(2, "Slide", { type: "sldImg", idx: 2 }, { x: 90, y: 60, w: 540, h: 304 }),
    holder(3, "Notes", { type: "body", sz: "quarter", idx: 3 }, NOTES_PLACE),
  ];
  const background = element("p:bg", {}, element("p:bgPr", {}, scheme("bg1"), element("a:effectLst")));
  const content = element("p:cSld", {}, background, element("p:spTree", {}, group(), ...shapes));
  const style = element("a:lvl1pPr", {}, element("a:defRPr", { sz: 1_100 }, scheme("tx1")));
  return element("p:notesMaster", NAMESPACES, content, element("p:clrMap", MAP), element("p:notesStyle", {}, style));
}

/** Where the text of notes stands on their page, in px of 720 × 960. */
export const NOTES_PLACE: Place = { x: 60, y: 390, w: 600, h: 520 };
/** Size of a page of notes in px. */
const NOTES = { w: 720, h: 960 } as const;

function holder(id: number, name: string, kind: Readonly<Record<string, string | number>>, place: Place): string {
  const text = element(
    "p:txBody",
    {},
    element("a:bodyPr", { lIns: 0, tIns: 0, rIns: 0, bIns: 0 }),
    element("a:lstStyle"),
    element("a:p", {}, element("a:endParaRPr", { lang: "en-GB" })),
  );
  const shape = element("p:spPr", {}, frame(place), element("a:prstGeom", { prst: "rect" }, element("a:avLst")));
  return element("p:sp", {}, head(id, name, kind), shape, kind.type === "sldImg" ? "" : text);
}

/** The colours and type of a presentation; slides name their colours, so that they look the same in any other. */
export function theme(light: boolean): string {
  const colours = element("a:clrScheme", { name: "Aimtree" }, ...coloursOf(PALETTES[light ? "light" : "dark"]));
  const font =
    element("a:latin", { typeface: FONT }) + element("a:ea", { typeface: "" }) + element("a:cs", { typeface: "" });
  const fonts = element(
    "a:fontScheme",
    { name: "Aimtree" },
    element("a:majorFont", {}, font),
    element("a:minorFont", {}, font),
  );
  return element(
    "a:theme",
    { "xmlns:a": NAMESPACES["xmlns:a"], name: "Aimtree" },
    element("a:themeElements", {}, colours, fonts, formats()),
  );
}

function coloursOf({ ink, paper, inkSoft, canvas, faces, edge }: Palette): string[] {
  const named: [string, string][] = [
    ["dk1", ink],
    ["lt1", paper],
    ["dk2", inkSoft],
    ["lt2", canvas],
    ["accent1", faces.aim],
    ["accent2", faces.leading],
    ["accent3", faces.proxy],
    ["accent4", faces.tactic],
    ["accent5", faces.guardrail],
    ["accent6", edge],
    ["hlink", faces.tactic],
    ["folHlink", inkSoft],
  ];
  return named.map(([name, colour]) =>
    element(`a:${name}`, {}, element("a:srgbClr", { val: colour.slice(1).toUpperCase() })),
  );
}

/** Three plain fills, lines and effects, because a theme must have three of each. */
function formats(): string {
  const plain = element("a:solidFill", {}, element("a:schemeClr", { val: "phClr" }));
  const three = (one: string): string => one + one + one;
  return element(
    "a:fmtScheme",
    { name: "Aimtree" },
    element("a:fillStyleLst", {}, three(plain)),
    element("a:lnStyleLst", {}, three(element("a:ln", { w: 9_525 }, plain))),
    element("a:effectStyleLst", {}, three(element("a:effectStyle", {}, element("a:effectLst")))),
    element("a:bgFillStyleLst", {}, three(plain)),
  );
}

function scheme(name: string): string {
  return element("a:solidFill", {}, element("a:schemeClr", { val: name }));
}

/** Slides and notes in their order, with the sizes of both. */
export function presentation(
  masters: { readonly slides: string; readonly notes: string },
  slides: readonly string[],
): string {
  const emu = 9_525;
  return element(
    "p:presentation",
    NAMESPACES,
    element("p:sldMasterIdLst", {}, element("p:sldMasterId", { id: MASTER_LAYOUT_ID - 1, "r:id": masters.slides })),
    element("p:notesMasterIdLst", {}, element("p:notesMasterId", { "r:id": masters.notes })),
    element("p:sldIdLst", {}, ...slides.map((id, i) => element("p:sldId", { id: 256 + i, "r:id": id }))),
    element("p:sldSz", { cx: SLIDE.w * emu, cy: SLIDE.h * emu }),
    element("p:notesSz", { cx: NOTES.w * emu, cy: NOTES.h * emu }),
  );
}
