import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const tree = "- * Retention ~weekly\n  start:: 2026-01-05\n  - Setups #proxy\n  - ! Wizard";

testRule(rule, {
  good: [
    { name: "eleven days after the last one", tree, log: ["2026-03-02 Retention: review"] },
    {
      name: "a decision was made meanwhile",
      tree,
      log: ["2026-02-02 Retention: review", "2026-03-06 Retention: continue"],
    },
    { name: "began last week", tree: tree.replace("2026-01-05", "2026-03-06") },
    { name: "neither start nor review", tree: "- * Retention ~weekly\n  - Setups #proxy\n  - ! Wizard" },
    {
      name: "no rhythm: another rule says that",
      tree: "- * Retention\n  start:: 2026-01-05\n  - Setups #proxy\n  - ! Wizard",
    },
    { name: "an aim that is done", tree: tree.replace("\n", "\n  status:: done\n") },
  ],
  bad: [
    {
      name: "twelve days after the last one",
      tree,
      log: ["2026-02-20 Retention: review", "2026-03-01 Retention: review", "2026-04-01 Retention: review"],
      finds: [
        {
          node: "Retention",
          severity: "warning",
          field: "review",
          says: "“Retention” is to be reviewed every 7 days, and the last time was 12 days ago: what drifts is seen late. Hold the quarter of an hour, or agree on another rhythm.",
          fixes: ["Start the review…", "Change the rhythm…"],
        },
      ],
    },
    {
      name: "never since it began",
      tree,
      finds: [{ node: "Retention", field: "review", says: /began 10 weeks ago, without a review so far/ }],
    },
  ],
});
