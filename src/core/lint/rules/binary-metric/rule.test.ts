import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

testRule(rule, {
  good: [
    { name: "more than one", tree: "- * Retention\n  - Setups 0 -> 2\n  - ! Wizard" },
    { name: "from zero to one hour", tree: "- * Retention\n  - Lead time 0h -> 1h\n  - ! Wizard" },
    { name: "a share of one", tree: "- * Retention\n  - Share 0 -> 1\n    valueType:: ratio\n  - ! Wizard" },
    { name: "a guardrail", tree: "- * Retention\n  - Outages 0 -> 1 #guardrail\n  - ! Wizard" },
  ],
  bad: [
    {
      name: "read in parts of one: how much is done",
      tree: "- * Retention\n  - Wizard is live 0 -> 1 #proxy\n  - ! Wizard",
      also: (id) => [{ id: "r", type: "reading", metric: id("Wizard is live"), date: "2026-03-06", value: 0.6 }],
      finds: [{ node: "Wizard is live", field: "target", says: /goes from 0 to 1 and is read in parts of it/ }],
    },
    {
      name: "from none to one",
      tree: "- * Retention\n  - Wizard is live 0 -> 1 #proxy\n  - ! Wizard",
      finds: [
        {
          node: "Wizard is live",
          severity: "info",
          field: "target",
          says: "“Wizard is live” can only go from no to yes: that is something done, and not something that changes. Make it a step of a tactic, or measure what it should move.",
          fixes: ["Make it a tactic", "Change what is measured…"],
        },
      ],
      fixed: { "Make it a tactic": ["~ “Wizard is live”: proxy → tactic"] },
    },
    {
      name: "yes or no, below a metric that nothing but notes may hang under",
      tree: "- * Retention\n  - Live #outcome\n    valueType:: yes-no\n  - ! Wizard",
      finds: [{ node: "Live", field: "target", says: /no to yes/ }],
    },
    {
      name: "three of one parent together",
      tree: "- * Retention\n  - One 0 -> 1\n  - Two 0 -> 1\n    unit:: Number\n  - Three 0 -> 1",
      finds: [
        {
          node: "Retention",
          sub: "metrics",
          says: /^3 metrics below “Retention” can only go from no to yes/,
          fixes: ["Make them 3 tactics", "Change what is measured…"],
        },
      ],
    },
  ],
});
