import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

testRule(rule, {
  good: [
    { name: "a proxy below a metric", tree: "- * Retention\n  - Activation\n    - Setups #proxy" },
    { name: "a proxy of a tactic", tree: "- * Retention\n  - Activation\n  - ! Mail\n    - Opened #proxy" },
    {
      name: "a proxy elsewhere that moves the aim",
      tree: "- * Retention\n  - Activation\n- * Revenue\n  - Setups #proxy moves [[Retention]]",
    },
    { name: "no metric at all: another rule says that", tree: "- * Retention\n  - ! Mail\n  - Errors #guardrail" },
    { name: "an aim that is done", tree: "- * Retention\n  status:: done\n  - Activation\n  - ! Mail" },
  ],
  bad: [
    {
      name: "leading indicators only: those with nothing below may be it",
      tree: "- * Retention\n  - Activation #leading\n    - Setups #leading\n  - Active #outcome",
      finds: [
        {
          node: "Retention",
          severity: "warning",
          says: "None of the 3 metrics of “Retention” is a proxy: nothing is expected to move first, so you learn late. Mark the one that should move within two weeks, or add one.",
          fixes: ["Mark “Setups” as proxy", "Add a proxy below “Activation”"],
        },
      ],
      fixed: {
        "Mark “Setups” as proxy": ["~ “Setups”: leading indicator → proxy"],
        "Add a proxy below “Activation”": ["+ untitled proxy below “Activation”"],
      },
    },
    {
      name: "an idea of a proxy is none",
      tree: "- * Retention\n  - Active #outcome\n    - Setups #proxy\n      status:: idea\n  - ! Mail",
      finds: [
        {
          node: "Retention",
          says: /^The only metric of “Retention” is no proxy/,
          fixes: ["Add a proxy below “Active”"],
        },
      ],
    },
  ],
});
