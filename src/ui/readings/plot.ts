import type { Box, Point } from "../../core/layout/geometry.ts";
import type { NaturalLimits } from "../../core/loop/variation.ts";
import { daysBetween } from "../../core/records/dates.ts";

export interface Dated {
  readonly date: string;
  readonly value: number;
}

/** What is drawn of a number: its readings, oldest first, and what they are held against. */
export interface ChartData<G extends Dated = Dated> {
  readonly points: readonly Dated[];
  readonly target: number | undefined;
  /** On which side of what a guardrail stays. */
  readonly limit: number | undefined;
  readonly gates: readonly G[];
  /** The day on which the mechanism was written down. */
  readonly since: string | undefined;
  readonly variation: NaturalLimits | undefined;
}

interface Mark {
  readonly at: number;
  readonly date: string;
}

/** Where everything lies, in px. */
export interface Plot<G extends Dated = Dated> {
  /** The part in which values are drawn. */
  readonly box: Box;
  readonly points: readonly Point[];
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  readonly y: (value: number) => number;
  readonly gates: readonly (Point & { readonly gate: G })[];
  readonly sinceX: number | undefined;
  /** Dates along the foot, as many as have room. */
  readonly dates: readonly Mark[];
}

export interface Room {
  readonly width: number;
  readonly height: number;
  /** What the widest of the numbers along the left edge takes. */
  readonly widest: (numbers: readonly number[]) => number;
  /** What the name of the last gate takes behind its diamond. */
  readonly gate: number;
}

const [TOP, RIGHT, BOTTOM] = [24, 12, 26];
/** Between the middles of two dates along the foot, in px. */
const DATE_ROOM = 64;

/** Lays out the course of a number in a box. Dates lie true to time, so a gap between readings is one. */
export function plotOf<G extends Dated>(data: ChartData<G>, { width, height, widest, gate: named }: Room): Plot<G> {
  const { points, since } = data;
  const first = points[0]?.date ?? "";
  const last = points.at(-1)?.date ?? "";
  const gates = data.gates.filter(({ date }) => date >= first);
  const end = gates.reduce((far, { date }) => (date > far ? date : far), last);
  const ticks = ticksFor(valuesOf(data, gates));
  const tick = widest(ticks);
  const box = { x: tick + 8, y: TOP, w: Math.max(width - tick - 8 - RIGHT, 1), h: height - TOP - BOTTOM };
  const room = box.w - (gates.some(({ date }) => date === end) ? Math.min(named, box.w / 3) : 0);
  const days = daysBetween(first, end);
  const x = (date: string): number =>
    round(days === 0 ? box.x + room / 2 : box.x + (daysBetween(first, date) / days) * room);
  const [low, high] = [ticks[0] as number, ticks.at(-1) as number];
  const y = (value: number): number => round(box.y + box.h - ((value - low) / (high - low)) * box.h);
  const isShown = since !== undefined && since >= first && since <= end;
  const shown = [first, last, ...gates.map(({ date }) => date), ...(isShown ? [since] : [])];
  return {
    box,
    points: points.map(({ date, value }) => ({ x: x(date), y: y(value) })),
    ticks: ticks.map((value) => ({ y: y(value), value })),
    y,
    gates: gates.map((gate) => ({ x: x(gate.date), y: y(gate.value), gate })),
    sinceX: isShown ? x(since) : undefined,
    dates: apart([...new Set(shown)].map((date) => ({ at: x(date), date }))),
  };
}

function valuesOf({ points, target, limit, variation }: ChartData, gates: readonly Dated[]): number[] {
  const others = [target, limit, variation?.lower, variation?.upper].filter((value) => value !== undefined);
  return [...[...points, ...gates].map(({ value }) => value), ...others];
}

/** The dates that find room, the more telling ones first. */
function apart(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) if (kept.every(({ at }) => Math.abs(at - mark.at) >= DATE_ROOM)) kept.push(mark);
  return kept;
}

/** Round numbers around the values, four to seven of them; from nothing on where that costs little room. */
export function ticksFor(values: readonly number[]): readonly number[] {
  // A number may have more readings than a function takes arguments.
  let [low, high] = values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)] as const, [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as const);
  if (low > 0 && low < high * 0.6) low = 0;
  if (low === high) [low, high] = [low - Math.max(Math.abs(low) * 0.1, 1), high + Math.max(Math.abs(high) * 0.1, 1)];
  const step = niceStep((high - low) / 4);
  const from = Math.floor(low / step + 1e-9);
  const to = Math.ceil(high / step - 1e-9);
  return Array.from({ length: to - from + 1 }, (_, i) => Number(((from + i) * step).toPrecision(12)));
}

/** The next of 1, 2, 2.5, 5 times a power of ten. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 2.5, 5].find((factor) => factor * power >= least * 0.999) ?? 10) * power;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** How long a course is, in whole weeks. */
export function weeksOf(points: readonly Dated[]): number {
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? Math.round(daysBetween(first.date, last.date) / 7) : 0;
}
