import type { Card } from "../../core/card/card.ts";
import { CARD, FONTS } from "../../core/card/metrics.ts";
import type { TextBox } from "../../core/card/text-box.ts";
import type { Step } from "../../core/layout/edges.ts";
import type { TextMeasurer } from "../../core/layout/text.ts";
import type { Mark } from "../../core/revisions/merge.ts";
import { strings } from "../../core/strings/index.ts";
import { iconAt } from "./icons.ts";
import type { Palette } from "./palette.ts";
import type { Primitive } from "./primitives.ts";
import { boxText, type Place, textAt } from "./text-at.ts";

const BADGE = 20;

/** The sign of a change; colour only repeats it. `was` has none: it stands for a node that wears one elsewhere. */
export type Sign = "added" | "removed" | "changed" | "moved";

export function signOf(mark: Mark): Sign | undefined {
  if (mark === "same" || mark === "was") return undefined;
  return mark === "gone" ? "removed" : mark;
}

/** A line round a card. */
export function outline({ x, y, w, h }: Place, stroke: string, dash?: readonly number[]): Primitive {
  const [r, left, top, right, bottom] = [10, x + 0.75, y + 0.75, x + w - 0.75, y + h - 0.75];
  const steps: Step[] = [
    ["M", left + r, top],
    ["L", right - r, top],
    ["Q", right, top, right, top + r],
    ["L", right, bottom - r],
    ["Q", right, bottom, right - r, bottom],
    ["L", left + r, bottom],
    ["Q", left, bottom, left, bottom - r],
    ["L", left, top + r],
    ["Q", left, top, left + r, top],
  ];
  return { shape: "path", steps, stroke, width: 1.5, ...(dash ? { dash } : {}) };
}

/** The sign in its circle, on the corner of a card. */
export function badge(at: Place, sign: Sign, palette: Palette): Primitive[] {
  const [x, y] = [at.x + at.w - 12, at.y - 8];
  return [
    { shape: "box", x: x - 2, y: y - 2, w: BADGE + 4, h: BADGE + 4, radius: BADGE / 2 + 2, fill: palette.canvas },
    { shape: "box", x, y, w: BADGE, h: BADGE, radius: BADGE / 2, fill: palette.changes[sign] },
    { shape: "path", steps: signSteps(sign, x + 4, y + 4, 12), stroke: palette.surface, width: 1.5 },
  ];
}

/** Strokes of a sign in a square of `size` px. */
function signSteps(sign: Sign, x: number, y: number, size: number): Step[] {
  const at = (share: number): number => share * size;
  const line = (...points: readonly (readonly [number, number])[]): Step[] =>
    points.map(([px, py], i) => [i === 0 ? "M" : "L", x + at(px), y + at(py)]);
  const across = line([0.12, 0.5], [0.88, 0.5]);
  if (sign === "added") return [...across, ...line([0.5, 0.12], [0.5, 0.88])];
  if (sign === "removed") return across;
  if (sign === "changed")
    return line([0.14, 0.86], [0.18, 0.66], [0.68, 0.16], [0.84, 0.32], [0.34, 0.82], [0.14, 0.86]);
  return [
    ...line([0.1, 0.32], [0.9, 0.32]),
    ...line([0.68, 0.1], [0.9, 0.32]),
    ...line([0.1, 0.68], [0.9, 0.68]),
    ...line([0.32, 0.9], [0.1, 0.68]),
  ];
}

/** A card of what is no longer there: its kind, its title struck through, where it stood. */
export function drawGone(card: Card, at: Place, was: string, palette: Palette, measurer: TextMeasurer): Primitive[] {
  const { kind, title, padX, face } = card;
  const top = at.y + kind.y;
  const items: Primitive[] = [
    outline(at, palette.changes.removed, [4, 3]),
    { shape: "path", steps: iconAt(face, at.x + padX, top + 1, 14), stroke: palette.inkFaint, width: 1.2 },
    textAt(at.x + padX + 20, top, [strings.faces[face]], FONTS.kind, kind.height, palette.inkFaint),
    boxText(title, at, palette.inkSoft),
    struck(title, at, palette.inkSoft, measurer),
  ];
  if (!was) return items;
  const number = textAt(at.x + card.width - padX, top, [was], FONTS.code, kind.height, palette.inkFaint);
  return [...items, { ...number, anchor: "end" }];
}

function struck(box: TextBox, at: Place, stroke: string, measurer: TextMeasurer): Primitive {
  const steps = box.lines.flatMap((line, i): Step[] => {
    const width = Math.min(measurer.width(line, box.font), box.width);
    const left = at.x + box.x + (box.rightToLeft ? box.width - width : 0);
    const middle = at.y + box.y + (i + 0.54) * box.lineHeight;
    return [
      ["M", left, middle],
      ["L", left + width, middle],
    ];
  });
  return { shape: "path", steps, stroke, width: 1 };
}

/** Where a moved node hung before. */
export function drawWas(lines: TextBox, at: Place, palette: Palette): Primitive[] {
  return [outline(at, palette.changes.moved, [4, 3]), boxText(lines, at, palette.inkSoft)];
}

/** What changed in the fields of a node, below what its card shows. */
export function drawNotes(notes: readonly TextBox[], card: Card, at: Place, palette: Palette): Primitive[] {
  const first = notes[0];
  if (!first) return [];
  const aim = card.face === "aim";
  const y = at.y + first.y - CARD.chipGap + 0.5;
  const steps: Step[] = [
    ["M", at.x + card.padX, y],
    ["L", at.x + at.w - card.padX, y],
  ];
  return [
    { shape: "path", steps, stroke: aim ? palette.aimLine : palette.hairline, width: 1 },
    ...notes.map((note) => boxText(note, at, aim ? palette.aimSoftInk : palette.inkSoft)),
  ];
}
