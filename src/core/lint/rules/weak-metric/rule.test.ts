import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const counts = (more = "") =>
  `- * Flow\n  - Stages #leading${["New", "In work", "Done"].map((name) => `\n    - ${name} #leading\n      valueType:: count`).join("")}${more}`;

testRule(rule, {
  good: [
    {
      name: "a rate, a leading indicator, a longer name",
      tree: "- * Retention\n  - Sign-ups -> 40 % #proxy\n  - Downloads #leading\n  - Downloads that lead to a project #proxy",
    },
    { name: "a duration beside the counts", tree: counts("\n    - Days in work #leading\n      valueType:: duration") },
    {
      name: "no kind of value is written",
      tree: "- * Flow\n  - New #leading\n  - In work #leading\n  - Done #leading",
    },
    {
      name: "names in German, Russian, Chinese",
      tree: "- * Kunden\n  - Downloads #proxy\n  - Average Вес #proxy\n  - Likes #outcome",
      language: "de",
    },
  ],
  bad: [
    {
      name: "a total that only grows, and an average",
      tree: "- * Retention\n  - Registered users #outcome\n  - Average order value #proxy",
      finds: [
        {
          node: "Registered users",
          sub: "vanity",
          field: "title",
          severity: "info",
          says: "“Registered users” only ever grows, whatever you do. Count it per week, or as a share of those who could.",
          fixes: ["Write it as a rate or a share…"],
        },
        { node: "Average order value", sub: "average", field: "title", says: /is an average \(“average”\)/ },
      ],
    },
    {
      name: "averages of a catalogue are told once; a part of a formula is none",
      tree: `- * Sales\n  - Revenue #outcome\n    - Average order value #proxy\n      relation:: component${["Average rating", "Avg delivery time", "Mean basket"].map((name) => `\n  - ${name} #proxy`).join("")}`,
      finds: [
        {
          node: "Sales",
          sub: "average",
          says: "3 metrics below “Sales” are averages (“Average rating”, “Avg delivery time”, …): a few heavy users can move one alone. Where you steer by one, say how many reach a value that matters.",
          fixes: ["Say how many reach what…"],
        },
      ],
    },
    {
      name: "three counts of one unit, in any language",
      tree: counts(),
      language: "de",
      finds: [
        {
          node: "Stages",
          sub: "snapshot-no-flow",
          says: "3 counts below “Stages” are a snapshot: they show how many are where, not how long they take. Add a rate or a time to get from one to the next.",
          fixes: ["Add a duration beside them"],
        },
      ],
    },
  ],
});
