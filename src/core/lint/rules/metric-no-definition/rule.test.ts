import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

testRule(rule, {
  good: [
    { name: "from no to yes", tree: "- * Retention\n  - Wizard is live 0 -> 1 #proxy\n  - ! Wizard" },
    {
      name: "a definition",
      tree: "- * Retention\n  - Setups #proxy\n    definition:: Finished within a day\n  - ! Mail",
    },
    {
      name: "leading indicators and guardrails are not asked",
      tree: "- * Retention\n  - Activation #leading\n  - Load #guardrail",
    },
  ],
  bad: [
    {
      name: "a proxy below an outcome: once; spaces are none",
      tree: "- * Retention\n  - Active #outcome\n    - Setups #proxy\n      definition::  \n  - ! Mail",
      finds: [
        {
          node: "Active",
          severity: "info",
          field: "definition",
          says: "“Active” has no definition, nor has 1 metric below: two people will count two things. Write what is counted, of what, and in which time.",
          fixes: ["Write what is counted…"],
        },
      ],
    },
    {
      name: "many below one parent are told together",
      tree: "- * Retention\n  - One #proxy\n  - Two #proxy\n  - Three #proxy",
      finds: [{ node: "Retention", sub: "metrics", says: /^3 metrics below “Retention” have no definition/ }],
    },
  ],
});
