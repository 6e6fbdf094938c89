import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const gate = (metric: string) =>
  ({ id: "g", type: "gate", metric, comparator: ">=", value: 30, date: "2026-03-27" }) as const;
const aligned = "- * Retention\n  because people stay\n  - Setups #proxy";

testRule(rule, {
  good: [
    {
      name: "aligned first: mechanism, proxy and a gate of that proxy",
      tree: `${aligned}\n  - ! Speed up the wizard`,
      also: (id) => [gate(id("Setups"))],
    },
    { name: "no promise of speed", tree: "- * Retention\n  - Activation\n  - ! Wizard" },
    {
      name: "the tactic says it without speed",
      tree: "- * Retention\n  - Activation\n  - ! Hire\n    how: Ask two experts",
    },
    { name: "not below an aim", tree: "- Activation\n- ! Hire five engineers\n- ! Mail" },
    { name: "German", tree: "- * Kunden bleiben\n  - Quote\n  - ! Automatische Mahnung faster", language: "de" },
    { name: "Russian", tree: "- * Клиенты остаются\n  - Доля\n  - ! Нанять людей hire", language: "" },
    { name: "Chinese", tree: "- * 客户留存\n  - 激活率\n  - ! 加快速度 velocity", language: "zh" },
  ],
  bad: [
    {
      name: "nothing of the three",
      tree: "- * Retention\n  - Activation\n  - ! Hire five engineers",
      finds: [
        {
          node: "Hire five engineers",
          severity: "warning",
          says: "“Hire five engineers” promises speed (“hire”) while “Retention” has no mechanism, no proxy and no gate: more, faster, in a direction that nothing checks. Align first.",
          fixes: ["Write the mechanism…", "Choose a proxy…", "Agree on a gate…"],
        },
      ],
    },
    {
      name: "only the gate is missing; once a branch; the strategy counts too",
      tree: `${aligned}\n  - ! Wizard\n    what for: Setup is faster\n    - ! Automate the samples\n    - ! Screens`,
      finds: [{ node: "Wizard", says: /“Wizard” promises speed \(“faster”\) while “Retention” has no gate:/ }],
    },
  ],
});
