import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const catalogue = (last: string) =>
  `- * Retention${Array.from({ length: 11 }, (_, i) => `\n  - Metric ${i + 1} #proxy`).join("")}\n  - ${last}`;

testRule(rule, {
  good: [
    { name: "targets", tree: "- * Retention\n  - Activation -> 40%\n    - Setups -> 30% #proxy\n  - ! Mail" },
    { name: "guardrails have thresholds", tree: "- * Retention\n  - Load #guardrail\n  - ! Mail" },
    { name: "an idea", tree: "- * Retention\n  - Setups #proxy\n    status:: idea\n  - ! Mail\n  - ! Call" },
  ],
  bad: [
    {
      name: "a proxy, and one below it; a leading indicator is only worth a look",
      tree: "- * Retention\n  - Activation #leading\n    - Setups #proxy\n      - Screens #proxy\n  - Depth -> 3 #leading",
      finds: [
        { node: "Activation", sub: "leading", field: "target", severity: "info", says: /“Activation” has no target:/ },
        {
          node: "Setups",
          severity: "warning",
          field: "target",
          says: "“Setups” has no target, nor has 1 metric below: nobody can tell whether a change is enough. Set the number that would be.",
          fixes: ["Set a target…"],
        },
      ],
    },
    {
      name: "many below one parent are told together",
      tree: "- * Retention\n  - One #outcome\n    - Setups #proxy\n    - Depth -> 3 #proxy\n  - Two #outcome\n  - Three #outcome",
      finds: [
        {
          node: "Retention",
          sub: "metrics",
          severity: "warning",
          says: /^3 metrics below “Retention” and 1 farther down have no target/,
          fixes: ["Set a target for the first…"],
        },
      ],
    },
    {
      name: "where nobody has begun, it is one gap at the top, however deep the metrics lie",
      tree: "- * Retention\n  - Kinds #note\n  - One #outcome\n    - Setups #proxy\n  - Two #outcome\n    - Depth #proxy",
      finds: [
        { node: "Retention", sub: "metrics", severity: "warning", says: /^4 metrics below “Retention” have no target/ },
      ],
    },
    {
      name: "a catalogue of names without a single number is only worth a look",
      tree: catalogue("Metric 12 #proxy"),
      finds: [
        {
          node: "Retention",
          sub: "catalogue",
          severity: "info",
          says: /^12 metrics below “Retention” have no target/,
          fixes: ["Set a target for the first…"],
        },
      ],
    },
    {
      name: "one number is a beginning",
      tree: catalogue("Metric 12 -> 40% #proxy"),
      finds: [{ node: "Retention", sub: "metrics", severity: "warning", says: /^11 metrics below “Retention”/ }],
    },
  ],
});
