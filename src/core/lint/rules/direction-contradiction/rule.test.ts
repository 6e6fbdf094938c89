import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

testRule(rule, {
  good: [
    { name: "up, and up", tree: "- * Retention 58% -> 70%\n  - Activation 30% -> 45%\n    better:: up\n  - ! Mail" },
    { name: "reduce, and down", tree: "- * Reduce churn 9% -> 4%\n  - Activation\n  - ! Mail" },
    { name: "the same number", tree: "- * Retention\n  - Uptime 99% -> 99%\n    better:: down\n  - ! Mail" },
    {
      name: "no words are judged in German, Russian, Chinese",
      tree: "- * Lower Saxony wächst 5 -> 9\n  - Reduce сокращение 1 -> 2\n  - Cut 削减 1 -> 2",
      language: "de",
    },
  ],
  bad: [
    {
      name: "down, and up",
      tree: "- * Retention\n  - Activation 30% -> 45%\n    better:: down\n  - ! Mail",
      finds: [
        {
          node: "Activation",
          severity: "error",
          field: "better",
          says: /^“Activation” should go down, and its target leads from 30.% to 45.%: one of them is a slip\. Turn the direction, or change the numbers\.$/,
          fixes: ["Better is up", "Swap baseline and target"],
        },
      ],
      fixed: { "Better is up": ["~ “Activation”: better down → up"] },
    },
    {
      name: "a name that says the other way: a warning, as words are judged",
      tree: "- * Reduce churn 4% -> 9%\n  - Increase depth 5 -> 3\n  - ! Mail",
      finds: [
        { node: "Reduce churn", sub: "name", field: "target", severity: "warning", says: /says “reduce”/ },
        { node: "Increase depth", sub: "name", field: "target", severity: "warning", says: /says “increase”/ },
      ],
    },
  ],
});
