import { nameOf } from "../../../describe/name.ts";
import { addNode } from "../../../edits/add-node.ts";
import { faceOf } from "../../../records/node.ts";
import { phrases } from "../../../strings/phrases.ts";
import { runningAims, signalsOfAims } from "../../aims.ts";
import type { TreeRule } from "../../rule.ts";

export const words = phrases("rule:lagging-only", {
  only: (name: string, signals: number) =>
    `All ${signals} signals of ${name} are outcomes: when they move, it is too late to act. Add a leading indicator that shows it earlier.`,
  add: (outcome: string) => `Add a leading indicator below ${outcome}`,
});

/** An aim whose signals are all outcomes, from two on: only input metrics can be acted on (Amazon's weekly review). A proxy closes this gap too, so `no-proxy` says it where both may speak. */
export const rule: TreeRule = {
  id: "lagging-only",
  hallmark: "feedback",
  severity: "warning",
  yieldsTo: [{ to: "no-proxy", where: "node" }],
  tier: "tree",

  check({ fact }, report) {
    for (const aim of fact(runningAims)) {
      const signals = fact(signalsOfAims).get(aim.id) ?? [];
      const [first] = signals;
      if (!first || signals.length < 2 || signals.some((signal) => faceOf(signal) !== "outcome")) continue;
      report({
        node: aim.id,
        message: words.only(nameOf(aim), signals.length),
        fixes: [{ id: "add-leading", title: words.add(nameOf(first)), given: { below: first.id } }],
      });
    }
  },

  fixes: {
    "add-leading": (draft, host, { given }) => {
      const leading = addNode(draft, host, { parent: String(given.below) }, { kind: "metric", role: "leading" });
      return { node: leading, field: "title" };
    },
  },
};
