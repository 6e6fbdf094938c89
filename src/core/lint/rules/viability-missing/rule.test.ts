import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

testRule(rule, {
  good: [
    {
      name: "why this way",
      tree: "- * Retention\n  - ! Wizard\n    how: Three screens\n    why this way: Roles are known\n  - ! Mail",
    },
    { name: "a title is a sketch", tree: "- * Retention\n  - ! Wizard\n    - ! Screens\n    - ! Samples" },
    {
      name: "an idea",
      tree: "- * Retention\n  - ! Wizard\n    status:: idea\n    how: Three screens\n  - ! Mail\n  - ! Call",
    },
  ],
  bad: [
    {
      name: "how, and spaces for why; once a branch",
      tree: "- * Retention\n  - ! Wizard\n    how: Three screens\n    why this way:  \n    - ! Screens\n      how: Draw\n    - ! Samples",
      finds: [
        {
          node: "Wizard",
          severity: "warning",
          field: "pa",
          says: "“Wizard” says how and not why this way, as does 1 tactic below. Answer those who say: no action is needed, it can’t be done, something else is better, it is not enough.",
          fixes: ["Say why this way…"],
        },
      ],
    },
  ],
});
