import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const below = "\n  - Activation\n  - ! Wizard";

testRule(rule, {
  good: [
    { name: "it is done", tree: `- * Launch the new onboarding\n  status:: done${below}` },
    { name: "a change in what people do", tree: `- * Customers finish a project on day one${below}` },
    { name: "a noun after the verb: it is none", tree: `- * Build time falls below five minutes${below}` },
    { name: "somebody who hires is no output", tree: `- * Hiring managers decide within two days${below}` },
    { name: "a launch with a change in it", tree: `- * Halve the days from commit to launch${below}` },
    { name: "tactics are outputs by right", tree: "- * Customers stay\n  - Activation\n  - ! Launch the wizard" },
    { name: "German", tree: `- * Release 2 für alle Kunden ausrollen und die Migration${below}`, language: "" },
    { name: "Russian", tree: `- * Запуск приложения release${below}`, language: "ru" },
    { name: "Chinese", tree: `- * Launch 新产品上线 release${below}`, language: "zh" },
  ],
  bad: [
    {
      name: "a verb of making",
      tree: `- * Launch the new onboarding${below}`,
      finds: [
        {
          node: "Launch the new onboarding",
          severity: "warning",
          field: "title",
          says: "“Launch the new onboarding” names what you make (“launch”), not what changes for somebody. Say who does what differently then, and how much.",
          fixes: ["Say who does what differently, and how much…"],
        },
      ],
    },
    {
      name: "after we will, after a number, as a noun at the end, as an -ing",
      tree: "- * We will roll out single sign-on\n- * 1) Ship v2\n- * Mobile app launch\n- * Migrating all services",
      finds: [
        { node: "We will roll out single sign-on", field: "title", says: /“roll out”/ },
        { node: "1) Ship v2", field: "title", says: /“ship”/ },
        { node: "Mobile app launch", field: "title", says: /“launch”/ },
        { node: "Migrating all services", field: "title", says: /“migrating”/ },
      ],
    },
    {
      name: "money and nobody who does anything",
      tree: `- * Deliver 10 % more revenue${below}`,
      finds: [{ node: "Deliver 10 % more revenue", field: "title", says: /what it earns \(“revenue”\)/ }],
    },
  ],
});
