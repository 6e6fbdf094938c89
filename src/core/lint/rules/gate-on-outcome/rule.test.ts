import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const tree =
  "- * Retention\n  gate: Active >= 60% by 2026-03-27\n  - Active #outcome\n    - Setups 20% -> 40% #proxy\n  - ! Wizard";

testRule(rule, {
  good: [
    { name: "a gate of a proxy", tree: tree.replace("Active >=", "Setups >=") },
    { name: "five weeks away", tree: tree.replace("03-27", "04-17") },
    { name: "its day has passed", tree: tree.replace("03-27", "03-06") },
    { name: "decided", tree, log: ["2026-03-06 Retention: stop at the gate"] },
  ],
  bad: [
    {
      name: "an outcome in two weeks; a proxy knows how much is enough",
      tree,
      finds: [
        {
          node: "Retention",
          severity: "info",
          field: "gate",
          says: "The gate of “Retention” asks “Active” in 14 days, an outcome, which rarely moves so soon: you may stop what works. Ask a proxy, or give it more time.",
          fixes: ["Ask “Setups” and its target", "Change the gate…"],
        },
      ],
      fixed: {
        "Ask “Setups” and its target": ["~ gate of “Retention”: value 60 → 40; metric “Active” → “Setups”"],
      },
    },
    {
      name: "the aim's own number, and a proxy without a target",
      tree: "- * Retention\n  gate: [[Retention]] >= 60% by 2026-03-27\n  - Setups #proxy\n  - ! Wizard",
      finds: [
        { node: "Retention", field: "gate", says: /asks its own number in 14 days/, fixes: ["Change the gate…"] },
      ],
    },
  ],
});
