import { expect, it } from "vitest";
import { testRule } from "../../../../../test/tools/test-rule.ts";
import { exampleTree } from "../../example-tree.ts";
import { lint } from "../../run.ts";
import { rule as mechanismMissing } from "../mechanism-missing/rule.ts";
import { rule } from "./rule.ts";

testRule(rule, {
  good: [
    { name: "the aim is done", tree: "- * Retention\n  status:: done\n  - Activation\n    - Setups #proxy" },
    { name: "a tactic", tree: "- * Retention\n  - Activation\n  - Time to value\n  - ! Mail" },
    { name: "a mechanism", tree: "- * Retention\n  because people stay\n  - Activation\n  - Time to value" },
    { name: "one metric and a note", tree: "- * Retention\n  - Activation\n  - Ask Ana #note\n- ! Stray" },
  ],
  bad: [
    {
      name: "two metrics; an idea is no tactic",
      tree: "- * Retention\n  - Activation\n    - Setups #proxy\n  - ! Later\n    status:: idea",
      finds: [
        {
          node: "Retention",
          severity: "warning",
          field: "mechanism",
          says: "“Retention” is only a scoreboard: 2 metrics that nothing moves. Add a tactic, or write “We believe … will move … because …”.",
          fixes: ["Add a tactic below it", "Begin the sentence"],
        },
      ],
      fixed: { "Begin the sentence": ["+ mechanism of “Retention”: We believe … will move “Activation” because …"] },
    },
  ],
});

it("is said once, by the rule that it is a wording of", () => {
  const { view } = exampleTree("- * Retention\n  - Activation\n  - Time to value");
  const found = lint(view, { today: "2026-03-13" }, [mechanismMissing, rule]);
  expect(found.map((finding) => finding.rule)).toEqual(["mechanism-missing"]);
});
