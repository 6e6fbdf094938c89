import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

testRule(rule, {
  good: [
    { name: "other titles; numbers count", tree: "- * Retention\n  - Step 1\n  - Step 2\n  - ! Mail" },
    { name: "no title is no title", tree: '- * Retention\n  - ""\n    - One\n    - Two' },
    {
      name: "one of them is an idea",
      tree: "- * Retention\n  - ! Mail\n  - ! mail\n    status:: idea\n  - Activation",
    },
    { name: "in another branch", tree: "- * Retention\n  - Activation\n    - ! Mail\n  - Value\n    - ! mail" },
  ],
  bad: [
    {
      name: "the same but for spaces and capitals, with nothing that contradicts",
      tree: "- * Retention\n  - ! Mail\n    - ! Write\n  - ! mail \n    how: Every Monday\n    - ! Send",
      finds: [
        {
          node: "mail",
          severity: "warning",
          field: "title",
          says: "“mail” stands twice below “Retention”: a slip of the clipboard, or two things with one name. Merge them, or name what differs.",
          fixes: ["Merge it with the first", "Name what differs…"],
        },
      ],
    },
    {
      name: "three, of which the second says something else: the third is the slip",
      tree: "- * Retention\n  - ! Mail\n    how: Weekly\n  - ! mail\n    how: Daily\n  - ! MAIL",
      finds: [
        {
          node: "MAIL",
          severity: "warning",
          field: "title",
          says: /“MAIL” stands 3 times/,
          fixes: ["Merge it with the first", "Name what differs…"],
        },
      ],
    },
    {
      name: "what says different things is no slip",
      tree: "- * Retention\n  - ! Mail\n    how: Weekly\n  - ! mail\n    how: Daily\n  - Activation",
      finds: [
        {
          node: "mail",
          severity: "info",
          field: "title",
          says: "Two things below “Retention” are called “mail”: they say different things, and people will take one for the other. Name what differs.",
          fixes: ["Name what differs…"],
        },
      ],
    },
    {
      name: "one goes on and one was stopped: no slip, though nobody writes down what goes on",
      tree: "- * Retention\n  - Activation\n- * retention\n  status:: stopped\n  - Value",
      finds: [{ node: "retention", field: "title", severity: "info", says: /^Two things at the top/ }],
    },
    {
      name: "two aims, and a metric beside a tactic",
      tree: "- * Retention\n  - Mail\n  - ! MAIL\n- * retention",
      finds: [
        { node: "MAIL", field: "title", severity: "info", says: /^Two things below/, fixes: ["Name what differs…"] },
        { node: "retention", field: "title", says: /“retention” stands twice at the top/ },
      ],
    },
  ],
});
