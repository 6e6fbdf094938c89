import type { Card } from "../../core/card/card.ts";
import type { StepRow } from "../../core/card/step.ts";
import type { Palette } from "./palette.ts";
import type { Primitive } from "./primitives.ts";
import { boxText, type Place } from "./text-at.ts";

/** The fields of a step, each in its row, and the lines between them. */
export function drawRows(card: Card, at: Place, palette: Palette): Primitive[] {
  const rows = card.rows ?? [];
  const aim = card.face === "aim";
  const line = aim ? palette.aimLine : palette.hairline;
  const items = rows.flatMap((row) => drawRow(row, card, at, palette));
  const last = rows.at(-1);
  const edges = [...rows.map(({ y }) => y), ...(last && card.meta ? [last.y + last.height] : [])];
  return [...items, ...edges.map((y) => edge(at, y, line))];
}

function drawRow({ name, y, height, label, text, tone }: StepRow, card: Card, at: Place, palette: Palette) {
  const aim = card.face === "aim";
  const strong = name === "strategy" || name === "tactic";
  const ground = { shape: "box", x: at.x + 1, y: at.y + y, w: at.w - 2, h: height, radius: 0 } as const;
  const inks = {
    strong: palette.ink,
    plain: aim ? palette.aimInk : palette.inkSoft,
    missing: aim ? palette.aimSoftInk : palette.warning,
    asked: aim ? palette.aimSoftInk : palette.inkFaint,
  };
  const labelInk = aim ? palette.aimSoftInk : strong ? palette.faces.tactic : palette.inkFaint;
  const items: Primitive[] = strong ? [{ ...ground, fill: palette.step }] : [];
  items.push(boxText(label, at, labelInk), boxText(text, at, inks[tone]));
  return items;
}

function edge(at: Place, y: number, stroke: string): Primitive {
  const top = at.y + y + 0.5;
  return {
    shape: "path",
    steps: [
      ["M", at.x + 1, top],
      ["L", at.x + at.w - 1, top],
    ],
    stroke,
    width: 1,
  };
}
