import { expect, it } from "vitest";
import { testRule } from "../../../../../test/tools/test-rule.ts";
import { exampleTree } from "../../example-tree.ts";
import { lint } from "../../run.ts";
import { rule as unitMismatch } from "../unit-mismatch/rule.ts";
import { rule } from "./rule.ts";

const tree = (whole: string, ...parts: string[]) =>
  `- * Growth\n  - Whole ${whole}\n    formula:: sum${parts.map((part, i) => `\n    - Part ${"AB"[i]} ${part}`).join("")}`;

testRule(rule, {
  good: [
    { name: "they give it", tree: tree("-> 200 €", "-> 120 €", "-> 80 €") },
    { name: "within five in a hundred", tree: tree("-> 200 €", "-> 120 €", "-> 70 €") },
    { name: "they give more", tree: tree("-> 200 €", "-> 220 €", "-> 80 €") },
    { name: "less is better, and they give less", tree: tree("50 h -> 20 h", "-> 5 h", "-> 10 h") },
    { name: "a part without a target", tree: tree("-> 200 €", "-> 120 €", "") },
    {
      name: "influences are not added",
      tree: "- * Growth\n  - Whole -> 200 €\n    formula:: sum\n    - Part -> 10 €\n      relation:: influence\n  - ! Mail",
    },
  ],
  bad: [
    {
      name: "they fall short",
      tree: tree("-> 200 €", "-> 100 €", "-> 60 €"),
      finds: [
        {
          node: "Whole",
          severity: "warning",
          field: "target",
          says: "“Whole” should reach €200, and the targets of its parts give €160: €40 are missing even if all are met. Raise a target, or add a part.",
          fixes: ["Scale the targets of the parts", "Set the target of “Part A”…"],
        },
      ],
      fixed: {
        "Scale the targets of the parts": ["~ “Part A”: target €100 → €125", "~ “Part B”: target €60 → €75"],
      },
    },
    {
      name: "less is better, and they give more; a product cannot be scaled",
      tree: `${tree("50 h -> 20 h", "-> 15 h", "-> 15 h")}\n  - Orders -> 50 orders\n    formula:: product\n    - Visits -> 1000 visits\n    - Conversion -> 4 %`,
      finds: [
        { node: "Whole", field: "target", says: /should reach 20.h, and the targets of its parts give 30.h: 10.h are/ },
        { node: "Orders", field: "target", says: /give 40.orders/, fixes: ["Set the target of “Visits”…"] },
      ],
    },
  ],
});

it("says nothing of parts that cannot be added", () => {
  const { view } = exampleTree(tree("-> 200 €", "-> 100 €", "-> 6 h"));
  const found = lint(view, { today: "2026-03-13" }, [rule, unitMismatch]);
  expect(found.map((finding) => finding.rule)).toEqual(["unit-mismatch"]);
});
