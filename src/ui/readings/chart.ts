import { daysBetween } from "../../core/records/dates.ts";

/** Where dates and values lie in a box, in px. */
export interface Scale {
  readonly x: (date: string) => number;
  readonly y: (value: number) => number;
  /** Round values between the lowest and the highest, lowest first. */
  readonly ticks: readonly number[];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A scale that holds all of these dates and values; one date alone stands in the middle. */
export function scaleOf(dates: readonly string[], values: readonly number[], box: Box): Scale {
  const sorted = [...dates].sort();
  const [from = "", to = ""] = [sorted[0], sorted.at(-1)];
  const days = daysBetween(from, to);
  const [low, high] = values.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const step = roundStep((high - low || Math.abs(high) || 1) / 4);
  const [bottom, top] = [Math.floor(low / step) * step, Math.ceil(high / step) * step || step];
  const span = top - bottom || step;
  const count = Math.round(span / step);
  return {
    x: (date) =>
      days === 0 ? (box.left + box.right) / 2 : box.left + (daysBetween(from, date) / days) * (box.right - box.left),
    y: (value) => box.bottom - ((value - bottom) / span) * (box.bottom - box.top),
    // Adding steps up would pile up errors of rounding.
    ticks: Array.from({ length: count + 1 }, (_, i) => Number((bottom + i * step).toPrecision(12))),
  };
}

/** The next of 1, 2, 5 × a power of ten. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 5, 10].find((one) => one * power >= step) ?? 10;
  return factor * power;
}
