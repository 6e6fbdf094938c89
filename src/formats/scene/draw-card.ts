import { becauseBox } from "../../core/card/because.ts";
import { type Card, sizeOf } from "../../core/card/card.ts";
import type { Course } from "../../core/card/content.ts";
import { CARD, FONTS } from "../../core/card/metrics.ts";
import { GATE_REACH, sparkPoints } from "../../core/card/spark.ts";
import type { TextBox } from "../../core/card/text-box.ts";
import type { View } from "../../core/document/view.ts";
import type { Step } from "../../core/layout/edges.ts";
import type { Id } from "../../core/records/fields.ts";
import type { Face } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { drawFlag, drawMeta, drawOwner } from "./draw-marks.ts";
import { drawRows } from "./draw-rows.ts";
import { iconAt } from "./icons.ts";
import type { SceneOptions } from "./options.ts";
import type { Palette } from "./palette.ts";
import type { Primitive, TextShape } from "./primitives.ts";
import { boxText, type Place, textAt } from "./text-at.ts";

/** Colours of one card: an aim stands on its own ground. */
interface Inks {
  readonly kind: string;
  readonly title: string;
  readonly soft: string;
}

/** What is drawn: a node, with the number it has as a tactic. */
interface Numbered {
  readonly id: Id;
  readonly number: string | undefined;
}

/** A card with all that stands on it, where the layout put it. */
export function drawCard(
  view: View,
  { id, number }: Numbered,
  card: Card,
  at: Place,
  palette: Palette,
  options: SceneOptions,
): Primitive[] {
  const aim = card.face === "aim";
  const colour = palette.faces[card.face];
  const inks: Inks = aim
    ? { kind: palette.aimSoftInk, title: palette.aimInk, soft: palette.aimSoftInk }
    : { kind: colour, title: palette.ink, soft: palette.inkSoft };
  const items: Primitive[] = [frame(view, id, card, at, palette)];
  items.push({
    shape: "path",
    steps: iconAt(card.face, at.x + card.padX, at.y + card.kind.y + 1, 14),
    stroke: inks.kind,
    width: 1.2,
  });
  items.push(
    textAt(
      at.x + card.padX + 20,
      at.y + card.kind.y,
      [strings.faces[card.face]],
      FONTS.kind,
      card.kind.height,
      inks.kind,
    ),
  );
  const right = at.x + card.width - card.padX;
  if (number)
    items.push({
      ...textAt(right, at.y + card.kind.y, [number], FONTS.code, card.kind.height, palette.inkFaint),
      anchor: "end",
    });
  else if (card.content.owner && !card.meta)
    items.push(...drawOwner(card, right - 16, at.y + card.kind.y, 16, palette));
  items.push(boxText(card.title, at, card.content.title ? inks.title : inks.soft));
  items.push(...drawValue(card, at, inks, palette));
  items.push(...drawRows(card, at, palette));
  items.push(...drawMeta(card, at, palette, options.measurer));
  if (card.because) items.push(becauseText(card, at, view, palette));
  const findings = options.findings?.get(id) ?? [];
  return findings.length > 0 ? [...items, ...drawFlag(at, findings, palette)] : items;
}

function frame(view: View, id: Id, card: Card, at: Place, palette: Palette): Primitive {
  const aim = card.face === "aim";
  const node = view.node(id);
  const box = { shape: "box", x: at.x + 0.5, y: at.y + 0.5, w: at.w - 1, h: at.h - 1, radius: 10 } as const;
  if (aim) return { ...box, fill: palette.faces.aim };
  const dashed = node?.status === "idea" ? { dash: [4, 3] } : {};
  return { ...box, fill: palette.surface, stroke: palette.hairline, ...dashed };
}

function drawValue(card: Card, at: Place, inks: Inks, palette: Palette): Primitive[] {
  const { value, content, padX } = card;
  if (!value) return [];
  const items: Primitive[] = [];
  if (value.text) items.push(boxText(value.text, at, inks.title));
  if (value.goal) items.push(boxText(value.goal, at, content.breached ? palette.error : inks.soft));
  if (value.spark !== undefined && content.spark) {
    const left = at.x + card.width - padX - CARD.sparkWidth;
    items.push(...drawCourse(content.spark, card.face, left, at.y + value.spark, palette));
  }
  return items;
}

function drawCourse(course: Course, face: Face, left: number, top: number, palette: Palette): Primitive[] {
  const aim = face === "aim";
  const { points, targetY, gate } = sparkPoints(course, CARD.sparkWidth, CARD.sparkHeight);
  const items: Primitive[] = [];
  if (targetY !== undefined) {
    const steps: Step[] = [
      ["M", left, top + targetY],
      ["L", left + CARD.sparkWidth, top + targetY],
    ];
    items.push({ shape: "path", steps, stroke: aim ? palette.aimSoftInk : palette.inkFaint, width: 1, dash: [2, 3] });
  }
  const line = points.map(({ x, y }, i): Step => [i === 0 ? "M" : "L", x + left, y + top]);
  items.push({ shape: "path", steps: line, stroke: aim ? palette.aimInk : palette.faces[face], width: 1.75 });
  if (gate) {
    const [x, y, reach] = [gate.x + left, gate.y + top, GATE_REACH];
    const corners = [
      [x, y - reach],
      [x + reach, y],
      [x, y + reach],
      [x - reach, y],
      [x, y - reach],
    ] as const;
    const steps = corners.map(([cx, cy], i): Step => [i === 0 ? "M" : "L", cx, cy]);
    items.push({ shape: "path", steps, stroke: aim ? palette.aimInk : palette.ink, width: 1.25 });
  }
  return items;
}

function becauseText(card: Card, at: Place, view: View, palette: Palette): TextShape {
  return boxText(card.because as TextBox, reasonPlace(card, at, view), palette.inkSoft);
}

/** Where the reason of a card stands: beside the edge that leads to it. */
export function reasonPlace(card: Card, at: Place, view: View): Place {
  return becauseBox(sizeOf(card), at, view.tree.direction ?? "down") ?? at;
}
