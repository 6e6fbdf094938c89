import { formatDate } from "../../../describe/format.ts";
import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { shareMade, wayOf } from "../../../loop/progress.ts";
import { type Series, within } from "../../../loop/series.ts";
import { addDays } from "../../../records/dates.ts";
import type { Id } from "../../../records/fields.ts";
import type { MechanismRecord } from "../../../records/mechanism.ts";
import { faceOf, type NodeRecord } from "../../../records/node.ts";
import { isRecord } from "../../../records/records.ts";
import { phrases, spokenFor } from "../../../strings/phrases.ts";
import { loops } from "../../aims.ts";
import type { FactReader } from "../../facts.ts";
import { idsIn, listOf } from "../../gates.ts";
import { series } from "../../readings.ts";
import type { Offer, TreeRule } from "../../rule.ts";
import { THRESHOLDS } from "../../thresholds.ts";

export const words = phrases("rule:proxy-up-outcome-flat", {
  flat: (proxy: string, made: string, outcome: string, since: string) =>
    `${proxy} has made ${made} of its way and ${outcome} has not followed${since === "" ? "" : ` since ${since}`}: the proxy may not be what moves it. Question the mechanism before you push further.`,
  percent: (share: number) => `${Math.round(share * 100)}\u00a0%`,
  refute: "Mark the mechanism as refuted",
  open: "Open the mechanism…",
});

type Options = (typeof THRESHOLDS)["proxy-up-outcome-flat"];

/**
 * A proxy that makes its way while what it should move stays where it was, since the mechanism was set and after the edge's
 * lag: proxy worship (essay), Goodhart. A mechanism that is marked as refuted has been heard.
 */
export const rule: TreeRule<Options> = {
  id: "proxy-up-outcome-flat",
  hallmark: "feedback",
  severity: "warning",
  options: THRESHOLDS["proxy-up-outcome-flat"],
  tier: "tree",

  check({ view, fact, today, options }, report) {
    for (const { proxy, made, above, since, aim, mechanisms } of flatProxies(view, fact, today, options)) {
      const from = since === undefined ? "" : formatDate(since, today, spokenFor(view.tree.language));
      report({
        node: proxy.id,
        message: words.flat(nameOf(proxy), words.percent(made), nameOf(above), from),
        fixes: offersFor(aim, mechanisms),
      });
    }
  },

  fixes: {
    refute: (draft, _host, { given }) => {
      for (const id of idsIn(given.mechanisms)) draft.patch<MechanismRecord>(id, { state: "refuted" });
      return { node: String(given.aim), field: "mechanism" };
    },
  },
};

/** A proxy whose way leads nowhere, by the mechanisms of the aims that it is for. */
interface Flat {
  readonly proxy: NodeRecord;
  readonly made: number;
  readonly above: NodeRecord;
  readonly since: string | undefined;
  readonly aim: Id;
  readonly mechanisms: MechanismRecord[];
}

function flatProxies(view: View, fact: FactReader, today: string, options: Options): Iterable<Flat> {
  const found = new Map<Id, Flat>();
  for (const { aim, metrics, mechanisms } of fact(loops)) {
    const trusted = mechanisms.filter(({ state }) => state !== "refuted");
    if (mechanisms.length > 0 && trusted.length === 0) continue;
    const since = trusted
      .flatMap((one) => one.since ?? [])
      .sort()
      .at(-1);
    for (const proxy of metrics.filter(({ role }) => role === "proxy")) {
      const [flat] = edgesUp(view, proxy).flatMap(
        (edge) => flatAbove(fact, proxy, edge, { since, today }, options) ?? [],
      );
      const known = found.get(proxy.id);
      if (flat && known) known.mechanisms.push(...trusted);
      else if (flat) found.set(proxy.id, { proxy, ...flat, since, aim: aim.id, mechanisms: [...trusted] });
    }
  }
  return found.values();
}

/** What a proxy should move, and the days until it does. */
interface Edge {
  readonly above: NodeRecord;
  readonly lagDays: number;
}

function edgesUp(view: View, proxy: NodeRecord): Edge[] {
  const links = [...view.attached(proxy.id)].map((id) => view.get(id)).filter((one) => isRecord(one, "link"));
  const moves = links.filter(({ from, kind }) => from === proxy.id && kind === "moves");
  const ends = [
    { id: proxy.parent ?? "", lagDays: proxy.lagDays ?? 0 },
    ...moves.map(({ to, lagDays = 0 }) => ({ id: to, lagDays })),
  ];
  return ends.flatMap(({ id, lagDays }) => {
    const above = view.node(id);
    const isResult = above?.kind === "aim" || (above?.kind === "metric" && faceOf(above) !== "proxy");
    return above && isResult ? [{ above, lagDays }] : [];
  });
}

/** The share of its way that the proxy has made, where what it should move has not followed in time. */
function flatAbove(
  fact: FactReader,
  proxy: NodeRecord,
  { above, lagDays }: Edge,
  { since, today }: { readonly since: string | undefined; readonly today: string },
  options: Options,
): { readonly made: number; readonly above: NodeRecord } | undefined {
  const [early, late] = [proxy, above].map(({ id }) => within(fact(series).get(id) ?? [], since, today)) as [
    Series,
    Series,
  ];
  if (early.length < options.proxyReadings || late.length < options.outcomeReadings) return undefined;
  const made = shareOf(proxy, early);
  const followed = shareOf(above, late);
  const rose = early.find((_, i) => (shareOf(proxy, early.slice(0, i + 1)) ?? 0) >= options.up);
  if (made === undefined || followed === undefined || made < options.up || followed >= options.flat || !rose)
    return undefined;
  const hasHadTime = (late.at(-1)?.date ?? "") >= addDays(rose.date, lagDays);
  return hasHadTime ? { made, above } : undefined;
}

/** The share of its way that a number has made over a series. */
function shareOf(node: NodeRecord, readings: Series): number | undefined {
  const [first, last] = [readings[0]?.value, readings.at(-1)?.value];
  const way = wayOf(node, first);
  return way && first !== undefined && last !== undefined ? shareMade(way, first, last) : undefined;
}

function offersFor(aim: Id, trusted: readonly MechanismRecord[]): Offer[] {
  const open = { id: "open", title: words.open, focus: { node: aim, field: "mechanism" } };
  if (trusted.length === 0) return [open];
  return [{ id: "refute", title: words.refute, given: { aim, mechanisms: listOf(trusted) } }, open];
}
