import { textBox } from "../../core/card/text-box.ts";
import { formatDate } from "../../core/describe/format.ts";
import type { Box } from "../../core/layout/geometry.ts";
import type { TextMeasurer } from "../../core/layout/text.ts";
import type { Finding } from "../../core/lint/rule.ts";
import type { Face } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { iconAt } from "./icons.ts";
import type { SceneOptions } from "./options.ts";
import type { Palette } from "./palette.ts";
import type { Primitive } from "./primitives.ts";
import { boxText } from "./text-at.ts";

/** Px between the drawing and what stands above and below it. */
const GAP = 24;
/** Titles and legends are at least that wide before they break, in px, however small the drawing. */
const NARROWEST = 420;
const TITLE = { font: { size: 20, weight: 650 }, lineHeight: 26 } as const;
const SMALL = { font: { size: 12, weight: 400 }, lineHeight: 16 } as const;
const ICON = 14;

/** Title and date, above the drawing. */
export function drawHeading(title: string, ink: Box, palette: Palette, options: SceneOptions): Primitive[] {
  const { measurer, today, language } = options;
  const shape = { x: 0, y: 0, width: Math.max(ink.w, NARROWEST), balanced: false, keepLines: false };
  const head = textBox(measurer, title, { ...shape, ...TITLE });
  const date = textBox(measurer, formatDate(today, "", language), { ...shape, ...SMALL });
  const at = { x: ink.x, y: ink.y - GAP - date.height - head.height, w: 0, h: 0 };
  return [boxText(head, at, palette.ink), boxText(date, { ...at, y: at.y + head.height }, palette.inkSoft)];
}

/** One sign and what it means. */
interface Sign {
  readonly words: string;
  /** Draws it on a field of 14 × 14 px. */
  readonly draw: (x: number, y: number) => Primitive[];
}

export interface Shown {
  readonly faces: ReadonlySet<Face>;
  readonly links: boolean;
  readonly findings: readonly Finding[];
}

/** What the signs in the drawing mean, below it: only those that are there. */
export function drawLegend(shown: Shown, ink: Box, palette: Palette, measurer: TextMeasurer): Primitive[] {
  const width = Math.max(ink.w, NARROWEST);
  const items: Primitive[] = [];
  let [x, y] = [ink.x, ink.y + ink.h + GAP];
  for (const { words, draw } of signsOf(shown, palette)) {
    const text = textBox(measurer, words, { x: ICON + 6, y: 0, width, balanced: false, keepLines: false, ...SMALL });
    const needed = ICON + 6 + Math.max(...text.widths);
    if (x > ink.x && x + needed > ink.x + width) [x, y] = [ink.x, y + 22];
    items.push(...draw(x, y + 1), boxText(text, { x, y, w: 0, h: 0 }, palette.inkSoft));
    x += needed + 20;
  }
  return items;
}

function signsOf({ faces, links, findings }: Shown, palette: Palette): Sign[] {
  const words = strings.exporting.legend;
  const kinds = (Object.keys(strings.faces) as Face[])
    .filter((face) => faces.has(face))
    .map((face): Sign => ({ words: strings.faces[face], draw: (x, y) => [faceSign(face, x, y, palette)] }));
  const signs = [...kinds];
  if (links) signs.push({ words: words.link, draw: (x, y) => [lineSign(x, y, palette)] });
  for (const severity of ["error", "warning"] as const) {
    if (!findings.some((finding) => finding.severity === severity)) continue;
    signs.push({
      words: words[severity],
      draw: (x, y) => [
        {
          shape: "box",
          x: x + 1,
          y: y + 1,
          w: 12,
          h: 12,
          radius: severity === "error" ? 6 : 3,
          fill: palette[severity],
        },
      ],
    });
  }
  return signs;
}

function faceSign(face: Face, x: number, y: number, palette: Palette): Primitive {
  return { shape: "path", steps: iconAt(face, x, y, ICON), stroke: palette.faces[face], width: 1.2 };
}

function lineSign(x: number, y: number, palette: Palette): Primitive {
  return {
    shape: "path",
    steps: [
      ["M", x, y + 7],
      ["L", x + ICON, y + 7],
    ],
    stroke: palette.faces.proxy,
    width: 1.5,
    dash: [5, 4],
  };
}
