import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

testRule(rule, {
  good: [
    {
      name: "every step says it",
      tree: "- * Retention\n  - ! Wizard\n    - ! Screens\n      why needed: One screen fits nobody\n    - ! Samples\n      why needed: Empty accounts say nothing",
    },
    { name: "the only top tactic is level 1", tree: "- * Retention\n  - Activation\n    - ! Wizard" },
    {
      name: "the only live top tactic is level 1",
      tree: "- * Retention\n  - Activation\n    - ! Wizard\n  - ! Mail\n    status:: idea",
    },
    {
      name: "a lone tactic without an aim above it",
      tree: "- * Retention\n  - Activation\n- ! Mail moves [[Activation]]",
    },
    { name: "fewer than three nodes", tree: "- ! Wizard\n  - ! Screens" },
    {
      name: "the step is being typed",
      tree: "- * Retention\n  - ! Wizard\n    - ! Screens",
      editing: "Screens",
    },
  ],
  bad: [
    {
      name: "one step lacks it",
      tree: "- * Retention\n  - ! Wizard\n    - ! Screens\n      why needed: One screen fits nobody\n    - ! Samples\n      - ! Fill",
      finds: [
        {
          node: "Samples",
          severity: "warning",
          field: "na",
          says: "“Samples” does not say why it is needed, nor does 1 below: it could be dropped without anybody missing it. Say what breaks if we drop it.",
          fixes: ["Say why it is needed…"],
        },
      ],
    },
    {
      name: "it has a reason for its parent: that is a beginning",
      tree: "- * Retention\n  - ! Wizard\n    - ! Screens because one screen fits nobody",
      finds: [
        {
          node: "Screens",
          field: "na",
          says: /^“Screens” does not/,
          fixes: ["Say why it is needed…", "Use its reason: “one screen fits nobody”"],
        },
      ],
      fixed: { "Use its reason: “one screen fits nobody”": ["~ “Screens”: why needed “one screen fits nobody”"] },
    },
    {
      name: "no step of a parent has it: once, on the parent, with those farther below",
      tree: "- * Retention\n  - ! Wizard\n    - ! Screens because one screen fits nobody\n    - ! Samples because empty accounts say nothing\n      - ! Fill\n      - ! Show",
      finds: [
        {
          node: "Wizard",
          says: "None of the 2 steps of “Wizard” says why it is needed, nor do 2 below: each could be dropped without anybody missing it. Say what breaks if we drop one.",
          fixes: ["Say it of “Screens” first…", "Use the reasons that 2 of them have"],
        },
      ],
    },
    {
      name: "several top tactics are level 2, whatever metrics they hang under",
      tree: "- * Retention\n  - Activation\n    - ! Wizard\n  - Time to value\n    - ! Mail",
      finds: [{ node: "Retention", says: /^None of the 2 steps of “Retention”/ }],
    },
    {
      name: "below a step that says it; spaces say nothing",
      tree: "- * Retention\n  - ! Wizard\n    why needed: People leave\n    - ! Screens\n      why needed:  \n    - ! Samples\n  - ! Mail\n    why needed: Nobody sees progress\n    - ! Write",
      finds: [
        { node: "Wizard", says: /^None of the 2 steps of “Wizard”/ },
        { node: "Write", field: "na", says: /^“Write” does not/ },
      ],
    },
  ],
});
