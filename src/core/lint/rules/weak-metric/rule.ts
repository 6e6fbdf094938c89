import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { addNode } from "../../../edits/add-node.ts";
import type { Id } from "../../../records/fields.ts";
import { faceOf, type NodeRecord } from "../../../records/node.ts";
import { type Fact, liveOf } from "../../facts.ts";
import type { TreeRule } from "../../rule.ts";
import { THRESHOLDS } from "../../thresholds.ts";
import { averageIn, isVanity } from "../../words/vanity.ts";

const words = {
  vanity: (name: string) =>
    `${name} only ever grows, whatever you do. Count it per week, or as a share of those who could.`,
  average: (name: string, word: string) =>
    `${name} is an average (“${word}”): a few heavy users can move it alone. Say how many reach a value that matters instead.`,
  snapshot: (count: number, parent: string) =>
    `${count} counts below ${parent} are a snapshot: they show how many are where, not how long they take. Add a rate or a time to get from one to the next.`,
  share: "Write it as a rate or a share…",
  reach: "Say how many reach what…",
  add: "Add a duration beside them",
};

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
    for (const metric of english ? fact(liveOf("metric")) : []) {
      const face = faceOf(metric);
      if (face !== "proxy" && face !== "outcome") continue;
      const { id: node } = metric;
      if (isVanity(metric.title) && !isRate(metric)) {
        const fixes = [{ id: "share", title: words.share, focus: { node, field: "title" } }];
        report({ sub: "vanity", node, field: "title", message: words.vanity(nameOf(metric)), fixes });
      }
      const average = averageIn(metric.title);
      if (average === undefined) continue;
      const fixes = [{ id: "reach", title: words.reach, focus: { node, field: "title" } }];
      report({ sub: "average", node, field: "title", message: words.average(nameOf(metric), average), fixes });
    }
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
