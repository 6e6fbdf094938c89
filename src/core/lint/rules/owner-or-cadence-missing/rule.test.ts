import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

testRule(rule, {
  good: [
    {
      name: "a person and a rhythm; metrics pass it on",
      tree: "- * Retention @Ana ~weekly\n  - Activation\n    - Setups #proxy\n  - Errors #guardrail",
    },
    {
      name: "the owner of the tactic reads its proxy",
      tree: "- * Retention @Ana ~weekly\n  - ! Wizard @Bo\n    - Setups #proxy",
    },
    { name: "leading indicators need none", tree: "- * Retention @Ana ~weekly\n  - ! Wizard\n    - Setups #leading" },
    { name: "an aim that was stopped", tree: "- * Retention\n  status:: stopped\n  - Setups #proxy\n  - ! Wizard" },
  ],
  bad: [
    {
      name: "neither; its metrics are told with it",
      tree: "- * Retention\n  - Setups #proxy\n  - ! Wizard",
      finds: [
        {
          node: "Retention",
          severity: "warning",
          field: "owner",
          says: "Nobody owns “Retention”, and nothing says how often it is reviewed: what is everybody’s is nobody’s. Name a person and a rhythm.",
          fixes: ["Name a person…", "Choose a rhythm…"],
        },
      ],
    },
    {
      name: "only a rhythm",
      tree: "- * Retention ~weekly\n  owner::  \n  - Setups #proxy\n  - ! Wizard",
      finds: [{ node: "Retention", field: "owner", says: /^Nobody owns “Retention”: /, fixes: ["Name a person…"] }],
    },
    {
      name: "only a person",
      tree: "- * Retention @Ana\n  - Setups #proxy\n  - ! Wizard",
      finds: [
        {
          node: "Retention",
          field: "cadenceDays",
          says: /how often “Retention” is reviewed/,
          fixes: ["Review it every week", "Choose a rhythm…"],
        },
      ],
      fixed: { "Review it every week": ["~ “Retention”: cadence every 7 days"] },
    },
    {
      name: "the proxy of a tactic that nobody owns, and what lies below it",
      tree: "- * Retention @Ana ~weekly\n  - Active #proxy\n  - ! Wizard\n    - Setups #proxy\n      - Screens #proxy",
      finds: [
        {
          node: "Setups",
          field: "owner",
          says: "Nobody owns “Setups”, nor what it hangs under, nor has 1 metric below: a number without an owner drifts. Name who reads it.",
          fixes: ["Name a person…"],
        },
      ],
    },
    {
      name: "three of one tactic are told together",
      tree: "- * Retention @Ana ~weekly\n  - Active #proxy\n  - ! Wizard\n    - One #proxy\n    - Two #proxy\n    - Errors #guardrail",
      finds: [{ node: "Wizard", sub: "metrics", says: /^Nobody owns 3 metrics below “Wizard”/ }],
    },
  ],
});
