import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

testRule(rule, {
  good: [
    {
      name: "a tactic that is only sketched",
      tree: "- * Retention\n  - Activation\n    - ! Wizard\n    - ! Mail",
    },
    {
      name: "a sketched tactic gets a signal, a guardrail, a note, an idea: nobody works on its words yet",
      tree: "- * Retention\n  - ! Wizard\n    - Setups #proxy\n    - Load #guardrail\n    - Ask Ana #note\n    - ! Later\n      status:: idea",
    },
    {
      name: "strategy without tactic: the title is the tactic",
      tree: "- * Retention\n  - ! Wizard\n    what for: People see a result on day one\n    - ! Screens\n    - ! Samples",
    },
    {
      name: "no title, but a tactic",
      tree: '- * Retention\n  - ! ""\n    what for: People see a result\n    how: Three screens\n  - ! Mail',
    },
    { name: "the untitled one is being typed", tree: '- * Retention\n  - Activation\n    - ! ""', editing: "" },
    { name: "an idea without words", tree: '- * Retention\n  - Activation\n  - ! ""\n    status:: idea' },
    { name: "fewer than three nodes", tree: '- * Retention\n  - ! ""' },
    { name: "other kinds without a title", tree: '- * ""\n  - Activation\n  - ! Mail' },
  ],
  bad: [
    {
      name: "neither title nor tactic",
      tree: '- * Retention\n  - Activation\n    - ! ""',
      finds: [
        {
          node: "",
          sub: "tactic",
          field: "title",
          severity: "error",
          says: "The untitled tactic has no title and no tactic: nobody can tell what to do. Say what you will do, or delete it.",
          fixes: ["Say what you will do…", "Delete it"],
        },
      ],
      fixed: { "Delete it": ["- untitled tactic from “Activation”"] },
    },
    {
      name: "neither, with steps: what is below is kept, and the missing strategy is not told as well",
      tree: '- * Retention\n  - ! ""\n    - ! Screens\n    - ! Samples',
      finds: [
        {
          node: "",
          sub: "tactic",
          field: "title",
          says: /no title/,
          fixes: ["Say what you will do…", "Delete it and keep what is below"],
        },
      ],
    },
    {
      name: "steps below, and nothing says what for",
      tree: "- * Retention\n  - ! Wizard\n    - ! Screens\n    - ! Samples",
      finds: [
        {
          node: "Wizard",
          sub: "strategy",
          field: "strategy",
          severity: "warning",
          says: "“Wizard” does not say what it is for: nobody can tell whether it has worked. Say what will be true when it is done.",
          fixes: ["Say what it is for…"],
        },
      ],
    },
    {
      name: "a tactic is written, and the metric above has a target",
      tree: "- * Retention\n  - Activation 30% -> 45%\n    - ! Wizard\n      how: Three screens",
      finds: [
        {
          node: "Wizard",
          sub: "strategy",
          field: "strategy",
          says: /does not say what it is for/,
          fixes: ["Say what it is for…", "Write “Activation reaches 45 %”"],
        },
      ],
      fixed: { "Write “Activation reaches 45 %”": ["~ “Wizard”: what for “Activation reaches 45 %”"] },
    },
    {
      name: "any of the five fields is work on the step",
      tree: "- * Retention\n  - ! One\n    why needed: People leave\n  - ! Two\n    why this way: It works\n  - ! Three\n    why enough: They do",
      finds: [
        { node: "One", sub: "strategy", field: "strategy", says: /“One”/ },
        { node: "Two", sub: "strategy", field: "strategy", says: /“Two”/ },
        { node: "Three", sub: "strategy", field: "strategy", says: /“Three”/ },
      ],
    },
    {
      name: "once a branch, on the topmost, with the number below",
      tree: "- * Retention\n  - ! Wizard\n    - ! Screens\n      how: Three\n    - ! Samples\n      - ! Fill\n        how: By role",
      finds: [
        { node: "Wizard", sub: "strategy", field: "strategy", says: /what it is for, nor do 3 tactics below: nobody/ },
      ],
    },
  ],
});
