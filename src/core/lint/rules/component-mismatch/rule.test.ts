import { testRule } from "../../../../../test/tools/test-rule.ts";
import type { ReadingRecord } from "../../../records/reading.ts";
import { rule } from "./rule.ts";

const read = (metric: string, value: number, date = "2026-03-06"): ReadingRecord => ({
  id: `r-${metric}`,
  type: "reading",
  metric,
  date,
  value,
});
const sum =
  "- * Growth\n  - Revenue -> 200 €\n    formula:: sum\n    - Shop -> 120 €\n    - Stores -> 80 €\n    - Load #guardrail";
const product =
  "- * Growth\n  - Orders -> 50 orders\n    formula:: product\n    - Visits -> 1000 visits\n    - Conversion -> 5 %";

testRule(rule, {
  good: [
    {
      name: "the sum holds within two in a hundred",
      tree: sum,
      also: (id) => [read(id("Revenue"), 100), read(id("Shop"), 60), read(id("Stores"), 38)],
    },
    {
      name: "a product of visits and a percentage within five in a hundred",
      tree: product,
      also: (id) => [read(id("Orders"), 42), read(id("Visits"), 1000), read(id("Conversion"), 4)],
    },
    { name: "a part without a reading", tree: sum, also: (id) => [read(id("Revenue"), 100), read(id("Shop"), 60)] },
    {
      name: "readings more than a cadence apart",
      tree: sum,
      also: (id) => [read(id("Revenue"), 100), read(id("Shop"), 60), read(id("Stores"), 10, "2026-02-26")],
    },
    {
      name: "a rest that is known",
      tree: `${sum.replace("formula:: sum", "formula:: sum\n    residual:: 30")}`,
      also: (id) => [read(id("Revenue"), 100), read(id("Shop"), 60), read(id("Stores"), 10)],
    },
  ],
  bad: [
    {
      name: "baselines, where nothing is read yet",
      tree: "- * Growth\n  - Revenue 100 € -> 200 €\n    formula:: sum\n    - Shop 60 € -> 120 €\n    - Stores 10 € -> 80 €",
      finds: [{ node: "Revenue", field: "formula", says: /stands at €100, and its parts give €70/ }],
    },
    {
      name: "parts that give less",
      tree: sum,
      also: (id) => [read(id("Revenue"), 100), read(id("Shop"), 60), read(id("Stores"), 10)],
      finds: [
        {
          node: "Revenue",
          severity: "warning",
          field: "formula",
          says: "“Revenue” stands at €100, and its parts give €70 as their sum: either a part is missing, or a number is wrong. Add what is missing, or write the difference down.",
          fixes: ["Add a part “Other” with €30", "Write €30 down as the rest", "Choose another formula…"],
        },
      ],
      fixed: { "Write €30 down as the rest": ["~ “Revenue”: rest €30"] },
    },
    {
      name: "a longer cadence of the aim lets older readings count; a product gives more",
      tree: product.replace("Growth", "Growth ~monthly"),
      also: (id) => [read(id("Orders"), 30), read(id("Visits"), 1000, "2026-02-10"), read(id("Conversion"), 4)],
      finds: [
        {
          node: "Orders",
          field: "formula",
          says: /stands at 30.orders, and its parts give 40.orders as their product/,
          fixes: ["Write -10\u00a0orders down as the rest", "Choose another formula…"],
        },
      ],
    },
  ],
});
