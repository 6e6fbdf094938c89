import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

testRule(rule, {
  good: [
    { name: "two steps, or none", tree: "- * Retention\n  - ! Wizard\n    - ! Screens\n    - ! Samples" },
    { name: "the rest exists", tree: "- * Retention\n  - ! Wizard\n    restExists:: true\n    - ! Screens" },
    {
      name: "an aim with one tactic, a metric with one metric",
      tree: "- * Retention\n  - Activation\n    - Setups\n      - ! Wizard",
    },
    {
      name: "the second lies below a metric of the tactic",
      tree: "- * Retention\n  - ! Wizard\n    - ! Screens\n    - Setups #leading\n      - ! Samples",
    },
  ],
  bad: [
    {
      name: "one step, whose words the parent can take",
      tree: "- * Retention\n  - ! Wizard\n    - ! Three screens @maya\n      why needed: One does not fit\n      - Setups #proxy\n    - ! Later\n      status:: idea",
      finds: [
        {
          node: "Wizard",
          severity: "warning",
          says: "“Three screens” is the only step of “Wizard”: it says the same again, or something is missing beside it. Add what is missing, or merge the two.",
          fixes: ["Add a second step", "All else that it needs exists already", "Merge the two"],
        },
      ],
      fixed: { "All else that it needs exists already": ["~ “Wizard”: the rest exists yes"] },
    },
    {
      name: "once a branch, and no merge where both say something",
      tree: "- * Retention\n  - ! Wizard\n    how: Guide people\n    - ! Screens\n      how: Draw three\n      - ! First",
      finds: [
        {
          node: "Wizard",
          says: /is the only step of “Wizard”; 1 tactic below has one step too:/,
          fixes: ["Add a second step", "All else that it needs exists already"],
        },
      ],
    },
    {
      name: "a parent whose tactic is written keeps the title in its text",
      tree: "- * Retention\n  - ! Wizard\n    how: Guide people\n    - ! Screens\n    - Load #guardrail",
      finds: [{ node: "Wizard", says: /“Screens” is the only step/ }],
    },
  ],
});
