import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const step = (title: string, strategy: string, tactic: string) =>
  `\n  - ! ${title}\n    what for: ${strategy}\n    how: ${tactic}`;

testRule(rule, {
  good: [
    {
      name: "two steps with aims of their own",
      tree: `- * Retention${step("Wizard", "New accounts see a result", "Screens")}${step("Mail", "People see progress weekly", "Letters")}`,
    },
    {
      name: "one option is none; words that only begin so",
      tree: "- * Retention\n  - ! Option A\n  - ! Optional fields\n  - ! Either way",
    },
    { name: "in different groups", tree: "- * Retention\n  - ! One\n    - ! Option A\n  - ! Two\n    - ! Option B" },
    { name: "German", tree: "- * Kunden bleiben\n  - ! Option A\n  - ! Option B", language: "de" },
    { name: "Russian", tree: "- * Клиенты\n  - ! Option 1\n  - ! Option 2", language: "ru" },
    { name: "Chinese", tree: "- * 客户\n  - ! Option A 方案\n  - ! Option B 方案", language: "zh" },
  ],
  bad: [
    {
      name: "options by their titles",
      tree: "- * Retention\n  - ! Option A: a wizard\n  - ! Mail\n  - ! Option B: a call",
      finds: [
        {
          node: "Option A: a wizard",
          severity: "info",
          says: "“Option A: a wizard” and “Option B: a call” stand as if both were required, and they read like alternatives. Choose one and park the other, or say why both are needed.",
          fixes: ["Keep “Option A: a wizard”, park the rest as ideas", "Say why “Option B: a call” is needed as well…"],
        },
      ],
      fixed: { "Keep “Option A: a wizard”, park the rest as ideas": ["~ “Option B: a call”: status idea"] },
    },
    {
      name: "the same strategy, reached two ways",
      tree: `- * Retention${step("Wizard", "New accounts see a first result", "Screens")}${step("Call", "New accounts see the first result", "Ring them up")}`,
      finds: [{ node: "Wizard", says: /“Wizard” and “Call” stand as if both/ }],
    },
    {
      name: "either, or",
      tree: "- * Retention\n  - ! Either build a wizard\n  - ! Or call them\n  - ! Mail",
      finds: [{ node: "Either build a wizard", says: /“Or call them”/ }],
    },
  ],
});
