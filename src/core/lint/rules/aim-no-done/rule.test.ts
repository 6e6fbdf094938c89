import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

testRule(rule, {
  good: [
    { name: "it is stopped", tree: "- * Retention\n  status:: stopped\n  - Activation\n  - ! Mail" },
    { name: "a sentence", tree: "- * Retention\n  done: 70 of 100 stay\n  - Activation\n  - ! Mail" },
    { name: "its own number has a target", tree: "- * Retention 58% -> 70%\n  - Activation\n  - ! Mail" },
    { name: "an outcome below it has one", tree: "- * Retention\n  - Active -> 70% #outcome\n  - ! Mail" },
    { name: "an idea", tree: "- * Retention\n  status:: idea\n- * Revenue\n  done: So\n  - One\n  - Two" },
  ],
  bad: [
    {
      name: "nothing, and no number to take",
      tree: "- * Retention\n  done::  \n  - Activation\n  - ! Mail",
      finds: [
        {
          node: "Retention",
          severity: "warning",
          field: "done",
          says: "Nothing says when “Retention” is reached, so it can be renegotiated at any time. Write a definition of done, or give its number a target.",
          fixes: ["Write when it is done…", "Give it a target…"],
        },
      ],
    },
    {
      name: "a proxy with a target is no definition of done; it can become one",
      tree: "- * Retention\n  - Setups 22% -> 40% by 2026-12-31 #proxy\n  - ! Mail",
      finds: [
        {
          node: "Retention",
          field: "done",
          says: /when “Retention”/,
          fixes: ["Write when it is done…", "Write “Setups ≥ 40\u00a0% by 31 December 2026”", "Give it a target…"],
        },
      ],
      fixed: {
        "Write “Setups ≥ 40\u00a0% by 31 December 2026”": [
          "~ “Retention”: done when “Setups ≥ 40\u00a0% by 31 December 2026”",
        ],
      },
    },
    {
      name: "no English sentence in a German tree",
      tree: "- * Kunden bleiben\n  - Einrichtung 22% -> 40% #proxy\n  - ! Brief",
      language: "de",
      finds: [
        {
          node: "Kunden bleiben",
          field: "done",
          says: /“Kunden bleiben”/,
          fixes: ["Write when it is done…", "Give it a target…"],
        },
      ],
    },
  ],
});
