import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const tree = "- * Retention\n  - Setups #proxy\n  - ! Wizard";

testRule(rule, {
  good: [
    { name: "an entry with its reason", tree, log: ["2026-03-06 Retention: continue because people ask for it"] },
    {
      name: "a review with its entry",
      tree,
      log: ["2026-03-06 Retention: continue because people ask for it"],
      also: (id) => [
        {
          id: "v",
          type: "review",
          aim: id("Retention"),
          date: "2026-03-06",
          decision: `log-${id("Retention")}-2026-03-06`,
        },
      ],
    },
    {
      name: "an aim that was stopped",
      tree: tree.replace("\n", "\n  status:: stopped\n"),
      log: ["2026-03-06 Retention: stop"],
    },
  ],
  bad: [
    {
      name: "entries without a reason, the newest named",
      tree,
      log: ["2026-02-20 Retention: start", "2026-02-27 Retention: continue because so", "2026-03-06 Retention: change"],
      finds: [
        {
          node: "Retention",
          sub: "entry",
          severity: "info",
          field: "decision",
          says: "The decision of 6 March on “Retention” does not say why, nor did 1 before it: in a month nobody can learn from it. Add one line.",
          fixes: ["Add a line…"],
        },
      ],
    },
    {
      name: "a review that led to nothing",
      tree,
      log: ["2026-03-06 Retention: review"],
      finds: [
        {
          node: "Retention",
          sub: "review",
          field: "decision",
          says: "The review of 6 March on “Retention” ended without an entry in the log: what was looked at led to nothing. Log continue, change or stop.",
          fixes: ["Log a decision…"],
        },
      ],
    },
  ],
});
