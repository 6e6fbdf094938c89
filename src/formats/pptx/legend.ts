import type { Face } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import type { Arrangement } from "../scene/arrange.ts";
import type { SceneOptions } from "../scene/options.ts";
import type { Palette } from "../scene/palette.ts";
import { shownIn } from "../scene/scene.ts";
import { paragraph, SLIDE, shape } from "./shapes.ts";

/** Px that the legend takes above the foot of a slide. */
export const LEGEND_HEIGHT = 26;
const SIZE = 12;

/** What the colours and signs on a slide mean, in one line at its foot: only those that are there. */
export function legend(
  { view, cards }: Arrangement,
  options: SceneOptions,
  palette: Palette,
  nextId: () => number,
): string[] {
  const { faces, links, findings } = shownIn(view, cards, options);
  const words = strings.exporting.legend;
  const signs: [sign: string, colour: string, words: string][] = (Object.keys(strings.faces) as Face[])
    .filter((face) => faces.has(face))
    .map((face) => ["▌", palette.faces[face], strings.faces[face]]);
  if (links) signs.push(["╌", palette.faces.proxy, words.link]);
  if (findings.some(({ severity }) => severity === "error")) signs.push(["●", palette.error, words.error]);
  if (findings.some(({ severity }) => severity === "warning")) signs.push(["■", palette.warning, words.warning]);
  const runs = signs.flatMap(([sign, colour, text]) => [
    { text: `${sign} `, size: SIZE, colour, bold: true },
    { text: `${text}      `, size: SIZE, colour: palette.inkSoft },
  ]);
  if (runs.length === 0) return [];
  const at = { x: 40, y: SLIDE.h - 34, w: SLIDE.w - 220, h: 24 };
  const text = paragraph({ runs, lineHeight: 16, language: "en-GB" });
  const name = strings.exporting.shows.legend;
  return [shape({ id: nextId(), name, at, anchor: "ctr", isTextBox: true, paragraphs: [text] })];
}
