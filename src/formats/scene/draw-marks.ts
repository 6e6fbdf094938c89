import type { Card } from "../../core/card/card.ts";
import { CARD, FONTS } from "../../core/card/metrics.ts";
import type { TextMeasurer } from "../../core/layout/text.ts";
import type { Finding } from "../../core/lint/rule.ts";
import { cards as words } from "../../core/strings/cards.ts";
import { iconAt } from "./icons.ts";
import { mixed, type Palette } from "./palette.ts";
import type { Primitive } from "./primitives.ts";
import { type Place, textAt } from "./text-at.ts";

/** The last row of a tactic's card: who owns it and what tells whether it works. */
export function drawMeta(card: Card, at: Place, palette: Palette, measurer: TextMeasurer): Primitive[] {
  const { meta, content } = card;
  if (!meta || !content.meta) return [];
  const top = at.y + meta.y;
  const left = at.x + card.padX;
  const owner = content.owner
    ? drawOwner(card, left, top, 20, palette)
    : chip(words.noOwner, left, top, palette, measurer, false);
  const from = left + (content.owner ? 20 : chipWidth(words.noOwner, measurer)) + CARD.chipGap;
  const { signals, measured } = content.meta;
  if (signals === 0 && measured) return owner;
  const text = words.signals(signals);
  const width = chipWidth(text, measurer) + 17;
  const colour = signals > 0 ? palette.inkSoft : palette.warning;
  const ground = signals > 0 ? { fill: palette.canvas } : { stroke: palette.warning };
  return [
    ...owner,
    { shape: "box", x: from + 0.5, y: top + 0.5, w: width - 1, h: 19, radius: 9.5, ...ground },
    { shape: "path", steps: iconAt("proxy", from + 8, top + 3.5, 13), stroke: colour, width: 1.1 },
    textAt(from + 25, top, [text], FONTS.small, CARD.metaHeight, colour),
  ];
}

/** How many findings a node has, on the corner of its card: round for an error, square for a warning. */
export function drawFlag(at: Place, findings: readonly Finding[], palette: Palette): Primitive[] {
  const error = findings.some(({ severity }) => severity === "error");
  const warning = findings.some(({ severity }) => severity === "warning");
  const fill = error ? palette.error : warning ? palette.warning : palette.inkFaint;
  const [x, y] = [at.x + at.w - 11, at.y - 9];
  return [
    { shape: "box", x, y, w: 20, h: 20, radius: error ? 10 : 5, fill },
    {
      ...textAt(x + 10, y, [String(findings.length)], { size: 11, weight: 650 }, 20, palette.surface),
      anchor: "middle",
    },
  ];
}

/** The first letter of the owner's name in a circle `size` px wide. */
export function drawOwner(card: Card, x: number, y: number, size: number, palette: Palette): Primitive[] {
  const initial = [...card.content.owner.trim()][0]?.toUpperCase() ?? "";
  const colour = palette.faces[card.face];
  const aim = card.face === "aim";
  const fill = aim ? mixed(palette.aimInk, colour, 0.18) : mixed(colour, palette.surface, 0.14);
  const letter = textAt(
    x + size / 2,
    y,
    [initial],
    { size: size / 2, weight: 650 },
    size,
    aim ? palette.aimInk : colour,
  );
  return [
    { shape: "box", x, y, w: size, h: size, radius: size / 2, fill },
    { ...letter, anchor: "middle" },
  ];
}

function chip(
  text: string,
  x: number,
  y: number,
  palette: Palette,
  measurer: TextMeasurer,
  outlined: boolean,
): Primitive[] {
  const look = outlined ? { stroke: palette.warning } : { fill: palette.canvas };
  return [
    { shape: "box", x, y, w: chipWidth(text, measurer), h: 20, radius: 10, ...look },
    textAt(x + 8, y, [text], FONTS.small, CARD.metaHeight, palette.inkSoft),
  ];
}

function chipWidth(text: string, measurer: TextMeasurer): number {
  return Math.ceil(measurer.width(text, FONTS.small)) + 16;
}
