import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const tree = "- * Retention ~weekly\n  - Activation\n    - Setups #proxy\n  - Active #outcome";

testRule(rule, {
  good: [
    { name: "ten days old at a weekly rhythm", tree, log: ["2026-03-03 Setups = 3"] },
    { name: "outcomes come late", tree, log: ["2026-01-03 Active = 3"] },
    { name: "never read: that is another gap", tree },
    { name: "no rhythm", tree: "- * Retention\n  - Activation\n    - Setups #proxy", log: ["2026-01-03 Setups = 3"] },
    {
      name: "its own rhythm",
      tree: "- * Retention ~weekly\n  - Activation\n    - Setups #proxy ~30d",
      log: ["2026-02-03 Setups = 3"],
    },
    { name: "an aim that is done", tree: tree.replace("\n", "\n  status:: done\n"), log: ["2026-01-03 Setups = 3"] },
  ],
  bad: [
    {
      name: "eleven days old",
      tree,
      log: ["2026-02-20 Setups = 2", "2026-03-02 Setups = 3"],
      finds: [
        {
          node: "Setups",
          severity: "info",
          field: "reading",
          says: "“Setups” is to be read every 7 days, and the newest reading is from 11 days ago: feedback that comes late steers nothing. Add a reading.",
          fixes: ["Add a reading…"],
        },
      ],
    },
    {
      name: "more than two weeks old is a warning, told at the top of a branch",
      tree,
      log: ["2026-02-26 Activation = 2", "2026-03-02 Setups = 3"],
      finds: [
        {
          node: "Activation",
          severity: "warning",
          field: "reading",
          says: /from 15 days ago, and 1 below it is as old: /,
        },
      ],
    },
    {
      name: "three of one parent together, as old as the worst",
      tree: "- * Retention ~weekly\n  - One\n  - Two #proxy\n  - Errors #guardrail",
      log: ["2026-03-02 One = 2", "2026-02-26 Two = 3", "2026-03-02 Errors = 3"],
      finds: [
        {
          node: "Retention",
          sub: "metrics",
          severity: "warning",
          says: /^3 metrics below “Retention” have old readings, the oldest from 15 days ago/,
          fixes: ["Add a reading to the first…"],
        },
      ],
    },
  ],
});
