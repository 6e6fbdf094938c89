import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { addNode } from "../../../edits/add-node.ts";
import type { Id } from "../../../records/fields.ts";
import { faceOf, type NodeRecord } from "../../../records/node.ts";
import { phrases } from "../../../strings/phrases.ts";
import { type Fact, type FactReader, liveOf } from "../../facts.ts";
import { byRoot } from "../../metric-gaps.ts";
import type { Report, TreeRule } from "../../rule.ts";
import { THRESHOLDS } from "../../thresholds.ts";
import { averageIn, isVanity } from "../../words/vanity.ts";

export const words = phrases("rule:weak-metric", {
  vanity: (name: string) =>
    `${name} only ever grows, whatever you do. Count it per week, or as a share of those who could.`,
  average: (name: string, word: string) =>
    `${name} is an average (“${word}”): a few heavy users can move it alone. Say how many reach a value that matters instead.`,
  averages: (count: number, parent: string, some: string) =>
    `${count} metrics below ${parent} are averages (${some}, …): a few heavy users can move one alone. Where you steer by one, say how many reach a value that matters.`,
  snapshot: (count: number, parent: string) =>
    `${count} counts below ${parent} are a snapshot: they show how many are where, not how long they take. Add a rate or a time to get from one to the next.`,
  share: "Write it as a rate or a share…",
  reach: "Say how many reach what…",
  add: "Add a duration beside them",
});

/**
 * Numbers that mislead: totals that only grow, averages as proxies (Biddle: not an average), counts side by side without
 * a flow between them (essay). The first two read names, so only in English.
 */
export const rule: TreeRule<(typeof THRESHOLDS)["weak-metric"]> = {
  id: "weak-metric",
  hallmark: "feedback",
  severity: "info",
  options: THRESHOLDS["weak-metric"],
  tier: "tree",

  check({ view, fact, english, options }, report) {
    if (english) for (const one of namesReports(view, fact)) report(one);
    for (const [parent, group] of fact(metricsByParent)) {
      const above = view.node(parent);
      const count = countsAlone(view, group);
      if (!above || count < options.counts) continue;
      report({
        sub: "snapshot-no-flow",
        node: parent,
        message: words.snapshot(count, nameOf(above)),
        fixes: [{ id: "add-duration", title: words.add }],
      });
    }
  },

  fixes: {
    "add-duration": (draft, host, { node }) => {
      const metric = addNode(draft, host, { parent: node }, { kind: "metric", role: "leading" });
      draft.patch<NodeRecord>(metric, { valueType: "duration" });
      return { node: metric, field: "title" };
    },
  },
};

/** What the names of proxies and outcomes say: totals one by one, averages once a root where there are many (G3). */
function namesReports(view: View, fact: FactReader): Report[] {
  const asked = fact(liveOf("metric")).filter((node) => faceOf(node) === "proxy" || faceOf(node) === "outcome");
  const totals = asked.filter((metric) => isVanity(metric.title) && !isRate(metric));
  // A part of a formula is what its arithmetic needs: revenue = orders × average order value.
  const averages = asked.filter(({ title, relation }) => relation !== "component" && averageIn(title) !== undefined);
  const [few, many] = byRoot(view, averages, () => true);
  return [
    ...totals.map((metric) => ofName("vanity", metric, words.vanity(nameOf(metric)), words.share)),
    ...few.map((metric) =>
      ofName("average", metric, words.average(nameOf(metric), averageIn(metric.title) ?? ""), words.reach),
    ),
    ...many.map(({ parent, nodes }) => ({
      sub: "average",
      node: parent.id,
      message: words.averages(nodes.length, nameOf(parent), namesOf(view, nodes)),
      fixes: [{ id: "reach", title: words.reach, focus: { node: nodes[0] ?? parent.id, field: "title" } }],
    })),
  ];
}

function ofName(sub: string, { id: node }: NodeRecord, message: string, title: string): Report {
  return {
    sub,
    node,
    field: "title",
    message,
    fixes: [{ id: sub === "vanity" ? "share" : "reach", title, focus: { node, field: "title" } }],
  };
}

function namesOf(view: View, nodes: readonly Id[]): string {
  return nodes
    .slice(0, 2)
    .map((id) => nameOf(view.node(id) as NodeRecord))
    .join(", ");
}

function isRate({ unit = "", valueType }: NodeRecord): boolean {
  return valueType === "percent" || valueType === "ratio" || /%|\/|\bper\b/u.test(unit);
}

const metricsByParent: Fact<ReadonlyMap<Id, readonly NodeRecord[]>> = (_view, fact) => {
  const groups = new Map<Id, NodeRecord[]>();
  for (const metric of fact(liveOf("metric"))) {
    if (metric.parent === undefined || metric.role === "guardrail") continue;
    const group = groups.get(metric.parent);
    if (group) group.push(metric);
    else groups.set(metric.parent, [metric]);
  }
  return groups;
};

/** How many counts of one unit stand side by side, if no rate or duration stands beside or right below them. */
function countsAlone(view: View, group: readonly NodeRecord[]): number {
  const counts = group.filter(({ valueType }) => valueType === "count");
  const units = new Map<string, number>();
  for (const { unit = "" } of counts) units.set(unit, (units.get(unit) ?? 0) + 1);
  const most = Math.max(0, ...units.values());
  const around =
    most < 2
      ? []
      : [...group, ...counts.flatMap(({ id }) => view.children(id).flatMap((child) => view.node(child) ?? []))];
  return around.some((node) => isRate(node) || node.valueType === "duration") ? 0 : most;
}
