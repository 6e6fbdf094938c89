import type { View } from "../document/view.ts";
import type { AimLoop } from "../loop/aim-loop.ts";
import { latestAt, seriesOf, within } from "../loop/series.ts";
import { addDays } from "../records/dates.ts";
import type { NodeRecord } from "../records/node.ts";
import { review as words } from "../strings/review.ts";
import { formatDate, formatValue } from "./format.ts";
import { type Telling, titleOf } from "./gate.ts";

/** What the chain from the proxy to the aim has done since the mechanism was written down. */
export interface SinceSaid {
  readonly date: string;
  readonly numbers: readonly { readonly title: string; readonly change: string }[];
  /** `points since 13 February. Retention shows after 90 days, so it cannot answer yet.` */
  readonly text: string;
}

/** Compares what the first mechanism is about with the day on which it was set; undefined where two readings are missing. */
export function tellSince(view: View, loop: AimLoop, telling: Telling): SinceSaid | undefined {
  const { today, language } = telling;
  const [mechanism] = loop.mechanisms;
  const from = mechanism && (mechanism.since ?? loop.decisions.find(({ outcome }) => outcome === "start")?.date);
  if (!mechanism || from === undefined || from >= today) return undefined;
  const chain = chainOf(view, loop, mechanism.yNode);
  const numbers = chain.flatMap((node) => {
    const change = changeSince(view, node, from, today);
    return change === undefined ? [] : [{ node, change }];
  });
  if (numbers.length === 0) return undefined;
  const early = chain.flatMap((node) => {
    const days = lagTo(view, node);
    return days > 0 && addDays(from, days) > today ? [words.tooEarly(nameIn(node), days)] : [];
  });
  const since = formatDate(from, today, language);
  const isPercent = numbers.every(({ node }) => node.unit === "%");
  return {
    date: from,
    numbers: numbers.map(({ node, change }) => ({
      title: nameIn(node),
      change: signed(change, isPercent ? undefined : node.unit, language),
    })),
    text: [isPercent ? words.pointsSince(since) : words.sinceDate(since), ...early].join(" "),
  };
}

/** The proxy that a gate asks, or the first; what the mechanism should move; the aim itself. */
function chainOf(view: View, { aim, metrics, gates }: AimLoop, yNode: string | undefined): readonly NodeRecord[] {
  const proxies = metrics.filter(({ role }) => role === "proxy");
  const proxy = proxies.find(({ id }) => gates.some(({ metric }) => metric === id)) ?? proxies[0];
  const moved = yNode === undefined ? undefined : view.node(yNode);
  const leading = metrics.find(({ id }) => id === proxy?.parent);
  const chain = [proxy, moved?.kind === "metric" ? moved : leading, aim];
  return [...new Set(chain.filter((node) => node !== undefined))];
}

function changeSince(view: View, { id }: NodeRecord, from: string, today: string): number | undefined {
  const series = within(seriesOf(view, id), undefined, today);
  const now = series.at(-1);
  const then = latestAt(series, from) ?? series[0];
  return now && then && now !== then ? now.value - then.value : undefined;
}

/** Days until what is below a number shows in it: the longest lag of its edges. */
function lagTo(view: View, { id }: NodeRecord): number {
  return Math.max(0, ...view.children(id).map((child) => view.node(child)?.lagDays ?? 0));
}

function nameIn(node: NodeRecord): string {
  return (node.kind === "aim" && node.measure?.trim()) || titleOf(node);
}

function signed(change: number, unit: string | undefined, language: string): string {
  const text = formatValue(Math.abs(change), unit, language);
  return change === 0 ? text : `${change < 0 ? "−" : "+"}${text}`;
}
