import type { ReactNode } from "react";
import { aimLoop } from "../../core/loop/aim-loop.ts";
import { waitingGate } from "../../core/loop/gates.ts";
import { seriesOf, within } from "../../core/loop/series.ts";
import { nearestAim } from "../../core/query/reach.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { Chart, ChartTable } from "../readings/Chart.tsx";
import { weeksOf } from "../readings/plot.ts";
import { useTold } from "../use-told.ts";
import review from "./review.module.css";

const words = strings.review;
const READINGS = 16;
const HEIGHT = 204;

/** The course of the chosen number, as wherever readings are drawn; its data as a table for ears. */
export function Course({ id, title }: { readonly id: Id; readonly title: string }): ReactNode {
  const told = useTold(id, ({ document, host }) => {
    const node = document.node(id);
    if (!node) return undefined;
    const gate = waitingGate(document, id);
    const aim = document.node(nearestAim(document, id) ?? "");
    const mechanism = aim && aimLoop(document, aim).mechanisms.find(({ since }) => since !== undefined);
    const series = within(seriesOf(document, id), undefined, host.today());
    return { node, series, gates: gate ? [gate] : [], since: mechanism?.since };
  });
  if (!told) return null;
  const drawn = told.series.slice(-READINGS);
  const weeks = weeksOf(drawn);
  return (
    <section className={review.part} aria-label={words.chart(title)}>
      <h3>
        {title} {weeks > 0 && <small>{words.weeks(weeks)}</small>}
      </h3>
      <div className={review.card}>
        {drawn.length < 2 ? (
          <p className={review.quiet}>{words.chartEmpty}</p>
        ) : (
          <>
            <Chart {...told} newest={READINGS} height={HEIGHT} />
            <ChartTable node={told.node} series={drawn} />
          </>
        )}
      </div>
    </section>
  );
}
