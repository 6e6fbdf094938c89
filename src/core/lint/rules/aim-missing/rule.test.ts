import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

testRule(rule, {
  good: [
    { name: "one aim", tree: "- * Retention\n  - Activation" },
    { name: "an aim beside stray nodes", tree: "- ! Mail\n- Activation #leading\n- * Retention" },
    { name: "only notes and ideas", tree: "- Ask Ana #note\n- ! Mail\n  status:: idea\n  - ! Write it" },
    { name: "the only node is being typed", tree: "- ! Mail", editing: "Mail" },
    { name: "an aim that is done", tree: "- * Retention\n  status:: done\n- ! Mail" },
  ],
  bad: [
    {
      name: "one branch",
      tree: "- Retention #outcome\n  - Activation\n  - ! Mail",
      finds: [
        {
          node: "Retention",
          severity: "error",
          field: "kind",
          says: "“Retention” serves no aim: without one, people stare at the next ticket. Make it the aim, or add an aim above it.",
          fixes: ["Make “Retention” the aim", "Add an aim above it"],
        },
      ],
      fixed: {
        "Make “Retention” the aim": ["~ “Retention”: outcome → aim"],
        "Add an aim above it": ["+ untitled aim", "→ “Retention” moved from “Not connected” to the untitled aim"],
      },
    },
    {
      name: "a single node is enough for it to speak",
      tree: "- ! Mail",
      finds: [{ node: "Mail", field: "kind", says: /^“Mail” serves no aim/ }],
    },
    {
      name: "several branches, once, on the first",
      tree: "- Ask Ana #note\n- ! Mail\n- Opens #proxy\n- Load #guardrail",
      finds: [
        {
          node: "Mail",
          field: "kind",
          says: "“Mail” and 2 other branches serve no aim: without one, people stare at the next ticket. Add an aim above them.",
          fixes: ["Add an aim above all 3 branches"],
        },
      ],
    },
    {
      name: "ideas do not count as branches, and a parked aim is none",
      tree: "- * Some day\n  status:: idea\n- ! Mail\n- ! Call\n  status:: idea",
      finds: [
        {
          node: "Mail",
          field: "kind",
          says: /^“Mail” serves no aim/,
          fixes: ["Make “Mail” the aim", "Add an aim above it"],
        },
      ],
    },
  ],
});
