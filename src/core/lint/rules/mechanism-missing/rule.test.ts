import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const mechanism = (aim: string, more: object) => ({ id: "m", type: "mechanism", aim, ...more }) as const;

testRule(rule, {
  good: [
    { name: "the aim is done", tree: "- * Retention\n  status:: done\n  - Activation\n    - ! Mail" },
    {
      name: "a whole sentence",
      tree: "- * Retention\n  We believe a wizard will move activation because early success keeps people\n  - Activation\n  - ! Wizard",
    },
    {
      name: "only a reason",
      tree: "- * Retention\n  - Activation\n  - ! Wizard",
      also: (id) => [mechanism(id("Retention"), { z: "early success keeps people" })],
    },
    {
      name: "only a node for what will move",
      tree: "- * Retention\n  - Activation\n  - ! Mail",
      also: (id) => [mechanism(id("Retention"), { yNode: id("Activation") })],
    },
    { name: "an aim with nothing below it yet", tree: "- * Retention\n- * Revenue\n- ! Mail" },
    {
      name: "only notes and ideas below it",
      tree: "- * Retention\n  - Ask Ana #note\n  - ! Mail\n    status:: idea\n- ! Stray\n  - ! Step",
    },
    { name: "fewer than three nodes", tree: "- * Retention\n  - Activation" },
    { name: "the aim is being typed", tree: "- * Retention\n  - Activation\n    - ! Mail", editing: "Retention" },
    { name: "the aim is an idea", tree: "- * Retention\n  status:: idea\n  - Activation\n    - ! Mail" },
  ],
  bad: [
    {
      name: "a tactic below a metric: both begin the sentence",
      tree: "- * Retention\n  - Activation\n    - ! Wizard",
      finds: [
        {
          node: "Retention",
          severity: "error",
          field: "mechanism",
          says: "Nothing says how “Retention” will come about, so nobody can steer. Write “We believe … will move … because …”.",
          fixes: ["Begin the sentence"],
        },
      ],
      fixed: {
        "Begin the sentence": ["+ mechanism of “Retention”: We believe “Wizard” will move “Activation” because …"],
      },
    },
    {
      name: "a tactic right below the aim should move the aim",
      tree: "- * Retention\n  - Load #guardrail\n  - ! Wizard",
      finds: [{ node: "Retention", field: "mechanism", says: /^Nothing says how/ }],
      fixed: {
        "Begin the sentence": ["+ mechanism of “Retention”: We believe “Wizard” will move “Retention” because …"],
      },
    },
    {
      name: "metrics alone are a scoreboard",
      tree: "- * Retention\n  - Load #guardrail\n  - Activation\n  - Time to value",
      finds: [
        {
          node: "Retention",
          field: "mechanism",
          says: "“Retention” is only a scoreboard: 3 metrics, and no tactic or mechanism that moves them. Write “We believe … will move … because …”.",
        },
      ],
      fixed: {
        "Begin the sentence": ["+ mechanism of “Retention”: We believe … will move “Activation” because …"],
      },
    },
    {
      name: "one metric is no scoreboard, and an empty mechanism says nothing",
      tree: "- * Retention\n  - Activation\n- ! Stray",
      also: (id) => [mechanism(id("Retention"), { x: " " })],
      finds: [{ node: "Retention", field: "mechanism", says: /^Nothing says how/ }],
      fixed: {
        "Begin the sentence": [
          "~ mechanism of “Retention”: what we do cleared; what will move “Activation”; since 13 March",
        ],
      },
    },
    {
      name: "each aim by itself; the sentence of another is not its own",
      tree: "- * Retention\n  We believe a wizard will move it because people stay\n  - ! Wizard\n- * Revenue\n  - ! Prices",
      finds: [{ node: "Revenue", field: "mechanism", says: /“Revenue”/ }],
    },
  ],
});
