import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const reading = (metric: string) =>
  ({ id: `r-${metric}`, type: "reading", metric, date: "2026-03-06", value: 38 }) as const;

testRule(rule, {
  good: [
    {
      name: "an aim that is stopped",
      tree: "- * Retention\n  status:: stopped\n- * Growth\n  - Sales -> 5 #proxy\n- Ask #note",
    },
    {
      name: "a proxy below the tactic",
      tree: "- * Retention\n  - Activation\n    - Project\n    - ! Onboarding\n      - Setups #proxy",
    },
    {
      name: "a metric elsewhere that measures the tactic",
      tree: "- * Retention\n  - Activation\n    - Project measures [[Onboarding]]\n    - ! Onboarding",
    },
    {
      name: "only a step below has a signal",
      tree: "- * Retention\n  - Activation\n    - Project\n    - ! Onboarding\n      - ! Screens\n        - Finished #proxy",
    },
    {
      name: "leaves whose parent has a signal",
      tree: "- * Retention\n  - Activation\n    - Project\n    - ! Onboarding\n      - Setups #proxy\n      - ! Screens\n      - ! Samples",
    },
    {
      name: "an aim whose only metric lies below a tactic",
      tree: "- * Retention\n  - ! Onboarding\n    - Setups #proxy\n  - Remember #note\n  - ! Mail\n    - Opens #proxy",
    },
    {
      name: "an aim with a metric linked to it",
      tree: "- * Retention\n- * Revenue\n  - Sales #proxy moves [[Retention]]",
    },
    {
      name: "the leading metric has a reading",
      tree: "- * Retention\n  - Activation\n  - Value",
      also: (id) => [reading(id("Activation")), reading(id("Value"))],
    },
    {
      name: "a proxy elsewhere moves the metric",
      tree: "- * Retention\n  - Activation\n    - Project\n  - Value\n- Time #proxy moves [[Value]]",
    },
    {
      name: "a proxy far below",
      tree: "- * Retention\n  - Active #outcome\n    - Activation\n      - ! Onboarding\n        - Setups #proxy",
    },
    { name: "fewer than three nodes", tree: "- * Retention\n  - ! Onboarding" },
    {
      name: "an idea has no feedback yet",
      tree: "- * Retention\n  - Activation\n    - Project\n    - ! Mail\n      status:: idea\n      - ! Write it",
    },
    {
      name: "the tactic is being typed",
      tree: "- * Retention\n  - Activation\n    - Project\n    - ! Onboarding",
      editing: "Onboarding",
    },
  ],
  bad: [
    {
      name: "a tactic below a metric that it should move",
      tree: "- * Retention\n  - Activation\n    - Project\n    - ! Weekly progress email",
      finds: [
        {
          node: "Weekly progress email",
          severity: "warning",
          says: "No signal would tell you that “Weekly progress email” is failing. Add a proxy below it, or link a metric that measures it.",
          fixes: ["Use “Activation” as the signal", "Add a proxy below it", "Link a metric that exists…"],
        },
      ],
      fixed: {
        "Use “Activation” as the signal": ["+ “Activation” measures “Weekly progress email”"],
        "Add a proxy below it": ["+ untitled proxy below “Weekly progress email”"],
      },
    },
    {
      name: "the topmost of a branch, with the number of those below",
      tree: "- * Close\n  - Entries\n    - Project\n  - ! Continuously\n    - Days #proxy\n    - ! Post\n      - ! Move cut-offs\n      - ! Keep the ledger open",
      finds: [
        {
          node: "Post",
          says: "No signal would tell you that “Post” is failing; 2 tactics below have no signal either. Add a proxy below it, or link a metric that measures it.",
          fixes: ["Add a proxy below it", "Link a metric that exists…"],
        },
      ],
    },
    {
      name: "a metric that measures a parked step tells nothing about the tactic above it",
      tree: "- * Retention\n  - Activation\n    - Project measures [[Screens]]\n    - ! Onboarding\n      - ! Screens\n        status:: idea",
      finds: [{ node: "Onboarding", says: /^No signal would tell you that “Onboarding” is failing\. / }],
    },
    {
      name: "twelve below",
      tree: `- * Close\n  - Days\n    - Late\n  - ! Post\n${Array.from({ length: 12 }, (_, i) => `    - ! Step ${i + 1}`).join("\n")}`,
      finds: [{ node: "Post", says: /; 12 tactics below have no signal either\. / }],
    },
    {
      name: "a leaf beside one that has a signal, below a tactic that has none of its own",
      tree: "- * Retention\n  - Activation\n    - Project\n    - ! Onboarding\n      - ! Screens\n        - Finished #proxy\n      - ! Samples",
      finds: [{ node: "Samples", says: /^No signal would tell you that “Samples” is failing\. / }],
    },
    {
      name: "a tactic with steps below a tactic that has a signal is no leaf",
      tree: "- * Close\n  - Entries\n    - Late\n  - ! Continuously\n    - Days #proxy\n    - ! Post\n      - ! Move cut-offs",
      finds: [{ node: "Post", says: /; 1 tactic below has no signal either/ }],
    },
    {
      name: "a leaf below an aim: the aim's metrics tell about the aim",
      tree: "- * Retention\n  - Activation\n    - Project\n  - ! Onboarding",
      finds: [
        { node: "Onboarding", fixes: ["Add a proxy below it", "Link a metric that exists…"], says: /failing\. Add/ },
      ],
    },
    {
      name: "a guardrail and a parked metric are no signals",
      tree: "- * Retention\n  - Activation\n    - Project\n    - ! Mail\n      - Unsubscribes #guardrail\n      - Opens #proxy\n        status:: idea",
      finds: [{ node: "Mail", says: /“Mail” is failing/ }],
    },
    {
      name: "an aim without a metric, once for all that is below it",
      tree: "- * Retention\n  - ! Onboarding\n    - ! Screens\n  - ! Mail",
      finds: [
        {
          node: "Retention",
          severity: "error",
          says: "No metric tells whether “Retention” comes closer; 3 tactics below have no signal either. Add a proxy below it, or link a metric that exists.",
          fixes: ["Add a proxy below it", "Link a metric that exists…"],
        },
      ],
      fixed: { "Add a proxy below it": ["+ untitled proxy below “Retention”"] },
    },
    {
      name: "an aim with a guardrail only",
      tree: "- * Retention\n  - Errors #guardrail\n  - Remember #note\n- * Revenue\n  - Sales\n    - Trials",
      finds: [{ node: "Retention", severity: "error", says: /^No metric tells whether “Retention” comes closer\. / }],
    },
    {
      name: "a metric that only supports the aim",
      tree: "- * Retention\n- * Revenue\n  - Sales #proxy supports [[Retention]]",
      finds: [{ node: "Retention", severity: "error", says: /^No metric tells/ }],
    },
    {
      name: "a leading metric without a proxy and without a reading",
      tree: "- * Increase retention\n  - 30-day activation rate\n    - Setup completed on day 1\n  - Time to first value",
      finds: [
        {
          node: "Time to first value",
          severity: "info",
          says: "“Time to first value” has no proxy and no reading: nothing shows early whether it moves. Add a proxy below it, or a first reading.",
          fixes: ["Add a proxy below it", "Add a reading…"],
        },
      ],
      fixed: { "Add a proxy below it": ["+ untitled proxy below “Time to first value”"] },
    },
    {
      name: "the topmost metric of a branch",
      tree: "- * Retention\n  - Active #outcome\n    - Activation\n    - Value #leading\n      - Speed #leading",
      finds: [
        { node: "Active", severity: "info", says: /^“Active” has no proxy and no reading, nor have 3 metrics below: / },
      ],
    },
    {
      name: "three or more below one parent, once, on the parent",
      tree: "- * Retention\n  - Activation\n    - Speed #leading\n  - Value\n  - Trust",
      finds: [
        {
          node: "Retention",
          sub: "metrics",
          severity: "info",
          says: "3 metrics below “Retention” and 1 farther down have no proxy and no reading: nothing shows early whether they move. Choose the one that moves first and read it.",
          fixes: ["Add a reading to the first…"],
        },
      ],
    },
    {
      name: "two of three have the gap: each by itself",
      tree: "- * Retention\n  - Activation\n    - Project\n  - Value\n  - Trust",
      finds: [
        { node: "Value", severity: "info", says: /^“Value” has/ },
        { node: "Trust", severity: "info", says: /^“Trust” has/ },
      ],
    },
    {
      name: "a metric below one that has a reading",
      tree: "- * Retention\n  - Active #outcome\n    - Activation",
      also: (id) => [reading(id("Active"))],
      finds: [{ node: "Activation", severity: "info", says: /^“Activation” has no proxy and no reading: / }],
    },
    {
      name: "a metric and a tactic below it are told apart",
      tree: "- * Retention\n  - Value\n    - ! Mail",
      finds: [
        { node: "Value", severity: "info", says: /^“Value” has no proxy/ },
        { node: "Mail", severity: "warning", says: /^No signal would tell you that “Mail”/ },
      ],
    },
    {
      name: "an untitled tactic",
      tree: '- * Retention\n  - Activation\n    - Project\n    - ! ""',
      finds: [{ node: "", says: /^No signal would tell you that the untitled tactic is failing/ }],
    },
  ],
});
