import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const many = (count: number, role: string) =>
  Array.from({ length: count }, (_, i) => `\n  - ${role} ${i + 1} #${role}`).join("");

testRule(rule, {
  good: [
    { name: "seven metrics", tree: `- * Retention${many(7, "leading")}` },
    { name: "five proxies beside two others", tree: `- * Retention${many(5, "proxy")}${many(2, "outcome")}` },
    { name: "guardrails do not count", tree: `- * Retention${many(6, "leading")}${many(3, "guardrail")}` },
    {
      name: "farther down there may be many",
      tree: `- * Retention\n  - Activation #leading${many(8, "proxy").replaceAll("\n", "\n  ")}`,
    },
  ],
  bad: [
    {
      name: "eight metrics, one by a link",
      tree: `- * Retention${many(7, "leading")}\n- Stray #leading`,
      also: (id) => [{ id: "l", type: "link", from: id("Stray"), to: id("Retention"), kind: "moves" }],
      finds: [
        {
          node: "Retention",
          sub: "attached",
          severity: "info",
          says: "8 metrics hang directly on “Retention”: nobody watches them all, and the one that speaks is missed. Keep two or three, hang the rest below them.",
          fixes: ["Choose the ones to keep…"],
        },
      ],
    },
    {
      name: "seven proxies",
      tree: `- * Retention${many(7, "proxy")}`,
      finds: [
        { node: "Retention", sub: "proxies", says: /has 7 proxies/, fixes: ["Call the last 2 leading indicators"] },
      ],
      fixed: {
        "Call the last 2 leading indicators": [
          "~ “proxy 6”: proxy → leading indicator",
          "~ “proxy 7”: proxy → leading indicator",
        ],
      },
    },
  ],
});
