import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const tree = "- * Retention\n  gate: Setups >= 30% by 2026-03-20\n  - Setups #proxy\n  - ! Wizard";

testRule(rule, {
  good: [
    { name: "never", tree },
    { name: "three days before its day", tree, log: ["2026-03-03 Retention: gate was >= 40 by 2026-03-06"] },
    {
      name: "twice in good time",
      tree,
      log: ["2026-02-10 Retention: gate was >= 40 by 2026-03-06", "2026-02-17 Retention: gate was >= 35 by 2026-03-06"],
    },
    {
      name: "what followed is decided",
      tree,
      log: ["2026-03-05 Retention: gate was >= 40 by 2026-03-06", "2026-03-20 Retention: stop at the gate"],
      today: "2026-03-21",
    },
  ],
  bad: [
    {
      name: "two days before its day",
      tree,
      log: ["2026-03-04 Retention: gate was >= 40 by 2026-03-06"],
      finds: [
        {
          node: "Retention",
          severity: "warning",
          field: "gate",
          says: "The gate of “Retention” was “≥ 40 by 6 March” until 4 March: a gate that moves when it comes near decides nothing. Keep to what was agreed, or say why not.",
          fixes: ["Go back to what was agreed", "Look at the gate…"],
        },
      ],
      fixed: {
        "Go back to what was agreed": ["~ gate of “Retention”: value 30 → 40; date 20 March → 6 March"],
      },
    },
    {
      name: "after its day",
      tree,
      log: ["2026-03-09 Retention: gate was >= 30 by 2026-03-06"],
      finds: [{ node: "Retention", field: "gate", says: /until 9 March: / }],
    },
    {
      name: "three times in good time",
      tree,
      log: [
        "2026-02-10 Retention: gate was >= 40 by 2026-03-06",
        "2026-02-17 Retention: gate was >= 35 by 2026-03-06",
        "2026-02-24 Retention: gate was >= 33 by 2026-03-13",
      ],
      finds: [{ node: "Retention", field: "gate", says: /until 24 February and has been changed 3 times: / }],
    },
  ],
});
