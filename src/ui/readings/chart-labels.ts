import type { Workspace } from "../../app/workspace.ts";
import { FONTS } from "../../core/card/metrics.ts";
import { formatDate, formatNumber, formatValue } from "../../core/describe/format.ts";
import type { Stretch } from "../../core/layout/crossing.ts";
import type { Id } from "../../core/records/fields.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { cards } from "../../core/strings/cards.ts";
import { spokenFor } from "../../core/strings/phrases.ts";
import { readings as words } from "../../core/strings/readings.ts";
import { type LabelAsked, placeLabels } from "./labels.ts";
import type { ChartData, Dated, Plot } from "./plot.ts";

/** Height of a line of letters in the chart, and where they stand in it, in px. */
export const TEXT = { height: 14, baseline: 11 } as const;

export interface GateDrawn extends Dated {
  readonly id: Id;
}

/** How the numbers and dates of one node are written, and how much room that takes. */
export interface Telling {
  readonly number: (value: number) => string;
  readonly value: (value: number) => string;
  /** With the year where it is not this one. */
  readonly on: (date: string) => string;
  readonly day: (date: string) => string;
  /** One digit finer than the readings are: more would only look exact. */
  readonly limit: (data: ChartData, value: number) => string;
  /** On which side of its limit a guardrail stays. */
  readonly stays: (limit: number, breached: boolean) => string;
  readonly width: (text: string) => number;
  /** Width of the widest of some numbers. */
  readonly widest: (numbers: readonly number[]) => number;
}

export function sayingOf({ canvas, document, host }: Workspace, { unit, comparator = "<" }: NodeRecord): Telling {
  const language = spokenFor(document.tree.language);
  const number = (value: number): string => formatNumber(value, language);
  const value = (amount: number): string => formatValue(amount, unit, language);
  const width = (text: string): number => Math.ceil(canvas.cards.measurer.width(text, FONTS.strongLabel));
  return {
    number,
    value,
    width,
    on: (date) => formatDate(date, host.today(), language),
    day: (date) => formatDate(date, date, language),
    limit: ({ points }, amount) => value(roundedLike(points, amount)),
    stays: (limit, breached) => (breached ? cards.beyond : cards.stays)(comparator, value(limit)),
    widest: (numbers) => Math.max(...numbers.map((one) => width(number(one)))),
  };
}

function roundedLike(points: readonly Dated[], value: number): number {
  const digits = Math.max(...points.slice(-100).map((one) => String(one.value).split(".")[1]?.length ?? 0));
  return Number(value.toFixed(Math.min(digits + 1, 6)));
}

interface Label {
  readonly id: string;
  readonly text: string;
  readonly look: "name" | "strong" | "soft" | "bad";
}

type LabelPlaced = Label & { readonly x: number; readonly y: number };

/** The words of a chart and where they stand: the newest value first, then what it is held against. */
export function labelsOf(
  plot: Plot<GateDrawn>,
  data: ChartData<GateDrawn>,
  told: Telling,
  breached: boolean,
): readonly LabelPlaced[] {
  const asked: (LabelAsked & Label)[] = [];
  const ask = (label: Label, spots: (w: number) => LabelAsked["spots"], mayGo = false): void => {
    const w = told.width(label.text);
    asked.push({ ...label, w, h: TEXT.height, spots: spots(w), mayGo });
  };
  const last = plot.points.at(-1);
  const newest = data.points.at(-1);
  if (last && newest) {
    const look = breached ? "bad" : "strong";
    ask({ id: "newest", text: told.value(newest.value), look }, (w) => around(last.x, last.y, w));
  }
  plot.gates.forEach(({ x, y, gate }, i) => {
    ask({ id: gate.id, text: words.gate(told.value(gate.value)), look: "name" }, (w) => beside(x, y, w), i > 0);
  });
  const { target, limit } = data;
  if (target !== undefined)
    ask({ id: "target", text: words.target(told.value(target)), look: "soft" }, (w) => along(plot, plot.y(target), w));
  if (limit !== undefined)
    ask({ id: "limit", text: told.stays(limit, breached), look: breached ? "bad" : "soft" }, (w) =>
      along(plot, plot.y(limit), w),
    );
  const { sinceX, box } = plot;
  if (sinceX !== undefined) {
    const spots = (w: number) => [sinceX + 6, sinceX - w - 6].map((x) => ({ x, y: box.y }));
    ask({ id: "since", text: words.mechanismWritten, look: "soft" }, spots, true);
  }
  const places = placeLabels(asked, stretchesOf(plot, data), { x: box.x, y: 0, w: box.w, h: box.y + box.h });
  return asked.flatMap(({ id, text, look }) => {
    const place = places.get(id);
    return place ? [{ id, text, look, ...place }] : [];
  });
}

function around(x: number, y: number, w: number) {
  const [above, below] = [y - TEXT.height - 5, y + 6];
  return [
    { x: x - w / 2, y: above },
    { x: x - w / 2, y: below },
    { x: x - w, y: above },
    { x: x - w, y: below },
    { x: x + 8, y: y - TEXT.height / 2 },
    { x: x - w - 8, y: y - TEXT.height / 2 },
  ];
}

function beside(x: number, y: number, w: number) {
  const middle = y - TEXT.height / 2;
  return [
    { x: x + 10, y: middle },
    { x: x - w - 10, y: middle },
    { x: x - w / 2, y: y - TEXT.height - 7 },
  ];
}

/** At either end of a line across the chart, above or below it. */
function along({ box }: Plot, y: number, w: number) {
  const [above, below] = [y - TEXT.height - 3, y + 3];
  const ends = [box.x + box.w - w, box.x + 4, box.x + (box.w - w) / 2];
  return [above, below].flatMap((top) => ends.map((x) => ({ x, y: top })));
}

/** What words should not stand on: the course, its way to the next gate, and the lines across. */
function stretchesOf({ points, gates, box, y, sinceX }: Plot<GateDrawn>, { target, limit }: ChartData): Stretch[] {
  const last = points.at(-1);
  const course = points.slice(1).map((to, i): Stretch => [points[i] ?? to, to]);
  const ahead = gates.find(({ x }) => last && x > last.x);
  const down = [...gates, ...(sinceX === undefined ? [] : [{ x: sinceX, y: box.y }])];
  const across = [target, limit].filter((value) => value !== undefined);
  return [
    ...course,
    ...(last && ahead ? [[last, ahead] as const] : []),
    ...down.map(
      ({ x, y: top }): Stretch => [
        { x, y: top },
        { x, y: box.y + box.h },
      ],
    ),
    ...across.map(
      (value): Stretch => [
        { x: box.x, y: y(value) },
        { x: box.x + box.w, y: y(value) },
      ],
    ),
  ];
}
