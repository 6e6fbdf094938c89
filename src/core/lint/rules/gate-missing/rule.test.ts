import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const because = "  We believe a wizard will move activation because it shows the result";

testRule(rule, {
  good: [
    {
      name: "a gate ahead",
      tree: `- * Retention\n${because}\n  gate: >= 40% by 2026-03-27\n  - Setups #proxy\n  - ! Wizard`,
    },
    {
      name: "a gate today",
      tree: `- * Retention\n${because}\n  gate: >= 40% by 2026-03-13\n  - Setups #proxy\n  - ! Wizard`,
    },
    {
      name: "a gate that has passed and waits for its decision",
      tree: `- * Retention\n${because}\n  gate: >= 40% by 2026-03-06\n  - Setups #proxy\n  - ! Wizard`,
    },
    {
      name: "a gate of a metric below",
      tree: `- * Retention\n${because}\n  - Setups #proxy\n    gate: >= 40% by 2026-03-27\n  - ! Wizard`,
    },
    { name: "no mechanism: that comes first", tree: "- * Retention\n  - Setups #proxy\n  - ! Wizard" },
    {
      name: "an aim that was stopped",
      tree: `- * Retention\n  status:: stopped\n${because}\n  - Setups #proxy\n  - ! Wizard`,
    },
  ],
  bad: [
    {
      name: "no gate; the only proxy is asked",
      tree: `- * Retention\n${because}\n  - Setups #proxy\n  - ! Wizard`,
      finds: [
        {
          node: "Retention",
          severity: "warning",
          field: "gate",
          says: "“Retention” has a mechanism and no gate ahead: without a number and a date agreed now, nothing ever makes you stop. Agree on one two weeks out.",
          fixes: ["Add a gate for “Setups” in two weeks"],
        },
      ],
      fixed: { "Add a gate for “Setups” in two weeks": ["+ gate of “Retention”: “Setups” ≥ by 27 March"] },
    },
    {
      name: "the last gate is decided",
      tree: `- * Retention\n${because}\n  gate: Depth >= 4 by 2026-03-06\n  - Depth #leading\n  - ! Wizard`,
      log: ["2026-03-06 Retention: continue at the gate"],
      finds: [{ node: "Retention", field: "gate", says: /no gate ahead/, fixes: ["Add a gate in two weeks"] }],
    },
    {
      name: "a gate without a date is none; what it lacks is told by another rule",
      tree: `- * Retention\n${because}\n  gate: Setups >= 40\n  - Setups #proxy\n  - ! Wizard`,
      finds: [{ node: "Retention", field: "gate", says: /no gate ahead/ }],
    },
  ],
});
