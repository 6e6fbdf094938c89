import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const tree = "- * Retention\n  - Setups 20% -> 40% #proxy\n  - ! Wizard";
const log = [
  "2026-02-20 Retention: continue because so",
  "2026-02-27 Retention: continue because so",
  "2026-03-06 Retention: continue because so",
];
const marks = { aim: "a", mechanism: "b", tactics: "c", targets: "d" };

testRule(rule, {
  good: [
    { name: "two of them", tree, log: log.slice(1) },
    {
      name: "another one between",
      tree,
      log: [...log.slice(0, 1), "2026-02-24 Retention: change because no", ...log.slice(1)].slice(0, 3),
    },
    {
      name: "something that should move it was another then",
      tree,
      log: log.slice(1),
      also: (id) => [
        { id: "d", type: "decision", aim: id("Retention"), date: "2026-02-20", outcome: "continue", plan: marks },
      ],
    },
    {
      name: "nobody knows what was in force",
      tree,
      log: log.slice(1),
      also: (id) => [{ id: "d", type: "decision", aim: id("Retention"), date: "2026-02-20", outcome: "continue" }],
    },
    { name: "an aim that was stopped", tree: tree.replace("\n", "\n  status:: stopped\n"), log },
  ],
  bad: [
    {
      name: "three times, and what began it does not count; the aim may be worded anew",
      tree,
      log: [
        "2026-02-13 Retention: start",
        ...log.slice(0, 2),
        "2026-03-06 Retention: continue as “Customers” because so",
      ],
      finds: [
        {
          node: "Retention",
          severity: "info",
          field: "mechanism",
          says: "The last 3 decisions on “Retention” were “continue”, and nothing that should move it has changed between them: the log turns into a habit. Ask whether the mechanism is still true.",
          fixes: ["Open the mechanism…"],
        },
      ],
    },
  ],
});
