import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const tree = "- * Retention\n  gate: Setups >= 40% by 2026-03-06\n  - Setups #proxy\n  - ! Wizard";

testRule(rule, {
  good: [
    { name: "its day is today", tree: tree.replace("03-06", "03-13") },
    { name: "decided", tree, log: ["2026-03-06 Retention: stop at the gate"] },
    { name: "an aim that is done", tree: tree.replace("\n", "\n  status:: done\n") },
    { name: "no date yet", tree: tree.replace(" by 2026-03-06", "") },
  ],
  bad: [
    {
      name: "missed",
      tree,
      log: ["2026-03-05 Setups = 22", "2026-03-09 Setups = 41"],
      finds: [
        {
          node: "Retention",
          severity: "error",
          field: "gate",
          says: "The gate of “Retention” (“Setups” ≥ 40 % by 6 March) was missed 7 days ago with 22 %, and nothing is decided. Continue, change or stop, and say why.",
          fixes: ["Log “change”", "Log “stop”", "Log “continue”"],
        },
      ],
      fixed: { "Log “change”": ["+ decision on “Retention”: change"] },
    },
    {
      name: "passed",
      tree,
      log: ["2026-03-06 Setups = 40"],
      finds: [
        {
          node: "Retention",
          field: "gate",
          says: /was passed 7 days ago with 40 %/,
          fixes: ["Log “continue”", "Log “change”", "Log “stop”"],
        },
      ],
    },
    {
      name: "no reading",
      tree,
      finds: [{ node: "Retention", field: "gate", says: /was due 7 days ago without a reading/ }],
    },
    {
      name: "the entry that began it decides nothing, nor does one about other words",
      tree,
      log: [
        "2026-02-20 Retention: start at the gate",
        "2026-02-27 Retention: continue at the gate",
        "2026-02-28 Retention: gate was >= 30 by 2026-02-27",
      ],
      finds: [{ node: "Retention", field: "gate", says: /was due/ }],
    },
    {
      name: "two of them, one without a number",
      tree: "- * Retention\n  gate: the demo convinces by 2026-02-20\n  gate: Setups >= 40% by 2026-03-06\n  - Setups #proxy\n  - ! Wizard",
      finds: [
        { node: "Retention", field: "gate", says: /was due 21 days ago, and nothing is decided, nor for 1 more\./ },
      ],
    },
  ],
});
