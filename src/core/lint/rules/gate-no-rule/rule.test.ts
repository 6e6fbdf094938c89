import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

testRule(rule, {
  good: [
    {
      name: "all four",
      tree: "- * Retention\n  gate: Setups >= 40% by 2026-03-27\n  - Setups #proxy\n  - ! Wizard",
    },
    { name: "no gate", tree: "- * Retention\n  - Setups #proxy\n  - ! Wizard" },
    {
      name: "one that is decided is history",
      tree: "- * Retention\n  gate: Setups >= 40%\n  - Setups #proxy\n  - ! Wizard",
      log: ["2026-03-06 Retention: continue at the gate"],
    },
  ],
  bad: [
    {
      name: "words only",
      tree: "- * Retention\n  gate: the demo convinces the board\n  - Setups #proxy\n  - ! Wizard",
      finds: [
        {
          node: "Retention",
          severity: "error",
          field: "gate",
          says: "A gate of “Retention” (“the demo convinces the board”) does not say on which side, which number or by when: it can be renegotiated when its day comes. Write it down now.",
          fixes: ["Complete the gate…"],
        },
      ],
    },
    {
      name: "no metric, where one proxy can be meant",
      tree: "- * Retention\n  - Setups #proxy\n  - ! Wizard",
      also: (id) => [{ id: "g", type: "gate", aim: id("Retention"), comparator: ">=", value: 4, date: "2026-03-27" }],
      finds: [
        {
          node: "Retention",
          field: "gate",
          says: /does not say which metric: /,
          fixes: ["Ask “Setups”", "Complete the gate…"],
        },
      ],
      fixed: { "Ask “Setups”": ["~ gate of “Retention”: metric “Setups”"] },
    },
    {
      name: "several, the next one first; one below a metric counts too",
      tree: "- * Retention\n  gate: Setups >= 4\n  - Setups #proxy\n    gate: by 2026-03-20\n  - ! Wizard",
      finds: [{ node: "Retention", field: "gate", says: /does not say .*, nor does another: / }],
    },
  ],
});
