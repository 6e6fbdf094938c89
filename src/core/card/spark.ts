import type { Course } from "./content.ts";

export interface Spark {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Height of the target line; undefined without a target. */
  readonly targetY: number | undefined;
}

const PAD = 3;

/** Where the points of a sparkline lie in a box, oldest reading left; rounded to a tenth of a px. */
export function sparkPoints({ values, target }: Course, width: number, height: number): Spark {
  const all = target === undefined ? values : [...values, target];
  // A metric may have more readings than a function takes arguments.
  const [low, high] = all.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as [number, number]);
  const span = high - low || 1;
  const step = (width - 2 * PAD) / Math.max(values.length - 1, 1);
  const yOf = (value: number): number => round(height - PAD - ((value - low) / span) * (height - 2 * PAD));
  return {
    points: values.map((value, i) => ({ x: round(PAD + i * step), y: yOf(value) })),
    targetY: target === undefined ? undefined : yOf(target),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
