import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import { tellingOf } from "../../app/review/show.ts";
import { formatDate, formatNumber, formatValue } from "../../core/describe/format.ts";
import { aimLoop } from "../../core/loop/aim-loop.ts";
import { waitingGate } from "../../core/loop/gates.ts";
import { seriesOf, within } from "../../core/loop/series.ts";
import { nearestAim } from "../../core/query/reach.ts";
import type { Id } from "../../core/records/fields.ts";
import { faceOf } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { useTree } from "../app-context.ts";
import { useAttached } from "../inspector/field-context.ts";
import { faceColor } from "../kit/Icon.tsx";
import styles from "./course.module.css";
import { type CourseData, type CoursePlot, FRAME, plotCourse, weeksOf } from "./course.ts";
import review from "./review.module.css";

const words = strings.review;
const READINGS = 16;
const HEIGHT = 204;

/** The course of the chosen number with its target, its gate and the day of the mechanism; its data as a table for ears. */
export function Course({ id, title }: { readonly id: Id; readonly title: string }): ReactNode {
  const tree = useTree();
  useAttached(id);
  const data = dataOf(id);
  const weeks = weeksOf(data);
  return (
    <section className={review.part} aria-label={words.chart(title)}>
      <h3>
        {title} {weeks > 0 && <small>{words.weeks(weeks)}</small>}
      </h3>
      <div className={review.card}>
        {data.points.length < 2 ? <p className={review.quiet}>{words.chartEmpty}</p> : <Plot id={id} data={data} />}
      </div>
    </section>
  );

  function dataOf(number: Id): CourseData {
    const { document, host } = tree;
    const node = document.node(number);
    const gate = waitingGate(document, number);
    const aim = document.node(nearestAim(document, number) ?? "");
    const mechanism = aim && aimLoop(document, aim).mechanisms.find(({ since }) => since !== undefined);
    return {
      points: within(seriesOf(document, number), undefined, host.today()).slice(-READINGS),
      target: node?.target,
      gate,
      since: mechanism?.since,
    };
  }
}

function Plot({ id, data }: { readonly id: Id; readonly data: CourseData }): ReactNode {
  const tree = useTree();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const plot = useMemo(() => plotCourse(data, width, HEIGHT), [data, width]);
  const { language } = tellingOf(tree);
  const node = tree.document.node(id);
  const value = (number: number): string => formatValue(number, node?.unit, language);
  const color = node ? faceColor(faceOf(node)) : "var(--ink)";
  return (
    <div ref={box} className={styles.plot} style={{ color }}>
      <svg width={width} height={HEIGHT} aria-hidden="true">
        <Ground plot={plot} data={data} width={width} value={value} language={language} />
        <Line plot={plot} data={data} width={width} value={value} />
      </svg>
      <Table data={data} value={value} />
    </div>
  );
}

type Say = (value: number) => string;

interface GroundProps {
  readonly plot: CoursePlot;
  readonly data: CourseData;
  readonly width: number;
  readonly value: Say;
  readonly language: string;
}

/** The lines behind the course: round numbers, the target, the day of the mechanism, the dates. */
function Ground({ plot, data, width, value, language }: GroundProps): ReactNode {
  const right = width - FRAME.right;
  const bottom = HEIGHT - FRAME.bottom;
  return (
    <g className={styles.ground}>
      {plot.ticks.map((tick) => (
        <g key={tick.value}>
          <path d={`M${FRAME.left} ${tick.y}H${right}`} className={styles.tick} />
          <text x={FRAME.left - 6} y={tick.y + 4} textAnchor="end">
            {formatNumber(tick.value, language)}
          </text>
        </g>
      ))}
      {plot.sinceX !== undefined && (
        <>
          <path d={`M${plot.sinceX} ${bottom}V${FRAME.top + 6}`} className={styles.since} />
          <text x={plot.sinceX + 6} y={FRAME.top + 16}>
            {words.mechanismWritten}
          </text>
        </>
      )}
      {plot.targetY !== undefined && data.target !== undefined && (
        <>
          <path d={`M${FRAME.left} ${plot.targetY}H${right}`} className={styles.target} />
          <text x={right} y={plot.targetY - 5} textAnchor="end" className={styles.soft}>
            {words.targetIs(value(data.target))}
          </text>
        </>
      )}
      {plot.dates.map(({ at, date }) => (
        <text key={date} x={at} y={HEIGHT - 6} textAnchor={anchorAt(at, width)}>
          {formatDate(date, date, language)}
        </text>
      ))}
    </g>
  );
}

function Line({ plot, data, width, value }: Omit<GroundProps, "language">): ReactNode {
  const last = plot.points.at(-1);
  const { gate } = plot;
  const newest = data.points.at(-1);
  if (!last || !newest) return null;
  return (
    <g>
      {gate && gate.x > last.x && <path d={`M${last.x} ${last.y}L${gate.x} ${gate.y}`} className={styles.way} />}
      <polyline points={plot.points.map(({ x, y }) => `${x},${y}`).join(" ")} className={styles.line} />
      {plot.points.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={x === last.x ? 4 : 2.5} fill="currentColor" />
      ))}
      <text x={last.x + 4} y={last.y - 10} textAnchor={anchorAt(last.x, width)} className={styles.newest}>
        {value(newest.value)}
      </text>
      {gate && data.gate && (
        <>
          <path d={`M${gate.x} ${gate.y}V${HEIGHT - FRAME.bottom}`} className={styles.gateDay} />
          <path d={`M${gate.x} ${gate.y - 5}l5 5-5 5-5-5z`} className={styles.gate} />
          <text x={gate.x + 10} y={gate.y + 4} className={styles.gateName}>
            {words.gateIs(value(data.gate.value))}
          </text>
        </>
      )}
    </g>
  );
}

/** Letters near an end of the drawing stay inside of it. */
function anchorAt(x: number, width: number): "start" | "middle" | "end" {
  if (x < FRAME.left + 24) return "start";
  return x > width - 40 ? "end" : "middle";
}

function Table({ data, value }: { readonly data: CourseData; readonly value: Say }): ReactNode {
  const { today, language } = tellingOf(useTree());
  return (
    <table className="visually-hidden">
      <tbody>
        {data.points.map((point) => (
          <tr key={point.date}>
            <th scope="row">{formatDate(point.date, today, language)}</th>
            <td>{value(point.value)}</td>
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
