import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

testRule(rule, {
  good: [
    { name: "everything hangs below an aim", tree: "- * Retention\n  - Activation\n    - ! Onboarding" },
    {
      name: "a metric without a parent that moves one below an aim",
      tree: "- * Retention\n  - Activation\n- Setups #proxy moves [[Activation]]",
    },
    {
      name: "a path over several links",
      tree: "- * Retention\n  - Activation\n- ! Mail moves [[Activation]]\n  - ! Write it\n- Opens #proxy moves [[Mail]]",
    },
    {
      name: "an idea, with what is below it",
      tree: "- * Retention\n  - Activation\n- ! Refresh\n  status:: idea\n  - ! Rewrite",
    },
    { name: "a note", tree: "- * Retention\n  - Activation\n- Ask Ana #note" },
    { name: "two aims", tree: "- * Retention\n- * Revenue" },
    {
      name: "the stray node is being typed",
      tree: "- * Retention\n- ! Refresh the help centre",
      editing: "Refresh the help centre",
    },
  ],
  bad: [
    {
      name: "a lone tactic",
      tree: "- * Retention\n  - Activation\n- ! Refresh the help centre",
      finds: [
        {
          node: "Refresh the help centre",
          severity: "error",
          says: "“Refresh the help centre” reaches no aim: nothing above it changes if it is dropped. Connect it, or keep it as an idea.",
          fixes: ["Connect to…", "Keep it as an idea"],
        },
      ],
      fixed: { "Keep it as an idea": ["~ “Refresh the help centre”: status idea"] },
    },
    {
      name: "two nodes are enough for it to speak",
      tree: "- * Retention\n- ! Refresh",
      finds: [{ node: "Refresh", says: /^“Refresh” reaches no aim/ }],
    },
    {
      name: "a part that leads only to itself, once, on its top",
      tree: "- * Retention\n  - Activation\n- ! Refresh\n  - Visits #proxy\n  - ! Rewrite\n    - ! Ask support",
      finds: [
        {
          node: "Refresh",
          says: "“Refresh” and 3 nodes that lead to it reach no aim: together they may pull another way. Connect “Refresh”, or keep it as an idea.",
        },
      ],
    },
    {
      name: "a part held together by a moves link",
      tree: "- * Retention\n  - Activation\n- ! Mail moves [[Opens]]\n- Opens #proxy",
      finds: [{ node: "Opens", says: /^“Opens” and 1 node that leads to it reach no aim/ }],
    },
    {
      name: "other links connect nothing",
      tree: "- * Retention\n  - Activation\n- ! Mail supports [[Activation]]\n- Opens #proxy measures [[Mail]]\n- Load #guardrail guards [[Retention]]",
      finds: [
        { node: "Mail", says: /^“Mail” reaches no aim/ },
        { node: "Opens", says: /^“Opens” reaches no aim/ },
        { node: "Load", says: /^“Load” reaches no aim/ },
      ],
    },
    {
      name: "two parts",
      tree: "- * Retention\n  - Activation\n- ! Mail\n  - ! Write it\n- ! Refresh",
      finds: [
        { node: "Mail", says: /^“Mail” and 1 node that leads/ },
        { node: "Refresh", says: /^“Refresh” reaches no aim/ },
      ],
    },
    {
      name: "a circle of links, on its first node, with what leads into it",
      tree: "- * Retention\n  - Activation\n- ! Start moves [[Second]]\n- First #proxy moves [[Second]]\n- Second #leading moves [[First]]",
      finds: [{ node: "First", says: /^“First” and 2 nodes that lead to it/ }],
    },
    {
      name: "a node below it that reaches an aim by itself is let off",
      tree: "- * Retention\n  - Activation\n- ! Refresh\n  - Visits #proxy moves [[Activation]]",
      finds: [{ node: "Refresh", says: /^“Refresh” reaches no aim/ }],
    },
    {
      name: "no aim at all",
      tree: "- Activation #leading\n- ! Onboarding",
      finds: [
        { node: "Activation", says: /reaches no aim/ },
        { node: "Onboarding", says: /reaches no aim/ },
      ],
    },
    {
      name: "an untitled tactic",
      tree: '- * Retention\n  - Activation\n- ! ""',
      finds: [{ node: "", says: /^The untitled tactic reaches no aim: .* Connect it/ }],
    },
    {
      name: "the node that is being typed is left alone, not the others",
      tree: "- * Retention\n- ! Mail\n- ! Refresh",
      editing: "Refresh",
      finds: [{ node: "Mail", says: /reaches no aim/ }],
    },
  ],
});
