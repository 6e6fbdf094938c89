import { addDays, daysBetween } from "../../core/records/dates.ts";

/** What is drawn of a number: its readings, oldest first, and what they are held against. */
export interface CourseData {
  readonly points: readonly { readonly date: string; readonly value: number }[];
  readonly target: number | undefined;
  readonly gate: { readonly date: string; readonly value: number } | undefined;
  /** The day on which the mechanism was written down. */
  readonly since: string | undefined;
}

interface Mark {
  readonly at: number;
  readonly date: string;
}

/** Where everything lies, in px. */
export interface CoursePlot {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  readonly targetY: number | undefined;
  readonly gate: { readonly x: number; readonly y: number } | undefined;
  readonly sinceX: number | undefined;
  /** Dates along the foot, as many as have room. */
  readonly dates: readonly Mark[];
}

export const FRAME = { left: 38, right: 12, top: 24, bottom: 26 } as const;
/** Between the middles of two dates along the foot, in px. */
const DATE_ROOM = 64;
/** Letters of the label of a gate reach so far to the right of it, in px. */
const GATE_ROOM = 64;

/** Lays out the course of a number in a box. Dates lie true to time, so a gap between readings is one. */
export function plotCourse(data: CourseData, width: number, height: number): CoursePlot {
  const { points, target, gate, since } = data;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last)
    return { points: [], ticks: [], targetY: undefined, gate: undefined, sinceX: undefined, dates: [] };
  const end = gate && gate.date > last.date ? gate.date : last.date;
  const days = Math.max(daysBetween(first.date, end), 1);
  const room = width - FRAME.left - FRAME.right - (gate && gate.date >= last.date ? GATE_ROOM : 0);
  const x = (date: string): number => round(FRAME.left + (daysBetween(first.date, date) / days) * room);
  const values = [...points.map(({ value }) => value), ...[target, gate?.value].filter((value) => value !== undefined)];
  const ticks = ticksFor(values);
  const [low, high] = [ticks[0] as number, ticks.at(-1) as number];
  const y = (value: number): number =>
    round(height - FRAME.bottom - ((value - low) / (high - low)) * (height - FRAME.top - FRAME.bottom));
  const isShown = since !== undefined && since >= first.date && since <= end;
  return {
    points: points.map(({ date, value }) => ({ x: x(date), y: y(value) })),
    ticks: ticks.map((value) => ({ y: y(value), value })),
    targetY: target === undefined ? undefined : y(target),
    gate: gate && gate.date >= first.date ? { x: x(gate.date), y: y(gate.value) } : undefined,
    sinceX: isShown ? x(since) : undefined,
    dates: apart(
      [first.date, last.date, ...(gate ? [gate.date] : []), ...(isShown ? [since] : [])]
        .filter((date) => date >= first.date && date <= end)
        .map((date) => ({ at: x(date), date })),
    ),
  };
}

/** The dates that find room, the more telling ones first. */
function apart(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) if (kept.every(({ at }) => Math.abs(at - mark.at) >= DATE_ROOM)) kept.push(mark);
  return kept;
}

/** Round numbers around the values, four or five of them; from nothing on where that costs little room. */
function ticksFor(values: readonly number[]): readonly number[] {
  let [low, high] = [Math.min(...values), Math.max(...values)];
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
export function weeksOf({ points }: Pick<CourseData, "points">): number {
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? Math.round(daysBetween(first.date, addDays(last.date, 0)) / 7) : 0;
}
