import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const tree = (whole: string, a: string, b: string, formula = "sum") =>
  `- * Growth\n  - Whole ${whole}\n    formula:: ${formula}\n    - Part A ${a}\n    - Part B ${b}`;

testRule(rule, {
  good: [
    { name: "one unit", tree: tree("-> 200 €", "-> 120 €", "-> 80 €") },
    { name: "a product of what it likes", tree: tree("-> 40 orders", "-> 1000 visits", "-> 4%", "product") },
    { name: "units that nobody has written", tree: tree("-> 200 €", "-> 120 €", "") },
    { name: "shares of one whole, which add up", tree: tree("-> 5%", "-> 3%", "-> 2%") },
    { name: "an influence may have any", tree: `${tree("-> 200 €", "-> 120 €", "-> 4%")}\n      relation:: influence` },
  ],
  bad: [
    {
      name: "two units: those that are not the parent's do not belong",
      tree: tree("-> 200 €", "-> 120 h", "-> 80 €"),
      finds: [
        {
          node: "Whole",
          severity: "error",
          field: "formula",
          says: "“Whole” adds parts in h and €, which cannot be added. Call those that do not belong an influence, or give them one unit.",
          fixes: ["Call them influences"],
        },
      ],
      fixed: { "Call them influences": ["~ “Part A”: relation influence"] },
    },
    {
      name: "a count and a duration, without units",
      tree: `${tree("", "", "")}\n      valueType:: duration`.replace("Part A ", "Part A\n      valueType:: count"),
      finds: [{ node: "Whole", field: "formula", says: /parts of different kinds \(count and duration\)/ }],
    },
    {
      name: "percentages of different things",
      tree: tree("-> 20%", "-> 40%", "-> 60%"),
      finds: [{ node: "Whole", field: "formula", says: /adds percentages, and they do not add up/ }],
    },
  ],
});
