import { formatValue } from "../../../describe/format.ts";
import { nameOf } from "../../../describe/name.ts";
import { breachOf } from "../../../loop/guardrails.ts";
import { nearestAim } from "../../../query/reach.ts";
import type { Comparator, NodeRecord } from "../../../records/node.ts";
import { phrases, spokenFor } from "../../../strings/phrases.ts";
import { liveOf } from "../../facts.ts";
import { series } from "../../readings.ts";
import type { TreeRule } from "../../rule.ts";

export const words = phrases("rule:guardrail-breached", {
  breached: (name: string, value: string, should: string, times: number) =>
    `${name} stands at ${value} and should stay ${should}${times > 1 ? `; ${times} readings in a row have not` : ""}. What it guards suffers, whatever the proxy gains: decide before you go on.`,
  should: { "<": "below", "<=": "at most", ">": "above", ">=": "at least" } satisfies Record<Comparator, string>,
  review: "Go to the review…",
  read: "Add a newer reading…",
});

/** A guardrail whose newest reading is on the wrong side: it must not get worse even if the proxy wins (Kohavi). */
export const rule: TreeRule = {
  id: "guardrail-breached",
  hallmark: "cadence",
  severity: "error",
  tier: "tree",

  check({ view, fact, today }, report) {
    const language = spokenFor(view.tree.language);
    for (const node of fact(liveOf("metric"))) {
      const { id, comparator, threshold, unit } = node;
      const breach = breachOf(node, fact(series).get(id) ?? [], today);
      if (!breach || comparator === undefined || threshold === undefined) continue;
      const { newest, times } = breach;
      const should = `${words.should[comparator]} ${formatValue(threshold, unit, language)}`;
      report({
        node: id,
        field: "reading",
        message: words.breached(nameOf(node), formatValue(newest.value, unit, language), should, times),
        fixes: offersFor(node, nearestAim(view, id)),
      });
    }
  },
};

function offersFor({ id }: NodeRecord, aim: string | undefined) {
  return [
    ...(aim === undefined ? [] : [{ id: "review", title: words.review, focus: { node: aim, field: "review" } }]),
    { id: "read", title: words.read, focus: { node: id, field: "reading" } },
  ];
}
