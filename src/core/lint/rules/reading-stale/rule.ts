import { formatRelative } from "../../../describe/format.ts";
import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { cadenceOf, cadencesSince } from "../../../loop/cadence.ts";
import { latestAt } from "../../../loop/series.ts";
import type { Id } from "../../../records/fields.ts";
import { faceOf, type NodeRecord } from "../../../records/node.ts";
import { describe } from "../../../strings/describe.ts";
import { phrases, plural, spoken } from "../../../strings/phrases.ts";
import { runningLoops } from "../../aims.ts";
import type { FactReader } from "../../facts.ts";
import { topmost } from "../../guards.ts";
import { andBelow } from "../../metric-gaps.ts";
import { series } from "../../readings.ts";
import type { Report, Severity, TreeRule } from "../../rule.ts";
import { THRESHOLDS } from "../../thresholds.ts";
import { isMany, together } from "../../together.ts";

export const words = phrases("rule:reading-stale", {
  one: (name: string, every: string, last: string, below: number) =>
    `${name} is to be read ${every}, and the newest reading is from ${last}${below > 0 ? `, and ${below} below it ${plural(below, { one: "is", other: "are" })} as old` : ""}: feedback that comes late steers nothing. Add a reading.`,
  many: (name: string, count: number, below: number, last: string) =>
    `${count} metrics below ${name}${andBelow(below)} have old readings, the oldest from ${last}: feedback that comes late steers nothing. Read the one that moves first.`,
  read: "Add a reading…",
  readFirst: "Add a reading to the first…",
});

/** The newest reading of a metric, where it is old. */
interface Stale {
  readonly date: string;
  readonly days: number;
  readonly cadences: number;
}

/** A proxy, leading indicator or guardrail whose newest reading is older than a cadence and a half: fast feedback (essay). */
export const rule: TreeRule<(typeof THRESHOLDS)["reading-stale"]> = {
  id: "reading-stale",
  hallmark: "feedback",
  severity: "info",
  options: THRESHOLDS["reading-stale"],
  tier: "tree",

  check({ view, fact, today, options }, report) {
    const stale = staleReadings(view, fact, today, options.old);
    const severity = (nodes: readonly Id[]): Severity =>
      nodes.some((id) => (stale.get(id)?.cadences ?? 0) > options.older) ? "warning" : "info";
    for (const one of together(view, topmost(fact, new Set(stale.keys())))) {
      report({ severity: severity(isMany(one) ? one.nodes : [one.node]), ...told(view, one, stale, today) });
    }
  },
};

function staleReadings(view: View, fact: FactReader, today: string, old: number): ReadonlyMap<Id, Stale> {
  const asked = fact(runningLoops).flatMap(({ metrics, guardrails }) => [...metrics, ...guardrails]);
  const stale = new Map<Id, Stale>();
  for (const node of asked) {
    const days = cadenceOf(view, node.id);
    const newest = latestAt(fact(series).get(node.id) ?? [], today);
    if (days === undefined || !newest || !isRead(node)) continue;
    const cadences = cadencesSince(newest.date, days, today);
    if (cadences > old) stale.set(node.id, { date: newest.date, days, cadences });
  }
  return stale;
}

/** Outcomes come late by nature; what is done or stopped is read no more. */
function isRead(node: NodeRecord): boolean {
  return faceOf(node) !== "outcome" && (node.status ?? "active") === "active";
}

function told(
  view: View,
  one: ReturnType<typeof together>[number],
  stale: ReadonlyMap<Id, Stale>,
  today: string,
): Report {
  const ago = (date: string): string => formatRelative(date, today, spoken());
  if (isMany(one)) {
    const dates = one.nodes.map((id) => stale.get(id)?.date ?? today).sort();
    const message = words.many(nameOf(one.parent), one.nodes.length, one.below, ago(dates[0] ?? today));
    const focus = { node: one.nodes[0] ?? one.parent.id, field: "reading" };
    return { sub: "metrics", node: one.parent.id, message, fixes: [{ id: "read", title: words.readFirst, focus }] };
  }
  const { date, days } = stale.get(one.node) as Stale;
  const name = nameOf(view.node(one.node) as NodeRecord);
  return {
    node: one.node,
    field: "reading",
    message: words.one(name, describe.every(days), ago(date), one.below.length),
    fixes: [{ id: "read", title: words.read, focus: { node: one.node, field: "reading" } }],
  };
}
