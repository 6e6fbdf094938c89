import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const tree = "- * Retention\n  - Errors < 2% #guardrail\n  - ! Wizard";

testRule(rule, {
  good: [
    { name: "on the right side", tree, log: ["2026-03-05 Errors = 3", "2026-03-12 Errors = 1.9"] },
    { name: "no reading", tree },
    {
      name: "no threshold: another rule says that",
      tree: "- * Retention\n  - Errors #guardrail\n  - ! Wizard",
      log: ["2026-03-12 Errors = 3"],
    },
    { name: "what is not read yet", tree, log: ["2026-03-12 Errors = 1", "2026-03-20 Errors = 9"] },
    {
      name: "exactly at least",
      tree: "- * Retention\n  - Uptime #guardrail\n    comparator:: >=\n    threshold:: 99\n  - ! Wizard",
      log: ["2026-03-12 Uptime = 99"],
    },
  ],
  bad: [
    {
      name: "twice in a row",
      tree,
      log: ["2026-02-26 Errors = 1", "2026-03-05 Errors = 2", "2026-03-12 Errors = 2.5"],
      finds: [
        {
          node: "Errors",
          severity: "error",
          field: "reading",
          says: "“Errors” stands at 2.5 % and should stay below 2 %; 2 readings in a row have not. What it guards suffers, whatever the proxy gains: decide before you go on.",
          fixes: ["Go to the review…", "Add a newer reading…"],
        },
      ],
    },
    {
      name: "once",
      tree: "- * Retention\n  - Uptime > 99% #guardrail\n  - ! Wizard",
      log: ["2026-03-12 Uptime = 98"],
      finds: [{ node: "Uptime", field: "reading", says: /stands at 98 % and should stay above 99 %\. What/ }],
    },
  ],
});
