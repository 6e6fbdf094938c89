import { type PointerEvent, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { comparisonOf } from "../../app/revisions/comparison.ts";
import { type Step, stepsOf } from "../../app/revisions/steps.ts";
import { formatDate, localDay } from "../../core/describe/format.ts";
import { daysBetween } from "../../core/records/dates.ts";
import type { Revision } from "../../core/revisions/revision.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import styles from "./timeline.module.css";

const [HEIGHT, LINE, TOP, MARGIN] = [88, 52, 8, 36];
/** Dates under the line stand at least this far apart, in px. */
const DATE_ROOM = 96;

interface Day {
  readonly date: string;
  readonly changes: number;
  readonly hasNamed: boolean;
}

/**
 * The kept states on a line of days, and how much changed on each. Who goes along it, with a pointer or with the arrow keys, sees
 * what changed from each state to the next.
 */
export function TimeLine(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const { revisions } = tree;
  const comparison = comparisonOf(tree);
  const list = useStore(revisions.store, (state) => state.list);
  const { from, to } = useStore(comparison.store);
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const today = app.host.today();
  const days = daysOf(list);
  const first = days[0]?.date ?? today;
  const span = Math.max(1, daysBetween(first, today));
  const x = (date: string): number =>
    first === today ? width / 2 : MARGIN + (daysBetween(first, date) / span) * (width - 2 * MARGIN);
  const dateOf = (side: typeof from): string | undefined => {
    if (side === "now") return today;
    const revision = list.find(({ n }) => n === side);
    return revision && localDay(revision.at);
  };
  const [a, b] = [dateOf(from), dateOf(to)];
  /** Goes to the state whose day is nearest to the pointer. */
  const scrub = ({ clientX, target }: PointerEvent, place: typeof x): void => {
    // On a phone the slider itself is there, and takes the finger.
    if (target instanceof HTMLInputElement) return;
    const at = clientX - (frame.current?.getBoundingClientRect().left ?? 0);
    const far = (step: Step): number => Math.abs(place(step.to === "now" ? today : (dateOf(step.to) ?? today)) - at);
    const [first, ...others] = stepsOf(list);
    const nearest = first && others.reduce((best, step) => (far(step) <= far(best) ? step : best), first);
    if (nearest && (nearest.from !== from || nearest.to !== to))
      comparison.choose(nearest.from, nearest.to).catch(app.report);
  };
  const most = Math.max(1, ...days.map(({ changes }) => changes));
  return (
    <footer
      ref={frame}
      className={styles.timeline}
      data-pane="timeline"
      onPointerDown={(event) => scrub(event, x)}
      onPointerMove={(event) => event.buttons === 1 && scrub(event, x)}
    >
      <Scrub />
      {width > 0 && (
        <svg width={width} height={HEIGHT} aria-hidden="true" focusable="false">
          <path className={styles.track} d={`M${x(first)} ${LINE}H${x(today)}`} />
          {a && b && <path className={styles.stretch} d={`M${x(a)} ${LINE}H${x(b)}`} />}
          {days.map(({ date, changes }) => {
            const height = changes === 0 ? 0 : 4 + (changes / most) * (LINE - TOP - 16);
            return (
              <rect
                key={date}
                className={styles.bar}
                x={x(date) - 3}
                y={LINE - 9 - height}
                width={6}
                height={height}
                rx={1.5}
              />
            );
          })}
          {days.map(
            ({ date, hasNamed }) =>
              hasNamed && <circle key={date} className={styles.dot} cx={x(date)} cy={LINE} r={3.5} />,
          )}
          {datesApart([...days.map(({ date }) => date), today], x).map((date) => (
            <text key={date} className={styles.date} x={x(date)} y={LINE + 26} textAnchor="middle">
              {formatDate(date, today, app.language)}
            </text>
          ))}
          {a && <Marker x={x(a)} letter="A" />}
          {b && <Marker x={x(b) + (a === b ? 20 : 0)} letter="B" />}
        </svg>
      )}
    </footer>
  );
}

/** The keyboard's way along the line: one step a state, from the oldest to the present. */
function Scrub(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const { revisions } = tree;
  const comparison = comparisonOf(tree);
  const list = useStore(revisions.store, (state) => state.list);
  const { from, to } = useStore(comparison.store);
  const steps = stepsOf(list);
  const at = steps.findIndex((step) => step.from === from && step.to === to);
  const shown = at < 0 ? steps.length - 1 : at;
  if (steps.length === 0) return null;
  return (
    <input
      type="range"
      className={styles.scrub}
      aria-label={strings.revisions.scrub}
      aria-valuetext={strings.revisions.between(comparison.titleOf(from), comparison.titleOf(to))}
      min={0}
      max={steps.length - 1}
      value={shown}
      onChange={(event) => {
        const step = steps[Number(event.target.value)];
        if (step) comparison.choose(step.from, step.to).catch(app.report);
      }}
    />
  );
}

function Marker({ x, letter }: { readonly x: number; readonly letter: "A" | "B" }): ReactNode {
  return (
    <g className={styles.marker} data-mark={letter}>
      <circle cx={x} cy={LINE} r={9} />
      <text x={x} y={LINE + 4} textAnchor="middle">
        {letter}
      </text>
    </g>
  );
}

/** Oldest day first. */
function daysOf(list: readonly Revision[]): Day[] {
  const days = new Map<string, Day>();
  for (const { at, changes = 0, name } of list.toReversed()) {
    const date = localDay(at);
    const day = days.get(date) ?? { date, changes: 0, hasNamed: false };
    days.set(date, { date, changes: day.changes + changes, hasNamed: day.hasNamed || name !== undefined });
  }
  return [...days.values()];
}

function datesApart(dates: readonly string[], x: (date: string) => number): string[] {
  const kept: string[] = [];
  for (const date of [...new Set(dates)].reverse()) {
    const last = kept.at(-1);
    if (last === undefined || x(last) - x(date) >= DATE_ROOM) kept.push(date);
  }
  return kept;
}
