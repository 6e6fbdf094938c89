import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const tree = "- * Retention\n  - Setups #proxy\n  - ! Wizard\n  - ! Mail";
const before = "2026-01-20 Retention: start as “Revenue” because of the board";
const after = "2026-02-10 Retention: change because of churn";

testRule(rule, {
  good: [
    { name: "the aim is what it was", tree, log: [before.replace(" as “Revenue”", ""), after] },
    { name: "four weeks are not over", tree, log: [before, after.replace("02-10", "02-13")] },
    {
      name: "the tactics were others",
      tree,
      log: [after],
      also: (id) => [
        {
          id: "d",
          type: "decision",
          aim: id("Retention"),
          date: "2026-01-20",
          outcome: "start",
          plan: { aim: "a", mechanism: "b", tactics: "c", targets: "d" },
        },
      ],
    },
    { name: "no tactic yet", tree: "- * Retention\n  - Setups #proxy\n  - Depth", log: [before, after] },
  ],
  bad: [
    {
      name: "a new aim, the old tactics",
      tree,
      log: [before, after, "2026-03-06 Retention: continue because of churn"],
      finds: [
        {
          node: "Retention",
          severity: "info",
          says: "“Retention” was changed by 10 February, and its 2 tactics have stayed what they were: a new aim with old routines. Ask of each whether it still moves the aim.",
          fixes: ["Walk the tactics, from “Wizard”…"],
        },
      ],
    },
  ],
});
