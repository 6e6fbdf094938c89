import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

testRule(rule, {
  good: [
    { name: "a guardrail", tree: "- * Retention\n  - Errors #guardrail\n  - ! Wizard" },
    { name: "a guardrail of a tactic", tree: "- * Retention\n  - Activation\n  - ! Wizard\n    - Errors #guardrail" },
    {
      name: "one elsewhere that guards a tactic",
      tree: "- * Retention\n  - ! Wizard\n- * Quality\n  - Errors #guardrail",
      also: (id) => [{ id: "l", type: "link", from: id("Errors"), to: id("Wizard"), kind: "guards" }],
    },
    { name: "nobody works on it yet", tree: "- * Retention\n  - Activation\n  - Depth" },
    { name: "an aim that is done", tree: "- * Retention\n  status:: done\n  - Activation\n  - ! Wizard" },
  ],
  bad: [
    {
      name: "a tactic; a parked guardrail is none",
      tree: "- * Retention\n  - Activation\n  - ! Wizard\n  - Errors #guardrail\n    status:: idea",
      finds: [
        {
          node: "Retention",
          severity: "warning",
          says: "Nothing guards “Retention”: its proxy can rise while users suffer, and nobody sees it. Add one number that must not get worse meanwhile.",
          fixes: ["Add a guardrail"],
        },
      ],
      fixed: { "Add a guardrail": ["+ untitled guardrail below “Retention”"] },
    },
    {
      name: "a gate",
      tree: "- * Retention\n  gate: Setups >= 40 by 2026-03-27\n  - Setups #proxy\n  - Depth",
      finds: [{ node: "Retention", says: /^Nothing guards “Retention”/ }],
    },
  ],
});
