import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const tree =
  "- * Retention\n  We believe a wizard will move activation because it shows the result\n  since:: 2026-01-30\n  - Activation 30% -> 50%\n    - Setups 20% -> 40% #proxy\n  - ! Wizard";
const weeks = ["2026-02-06", "2026-02-13", "2026-02-20", "2026-02-27"];
const course = (name: string, values: readonly number[]): string[] =>
  values.map((value, i) => `${weeks[i]} ${name} = ${value}`);
const up = course("Setups", [20, 22, 25, 30]);
const flat = course("Activation", [30, 30, 31, 30]);

testRule(rule, {
  good: [
    { name: "the outcome follows", tree, log: [...up, ...course("Activation", [30, 31, 31, 32])] },
    { name: "the proxy has hardly moved", tree, log: [...course("Setups", [20, 20, 21, 22]), ...flat] },
    { name: "three readings of the proxy are too few", tree, log: [...up.slice(1), ...flat] },
    { name: "two readings of the outcome are too few", tree, log: [...up, ...flat.slice(2)] },
    {
      name: "what was before the mechanism does not count",
      tree: tree.replace("2026-01-30", "2026-02-10"),
      log: [...up, ...flat],
    },
    {
      name: "the lag has not passed",
      tree: tree.replace("#proxy", "#proxy\n      lagDays:: 30"),
      log: [...up, ...flat],
    },
    {
      name: "a mechanism that is marked as refuted has been heard",
      tree: tree.replace("since::", "state:: refuted\n  since::"),
      log: [...up, ...flat],
    },
    { name: "no target to measure by", tree: tree.replace("30% -> 50%", "#leading"), log: [...up, ...flat] },
  ],
  bad: [
    {
      name: "half of its way, and nothing follows",
      tree,
      log: [...up, ...flat],
      finds: [
        {
          node: "Setups",
          severity: "warning",
          says: "“Setups” has made 50 % of its way and “Activation” has not followed since 30 January: the proxy may not be what moves it. Question the mechanism before you push further.",
          fixes: ["Mark the mechanism as refuted", "Open the mechanism…"],
        },
      ],
      fixed: { "Mark the mechanism as refuted": ["~ mechanism of “Retention”: state refuted"] },
    },
    {
      name: "falling is good here; the aim's own number goes the wrong way; no mechanism",
      tree: "- * Churn 9% -> 5%\n  - Tickets 100 -> 50 #proxy\n  - ! Wizard",
      log: [...course("Tickets", [100, 90, 80, 70]), ...course("Churn", [9, 9, 10])],
      finds: [
        {
          node: "Tickets",
          says: /made 60 % of its way and “Churn” has not followed: /,
          fixes: ["Open the mechanism…"],
        },
      ],
    },
    {
      name: "by a link to what it moves",
      tree: "- * Retention\n  - Activation 30% -> 50%\n  - ! Wizard\n    - Setups 20% -> 40% #proxy moves [[Activation]]",
      log: [...up, ...flat],
      finds: [{ node: "Setups", says: /“Activation” has not followed/ }],
    },
  ],
});
