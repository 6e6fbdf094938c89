import { nameOf } from "../../../describe/name.ts";
import { addNode } from "../../../edits/add-node.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { faceOf } from "../../../records/node.ts";
import { phrases } from "../../../strings/phrases.ts";
import { runningLoops } from "../../aims.ts";
import type { Offer, TreeRule } from "../../rule.ts";

export const words = phrases("rule:no-proxy", {
  none: (name: string, metrics: number) =>
    `${metrics === 1 ? `The only metric of ${name} is no proxy` : `None of the ${metrics} metrics of ${name} is a proxy`}: nothing is expected to move first, so you learn late. Mark the one that should move within two weeks, or add one.`,
  mark: (metric: string) => `Mark ${metric} as proxy`,
  add: (metric: string) => `Add a proxy below ${metric}`,
});

/** An aim with metrics and no proxy among them: at least one is expected to move first (essay). */
export const rule: TreeRule = {
  id: "no-proxy",
  hallmark: "feedback",
  severity: "warning",
  tier: "tree",

  check({ fact }, report) {
    for (const { aim, metrics } of fact(runningLoops)) {
      if (metrics.length === 0 || metrics.some(({ role }) => role === "proxy")) continue;
      report({ node: aim.id, message: words.none(nameOf(aim), metrics.length), fixes: offersFor(metrics) });
    }
  },

  fixes: {
    mark: (draft, _host, { given }) => {
      draft.patch<NodeRecord>(String(given.metric), { role: "proxy" });
      return { node: String(given.metric) };
    },
    add: (draft, host, { given }) => {
      const proxy = addNode(draft, host, { parent: String(given.below) }, { kind: "metric", role: "proxy" });
      return { node: proxy, field: "title" };
    },
  },
};

/** A leading indicator with no metric below it moves first already; else one is missing below the first metric. */
function offersFor(metrics: readonly NodeRecord[]): Offer[] {
  const above = new Set(metrics.map(({ parent }) => parent));
  const first = metrics.filter((metric) => faceOf(metric) === "leading" && !above.has(metric.id));
  return [
    ...first.slice(0, 2).map((one) => ({ id: "mark", title: words.mark(nameOf(one)), given: { metric: one.id } })),
    ...metrics.slice(0, 1).map((one) => ({ id: "add", title: words.add(nameOf(one)), given: { below: one.id } })),
  ];
}
