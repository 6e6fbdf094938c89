import type { ReactNode } from "react";
import { formatDate, formatValue } from "../../core/describe/format.ts";
import type { WholeGate } from "../../core/loop/gates.ts";
import type { Series } from "../../core/loop/series.ts";
import { naturalLimits } from "../../core/loop/variation.ts";
import { faceOf, type NodeRecord } from "../../core/records/node.ts";
import { readings as words } from "../../core/strings/readings.ts";
import { faceColor } from "../kit/Icon.tsx";
import { useMedia } from "../kit/use-media.ts";
import { scaleOf } from "./chart.ts";
import styles from "./readings.module.css";

interface ChartProps {
  readonly node: NodeRecord;
  readonly series: Series;
  readonly gates: readonly WholeGate[];
  readonly today: string;
  readonly language: string;
}

/** Its size in px where it fills a dialog, and on a phone, where its letters are to be read as well. */
const SIZES = [
  { width: 760, height: 240 },
  { width: 320, height: 200 },
] as const;
/** Names of dates below the chart: at most so many, and so far apart in px. */
const DATES = 5;
const ROOM = 110;

/**
 * The course of a number over time, with its target, its gates at their dates and, from six readings on, the limits of natural
 * variation. The table below says the same, so the picture is one image with a sentence.
 */
export function Chart({ node, series, gates, today, language }: ChartProps): ReactNode {
  const { width, height } = SIZES[useMedia("(max-width: 640px)") ? 1 : 0];
  const box = { left: 64, right: width - 16, top: 16, bottom: height - 28 };
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last) return null;
  const values = series.map(({ value }) => value);
  const limits = naturalLimits(values);
  const { target, unit } = node;
  const told = (value: number): string => formatValue(value, unit, language);
  const limit = (value: number): string => told(roundedLike(values, value));
  const on = (date: string): string => formatDate(date, today, language);
  const scale = scaleOf(
    [...series, ...gates].map(({ date }) => date),
    [
      ...values,
      ...gates.map(({ value }) => value),
      ...(target === undefined ? [] : [target]),
      ...(limits ? [limits.lower, limits.upper] : []),
    ],
    box,
  );
  const points = series.map(({ date, value }) => ({ x: scale.x(date), y: scale.y(value), date, value }));
  const sentence = words.told(series.length, on(first.date), on(last.date), told(last.value));
  return (
    <figure className={styles.figure} style={{ color: faceColor(faceOf(node)) }}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sentence} className={styles.chart}>
        {limits && (
          <rect
            className={styles.band}
            x={box.left}
            width={box.right - box.left}
            y={scale.y(limits.upper)}
            height={scale.y(limits.lower) - scale.y(limits.upper)}
          />
        )}
        {scale.ticks.map((tick) => (
          <g key={tick} className={styles.tick}>
            <path d={`M${box.left} ${scale.y(tick)}H${box.right}`} />
            <text x={box.left - 8} y={scale.y(tick) + 4} textAnchor="end">
              {told(tick)}
            </text>
          </g>
        ))}
        {limits && <path className={styles.mean} d={`M${box.left} ${scale.y(limits.mean)}H${box.right}`} />}
        {target !== undefined && (
          <g className={styles.target}>
            <path d={`M${box.left} ${scale.y(target)}H${box.right}`} />
            <text x={box.left + 4} y={scale.y(target) - 5}>
              {words.target(told(target))}
            </text>
          </g>
        )}
        <polyline className={styles.line} points={points.map(({ x, y }) => `${x},${y}`).join(" ")} />
        {points.map(({ x, y, date, value }) => (
          <circle key={date} className={styles.point} cx={x} cy={y} r={3.5}>
            <title>{`${on(date)}: ${told(value)}`}</title>
          </circle>
        ))}
        {gates.map((gate) => (
          <path
            key={gate.id}
            className={styles.gate}
            d={`M${scale.x(gate.date)} ${scale.y(gate.value) - 6}l6 6-6 6-6-6z`}
          >
            <title>{words.gate(told(gate.value), on(gate.date))}</title>
          </path>
        ))}
        {namedDates(series, scale.x).map((date, i, all) => (
          <text
            key={date}
            className={styles.date}
            x={scale.x(date)}
            y={height - 8}
            textAnchor={all.length === 1 ? "middle" : i === 0 ? "start" : i === all.length - 1 ? "end" : "middle"}
          >
            {on(date)}
          </text>
        ))}
      </svg>
      <figcaption>
        {limits ? words.limits(limit(limits.lower), limit(limits.upper)) : words.tooFew(series.length)}
      </figcaption>
    </figure>
  );
}

/** One digit finer than the readings are: more would only look exact. */
function roundedLike(values: readonly number[], value: number): number {
  const digits = Math.max(...values.slice(-100).map((one) => String(one).split(".")[1]?.length ?? 0));
  return Number(value.toFixed(Math.min(digits + 1, 6)));
}

/** The first and the last date, and those between that have room beside the one before. */
function namedDates(series: Series, x: (date: string) => number): string[] {
  const count = Math.min(series.length, DATES);
  const at = (i: number): string => series[Math.round((i * (series.length - 1)) / Math.max(count - 1, 1))]?.date ?? "";
  const last = series.at(-1)?.date ?? "";
  const named: string[] = [];
  for (const date of new Set(Array.from({ length: count }, (_, i) => at(i)))) {
    const before = named.at(-1);
    const isFree = before === undefined || x(date) - x(before) >= ROOM;
    if (isFree && (date === last || x(last) - x(date) >= ROOM)) named.push(date);
  }
  return named;
}
