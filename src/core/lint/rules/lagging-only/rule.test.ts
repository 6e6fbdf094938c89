import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

testRule(rule, {
  good: [
    { name: "the aim is done", tree: "- * Retention\n  status:: done\n  - Active #outcome\n  - Renewals #outcome" },
    {
      name: "a leading indicator beside the outcome",
      tree: "- * Retention\n  - Active #outcome\n  - Activation #leading",
    },
    { name: "one outcome and a guardrail", tree: "- * Retention\n  - Active #outcome\n  - Load #guardrail" },
    {
      name: "a proxy that moves the aim by a link",
      tree: "- * Retention\n  - Active #outcome\n  - Renewals #outcome\n- Setups #proxy",
      also: (id) => [{ id: "l", type: "link", from: id("Setups"), to: id("Retention"), kind: "moves" }],
    },
  ],
  bad: [
    {
      name: "two outcomes; what measures a tactic is no signal of the aim",
      tree: "- * Retention\n  - Active #outcome\n  - Renewals #outcome\n  - ! Mail\n    - Opened #proxy",
      finds: [
        {
          node: "Retention",
          severity: "warning",
          says: "All 2 signals of “Retention” are outcomes: when they move, it is too late to act. Add a leading indicator that shows it earlier.",
          fixes: ["Add a leading indicator below “Active”"],
        },
      ],
      fixed: { "Add a leading indicator below “Active”": ["+ untitled leading indicator below “Active”"] },
    },
  ],
});
