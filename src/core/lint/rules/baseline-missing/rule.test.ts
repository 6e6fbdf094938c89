import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

testRule(rule, {
  good: [
    { name: "baselines", tree: "- * Retention 58% -> 70%\n  - Activation 30% -> 40%\n  - ! Mail" },
    { name: "no target", tree: "- * Retention\n  - Activation\n  - ! Mail" },
    {
      name: "a reading is where it stands",
      tree: "- * Retention\n  - Activation -> 40%\n  - ! Mail",
      also: (id) => [{ id: "r", type: "reading", metric: id("Activation"), date: "2026-03-06", value: 30 }],
    },
  ],
  bad: [
    {
      name: "an aim's own number, and a metric below it",
      tree: "- * Retention -> 70%\n  - Activation -> 40%\n  - ! Mail",
      finds: [
        {
          node: "Retention",
          severity: "info",
          field: "baseline",
          says: "“Retention” has a target and no value to begin from, nor has 1 metric below: progress cannot be told. Write where it stands today.",
          fixes: ["Write where it stands…"],
        },
      ],
    },
    {
      name: "many below one parent are told together",
      tree: "- * Retention\n  - One -> 4\n  - Two -> 5\n  - Three -> 6",
      finds: [{ node: "Retention", sub: "metrics", says: /^3 metrics below “Retention” have a target/ }],
    },
  ],
});
