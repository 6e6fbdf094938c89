import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

testRule(rule, {
  good: [
    { name: "both", tree: "- * Retention\n  - Errors < 2% #guardrail\n  - Activation #leading" },
    { name: "other roles have targets", tree: "- * Retention\n  - Errors #proxy\n  - Activation" },
    {
      name: "an idea",
      tree: "- * Retention\n  - Errors #guardrail\n    status:: idea\n  - Activation #leading\n  - Depth",
    },
  ],
  bad: [
    {
      name: "no number; a target is none",
      tree: "- * Retention\n  - Errors #guardrail\n    target:: 2\n  - Activation #leading",
      finds: [
        {
          node: "Errors",
          severity: "error",
          field: "threshold",
          says: "“Errors” is a guardrail without a number, so it can never be breached. Set the value that it must not cross.",
          fixes: ["Set the threshold…"],
        },
      ],
    },
    {
      name: "a number and no side",
      tree: "- * Retention\n  - Speed #guardrail\n    threshold:: 40\n    better:: up\n  - Activation #leading",
      finds: [
        {
          node: "Speed",
          field: "threshold",
          says: /the number 40, and nothing says on which side/,
          fixes: ["It must stay above 40", "It must stay below 40", "Set the threshold…"],
        },
      ],
      fixed: { "It must stay above 40": ["~ “Speed”: comparator >"] },
    },
  ],
});
