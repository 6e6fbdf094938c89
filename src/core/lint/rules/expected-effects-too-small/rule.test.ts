import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const tree = (numbers: string, first: string, second: string) =>
  `- * Retention\n  - Activation ${numbers}\n    - ! Wizard${first}\n    - ! Mail${second}\n    - Load #guardrail`;
const effect = (value: number) => `\n      effect:: ${value}`;

testRule(rule, {
  good: [
    { name: "enough", tree: tree("30% -> 50%", effect(10), effect(7)) },
    { name: "one that says nothing", tree: tree("30% -> 50%", effect(2), "") },
    { name: "no baseline", tree: tree("-> 50%", effect(2), effect(1)) },
    { name: "less is wanted, written without a sign", tree: tree("9 d -> 1 d", effect(4), effect(3)) },
  ],
  bad: [
    {
      name: "half of the way",
      tree: tree("30% -> 50%", effect(6), effect(4)),
      finds: [
        {
          node: "Activation",
          severity: "warning",
          field: "target",
          says: /^All that should move “Activation” is expected to give 10.% of the 20.% to its target \(50 %\): not enough, even if all succeeds\. Add a tactic, or lower the target\.$/,
          fixes: ["Add a tactic below it", "Change the target…"],
        },
      ],
    },
    {
      name: "an aim's own number that should fall, with a link that moves it",
      tree: "- * Days to close 9 d -> 1 d\n  - Batches\n    effect:: -2\n  - ! Mail\n    effect:: -1\n- Rules",
      also: (id) => [{ id: "l", type: "link", from: id("Rules"), to: id("Days to close"), kind: "moves", effect: -1 }],
      finds: [{ node: "Days to close", field: "target", says: /give -4.d of the -8.d to its target \(50 %\)/ }],
    },
  ],
});
