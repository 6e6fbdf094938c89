import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

testRule(rule, {
  good: [
    { name: "the aim is done", tree: "- * Retention\n  status:: done\n  - Activation\n  - ! Mail" },
    {
      name: "a reason, evidence, a confidence",
      tree: "- * Retention\n  - Activation\n    because early success keeps people\n  - Value\n    evidence:: Cohorts of last year\n  - Depth\n    confidence:: 3",
    },
    {
      name: "parts, guardrails, tactics",
      tree: "- * Revenue\n  - Shop\n    relation:: component\n  - Load #guardrail\n  - ! Mail",
    },
    {
      name: "below a leading indicator",
      tree: "- * Retention\n  - Activation because early success keeps people\n    - Setups #proxy",
    },
    {
      name: "parts of an outcome with a formula",
      tree: "- * Growth\n  - Revenue #outcome\n    because it pays us\n    formula:: sum\n    - Shop\n    - Stores",
    },
  ],
  bad: [
    {
      name: "one edge",
      tree: "- * Retention\n  - Activation\n  - ! Mail",
      finds: [
        {
          node: "Retention",
          severity: "info",
          says: "Nothing says why “Activation” should move “Retention”: an influence is a belief until somebody has seen it. Write what comes after “because”.",
          fixes: ["Say why “Activation” moves it…"],
        },
      ],
    },
    {
      name: "several edges and a link are told once; an outcome by itself",
      tree: "- * Retention\n  - Active #outcome\n    - Activation #leading\n  - Value #leading\n- Setups #proxy",
      also: (id) => [{ id: "l", type: "link", from: id("Setups"), to: id("Retention"), kind: "moves" }],
      finds: [
        { node: "Retention", says: /why 3 metrics should move “Retention”/ },
        { node: "Active", says: /why “Activation” should move “Active”/ },
      ],
    },
    {
      name: "where nobody has begun, three places are one gap at the top",
      tree: "- * Goals\n  - Health #outcome\n    - Deaths\n    - Births\n  - Schools #outcome\n    - Years at school",
      finds: [
        {
          node: "Goals",
          says: "Nothing says why 5 metrics in 3 places from “Goals” down should move what they hang under: each influence is a belief. Write “because” for the first.",
          fixes: ["Say why “Health” moves it…"],
        },
      ],
    },
    {
      name: "where one has a reason, each place is told",
      tree: "- * Goals\n  - Health #outcome\n    because it counts\n    - Deaths\n  - Schools #outcome\n    - Years at school",
      finds: [
        { node: "Goals", says: /“Schools”/ },
        { node: "Health", says: /“Deaths”/ },
        { node: "Schools", says: /“Years/ },
      ],
    },
  ],
});
