import type { Step } from "../../core/layout/edges.ts";
import type { Face } from "../../core/records/node.ts";

/** The icons of the kinds on a field of 24 × 24, as strokes of width 2. */
const ICONS: Readonly<Record<Face, readonly Step[]>> = {
  aim: [...circle(12, 12, 9), ...circle(12, 12, 4)],
  outcome: [...circle(12, 12, 9), ["M", 8, 12], ["L", 11, 15], ["L", 16, 9.5]],
  leading: [
    ["M", 3, 17],
    ["L", 9, 11],
    ["L", 13, 15],
    ["L", 21, 7],
    ["M", 15.5, 7],
    ["L", 21, 7],
    ["L", 21, 12.5],
  ],
  proxy: [
    ["M", 2, 12],
    ["L", 6, 12],
    ["L", 9, 4],
    ["L", 15, 20],
    ["L", 18, 12],
    ["L", 22, 12],
  ],
  guardrail: [
    ["M", 12, 3],
    ["L", 20, 6],
    ["L", 20, 12],
    ["C", 20, 17, 16.5, 20, 12, 21],
    ["C", 7.5, 20, 4, 17, 4, 12],
    ["L", 4, 6],
    ["L", 12, 3],
  ],
  tactic: [
    ["M", 12, 2.5],
    ["L", 21.5, 12],
    ["L", 12, 21.5],
    ["L", 2.5, 12],
    ["L", 12, 2.5],
  ],
  note: [
    ["M", 5, 4],
    ["L", 19, 4],
    ["L", 19, 15],
    ["L", 14, 20],
    ["L", 5, 20],
    ["L", 5, 4],
    ["M", 14, 20],
    ["L", 14, 15],
    ["L", 19, 15],
  ],
};

/** The icon of a face, scaled to `size` px with its upper left corner at a place. */
export function iconAt(face: Face, x: number, y: number, size: number): Step[] {
  const scale = size / 24;
  return ICONS[face].map(([command, ...numbers]) => {
    const placed = numbers.map((number, i) => number * scale + (i % 2 === 0 ? x : y));
    return [command, ...placed] as unknown as Step;
  });
}

/** A circle as four curves; the error is a thousandth of the radius. */
function circle(x: number, y: number, r: number): Step[] {
  const k = 0.5523 * r;
  return [
    ["M", x + r, y],
    ["C", x + r, y + k, x + k, y + r, x, y + r],
    ["C", x - k, y + r, x - r, y + k, x - r, y],
    ["C", x - r, y - k, x - k, y - r, x, y - r],
    ["C", x + k, y - r, x + r, y - k, x + r, y],
  ];
}
