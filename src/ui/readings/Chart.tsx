import { type ReactNode, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { breachOf } from "../../core/loop/guardrails.ts";
import type { Series } from "../../core/loop/series.ts";
import { naturalLimits } from "../../core/loop/variation.ts";
import { faceOf, type NodeRecord } from "../../core/records/node.ts";
import { readings as words } from "../../core/strings/readings.ts";
import { useTree } from "../app-context.ts";
import { faceColor } from "../kit/Icon.tsx";
import styles from "./chart.module.css";
import { type GateDrawn, labelsOf, sayingOf, TEXT, type Telling } from "./chart-labels.ts";
import { type ChartData, type Plot, plotOf } from "./plot.ts";

interface ChartProps {
  readonly node: NodeRecord;
  /** Its readings up to today, oldest first. */
  readonly series: Series;
  /** Only so many of the newest are drawn; the limits of natural variation are those of all. */
  readonly newest?: number;
  readonly gates: readonly GateDrawn[];
  /** The day on which the mechanism was written down. */
  readonly since?: string | undefined;
  readonly height: number;
  /** Tells how many readings are still wanted for the limits, where there are too few. */
  readonly hints?: boolean;
}

/** More points than that touch each other: the line alone tells it better. */
const MOST_POINTS = 120;

/**
 * The course of a number over time, with its target or its limit, its gates at their dates and, from six readings on, the limits of
 * natural variation. It is one image with a sentence: a table of the same stands beside it.
 */
export function Chart({ node, series, newest, gates, since, height, hints }: ChartProps): ReactNode {
  const tree = useTree();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const told = useMemo(() => sayingOf(tree, node), [tree, node]);
  const data = useMemo(() => dataOf(node, series, newest, gates, since), [node, series, newest, gates, since]);
  const [first, last] = [data.points[0], data.points.at(-1)];
  if (!first || !last) return null;
  const room = {
    width,
    height,
    widest: told.widest,
    gate: Math.max(0, ...data.gates.map((gate) => told.width(words.gate(told.value(gate.value))) + 14)),
  };
  const plot = plotOf(data, room);
  const breached = breachOf(node, series, tree.host.today()) !== undefined;
  const { variation } = data;
  const sentence = words.told(data.points.length, told.on(first.date), told.on(last.date), told.value(last.value));
  return (
    <figure className={styles.figure} style={{ color: faceColor(faceOf(node)) }}>
      <div ref={box} className={styles.frame} style={{ height }}>
        <svg width={width} height={height} role="img" aria-label={sentence} className={styles.chart}>
          <Ground plot={plot} data={data} told={told} height={height} />
          <Line plot={plot} data={data} told={told} breached={breached} />
          <Labels plot={plot} data={data} told={told} breached={breached} />
        </svg>
      </div>
      {variation && (
        <figcaption>{words.limits(told.limit(data, variation.lower), told.limit(data, variation.upper))}</figcaption>
      )}
      {!variation && hints && <figcaption>{words.tooFew(series.length)}</figcaption>}
    </figure>
  );
}

function dataOf(
  node: NodeRecord,
  series: Series,
  newest: number | undefined,
  gates: readonly GateDrawn[],
  since: string | undefined,
): ChartData<GateDrawn> {
  return {
    points: newest === undefined ? series : series.slice(-newest),
    target: node.target,
    limit: node.role === "guardrail" ? node.threshold : undefined,
    gates,
    since,
    variation: naturalLimits(series.map(({ value }) => value)),
  };
}

interface PartProps {
  readonly plot: Plot<GateDrawn>;
  readonly data: ChartData<GateDrawn>;
  readonly told: Telling;
}

/** What lies behind the course: the band of natural variation, round numbers, target, limit, the day of the mechanism, dates. */
function Ground({ plot, data, told, height }: PartProps & { readonly height: number }): ReactNode {
  const { box, y } = plot;
  const across = (value: number): string => `M${box.x} ${y(value)}h${box.w}`;
  const { variation, target, limit } = data;
  return (
    <g>
      {variation && (
        <rect className={styles.band} x={box.x} width={box.w} {...spanOf(y(variation.upper), y(variation.lower))} />
      )}
      {plot.ticks.map((tick) => (
        <g key={tick.value}>
          <path d={across(tick.value)} className={styles.tick} />
          <text x={box.x - 8} y={tick.y + 4} textAnchor="end" className={styles.soft}>
            {told.number(tick.value)}
          </text>
        </g>
      ))}
      {variation && <path d={across(variation.mean)} className={styles.mean} />}
      {plot.sinceX !== undefined && <path d={`M${plot.sinceX} ${box.y}v${box.h}`} className={styles.since} />}
      {target !== undefined && <path d={across(target)} className={styles.target} />}
      {limit !== undefined && <path d={across(limit)} className={styles.limit} />}
      {plot.dates.map(({ at, date }) => (
        <text key={date} x={at} y={height - 6} textAnchor={anchorAt(at, box.x, box.x + box.w)} className={styles.soft}>
          {told.day(date)}
        </text>
      ))}
    </g>
  );
}

/** A band that is nowhere too thin to be seen. */
function spanOf(top: number, bottom: number): { readonly y: number; readonly height: number } {
  return { y: top, height: Math.max(bottom - top, 1) };
}

function Line({ plot, data, told, breached }: PartProps & { readonly breached: boolean }): ReactNode {
  const { points, gates, box } = plot;
  const last = points.at(-1);
  const ahead = gates.find(({ x }) => last && x > last.x);
  const dots = points.length > MOST_POINTS ? [] : points;
  return (
    <g>
      {last && ahead && <path d={`M${last.x} ${last.y}L${ahead.x} ${ahead.y}`} className={styles.way} />}
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(" ")} className={styles.line} />
      {dots.map(({ x, y }, i) => {
        const point = data.points[i];
        return (
          <circle key={point?.date} cx={x} cy={y} r={2.5} fill="currentColor">
            <title>{point && `${told.on(point.date)}: ${told.value(point.value)}`}</title>
          </circle>
        );
      })}
      {last && <circle cx={last.x} cy={last.y} r={4} className={breached ? styles.beyond : styles.newest} />}
      {gates.map(({ x, y, gate }) => (
        <g key={gate.id}>
          <path d={`M${x} ${y}V${box.y + box.h}`} className={styles.gateDay} />
          <path d={`M${x} ${y - 5}l5 5-5 5-5-5z`} className={styles.gate}>
            <title>{words.gateOn(told.value(gate.value), told.on(gate.date))}</title>
          </path>
        </g>
      ))}
    </g>
  );
}

function Labels({ plot, data, told, breached }: PartProps & { readonly breached: boolean }): ReactNode {
  const labels = useMemo(() => labelsOf(plot, data, told, breached), [plot, data, told, breached]);
  return (
    <g aria-hidden="true">
      {labels.map(({ id, text, x, y, look }) => (
        <text key={id} x={x} y={y + TEXT.baseline} className={styles[look]}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** Letters near an end of the drawing stay inside of it. */
function anchorAt(x: number, left: number, right: number): "start" | "middle" | "end" {
  if (x < left + 24) return "start";
  return x > right - 24 ? "end" : "middle";
}

/** The same course for those who cannot see it. */
export function ChartTable({ node, series }: { readonly node: NodeRecord; readonly series: Series }): ReactNode {
  const tree = useTree();
  const id = useId();
  const { on, value } = useMemo(() => sayingOf(tree, node), [tree, node]);
  return (
    <table className="visually-hidden" aria-labelledby={id}>
      <caption id={id}>{words.course}</caption>
      <tbody>
        {series.map((reading) => (
          <tr key={reading.id}>
            <th scope="row">{on(reading.date)}</th>
            <td>{value(reading.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The width that the box has, in px: letters keep their size whatever it is. */
function useWidth(box: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(460);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
