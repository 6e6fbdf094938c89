import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

testRule(rule, {
  good: [
    { name: "no mark", tree: "- * Flow\n  - ! One\n  - ! Two\n  - ! Three\n  - ! Four" },
    {
      name: "three of four lie in it",
      tree: "- * Flow\n  - ! Review #constraint\n    - ! One\n    - ! Two\n  - ! Other",
    },
    {
      name: "three tactics have no share worth telling",
      tree: "- * Flow\n  - Review #constraint\n  - ! One\n  - ! Two\n  - ! Three",
    },
    {
      name: "what is done does not count",
      tree: "- * Flow\n  - ! Review #constraint\n    - ! One\n  - ! Two\n    status:: done\n  - ! Three\n    status:: stopped\n  - ! Four\n    status:: idea\n  - ! Five",
    },
    {
      name: "two marked branches count together",
      tree: "- * Flow\n  - ! Review #constraint\n  - Wait #constraint\n    - ! One\n  - ! Two\n  - ! Three",
    },
  ],
  bad: [
    {
      name: "three of four lie elsewhere",
      tree: "- * Flow\n  - ! One\n  - ! Two\n  - Review queue #leading #Constraint\n    - ! Reviewers\n  - ! Three",
      finds: [
        {
          node: "Review queue",
          severity: "info",
          field: "tags",
          says: "“Review queue” is the constraint, and 3 of 4 active tactics lie elsewhere: what they gain waits there. Move work to it, or move the mark.",
          fixes: ["Look at “Review queue”…", "Look at “One”…"],
        },
      ],
    },
  ],
});
