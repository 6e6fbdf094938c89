import type { Course } from "./content.ts";

interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Spark {
  readonly points: readonly Place[];
  /** Height of the target line; undefined without a target. */
  readonly targetY: number | undefined;
  /** Middle of the diamond of the gate, right of the newest reading because its date is still to come. */
  readonly gate: Place | undefined;
}

const PAD = 3;
/** From the middle of a gate's diamond to its corners, in px. */
export const GATE_REACH = 4;

/** Where the points of a sparkline lie in a box, oldest reading left; rounded to a tenth of a px. */
export function sparkPoints({ values, target, gate }: Course, width: number, height: number): Spark {
  const all = [...values, ...[target, gate].filter((value) => value !== undefined)];
  // A metric may have more readings than a function takes arguments.
  const [low, high] = all.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as [number, number]);
  const span = high - low || 1;
  const pad = gate === undefined ? PAD : GATE_REACH;
  const room = gate === undefined ? 0 : 2 * GATE_REACH;
  const step = (width - 2 * PAD - room) / Math.max(values.length - 1, 1);
  const yOf = (value: number): number => round(height - pad - ((value - low) / span) * (height - 2 * pad));
  return {
    points: values.map((value, i) => ({ x: round(PAD + i * step), y: yOf(value) })),
    targetY: target === undefined ? undefined : yOf(target),
    gate: gate === undefined ? undefined : { x: width - GATE_REACH, y: yOf(gate) },
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
