import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

testRule(rule, {
  good: [
    {
      name: "a group that is argued to be enough",
      tree: "- * Retention\n  - ! Wizard\n    why enough: People can undo what they try\n    - ! Screens\n    - ! Samples",
    },
    {
      name: "an aim that says why its tactics are enough",
      tree: "- * Retention\n  why enough: Both kinds of customers are met\n  - Activation\n    - ! Wizard\n  - ! Mail",
    },
    { name: "one step is no group", tree: "- * Retention\n  - ! Wizard\n    - ! Screens" },
    { name: "leaves", tree: "- * Retention\n  - Activation\n    - ! Wizard" },
    {
      name: "only one step is live",
      tree: "- * Retention\n  - ! Wizard\n    - ! Screens\n    - ! Samples\n      status:: idea\n    - Ask Ana #note",
    },
    {
      name: "metrics below a tactic are no steps",
      tree: "- * Retention\n  - ! Wizard\n    - Setups #proxy\n    - Ends #proxy",
    },
    {
      name: "the tactic is being typed",
      tree: "- * Retention\n  - ! Wizard\n    - ! Screens\n    - ! Samples",
      editing: "Wizard",
    },
    {
      name: "steps of a step are not steps of the one above",
      tree: "- * Retention\n  - ! Wizard\n    - ! Screens\n      why enough: Both roles are met\n      - ! First\n      - ! Second",
    },
  ],
  bad: [
    {
      name: "two steps and no word",
      tree: "- * Retention\n  - ! Wizard\n    - ! Screens\n    - ! Samples",
      finds: [
        {
          node: "Wizard",
          severity: "warning",
          field: "sa",
          says: "“Wizard” has 2 steps, and nothing says why they are enough together. Say what could still be missing if all of them succeed.",
          fixes: ["Say why they are enough…"],
        },
      ],
    },
    {
      name: "an aim with two top tactics, whatever metric they hang under",
      tree: "- * Retention\n  - Activation\n    - ! Wizard\n  - Time to value\n    - ! Mail",
      finds: [{ node: "Retention", field: "sa", says: /^“Retention” has 2 steps/ }],
    },
    {
      name: "steps below a metric of the tactic are its steps",
      tree: "- * Retention\n  - ! Wizard\n    - Setups #outcome\n      - ! Screens\n    - ! Samples",
      finds: [{ node: "Wizard", field: "sa", says: /has 2 steps/ }],
    },
    {
      name: "once a branch, on the topmost, with the number of groups below; spaces are no words",
      tree: "- * Retention\n  - ! Wizard\n    why enough:  \n    - ! Screens\n      - ! First\n      - ! Second\n    - ! Samples\n      - ! Fill\n      - ! Show",
      finds: [{ node: "Wizard", field: "sa", says: /has 2 steps, .* together; nor does it in 2 groups below\. Say/ }],
    },
    {
      name: "below a group that is argued",
      tree: "- * Retention\n  why enough: Both\n  - ! Wizard\n    - ! Screens\n    - ! Samples\n  - ! Mail\n    - ! Write\n    - ! Send",
      finds: [
        { node: "Wizard", field: "sa", says: /“Wizard”/ },
        { node: "Mail", field: "sa", says: /“Mail”/ },
      ],
    },
  ],
});
