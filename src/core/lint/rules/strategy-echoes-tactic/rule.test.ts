import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const tree = (strategy: string, tactic: string) =>
  `- * Retention\n  - Activation\n    - ! Wizard\n      what for: ${strategy}\n      how: ${tactic}`;

testRule(rule, {
  good: [
    {
      name: "a real pair",
      tree: tree("New accounts see a first result on day one", "Three screens, each ending in a finished result"),
    },
    { name: "one word of it", tree: tree("Mail is read on Mondays by most accounts", "Mail") },
    {
      name: "only one of the two",
      tree: "- * Retention\n  - Activation\n    - ! Wizard\n      what for: Setup is easy",
    },
    {
      name: "the same in German",
      tree: tree("Jede Rechnung täglich prüfen", "Jede Rechnung täglich prüfen lassen"),
      language: "de",
    },
    { name: "the same in Russian", tree: tree("Проверять каждый счёт", "Проверять каждый счёт"), language: "ru" },
    { name: "the same in Chinese", tree: tree("每天核对账单", "每天核对账单"), language: "zh" },
  ],
  bad: [
    {
      name: "the same with a noun turned into a verb",
      tree: tree("Improved onboarding of new sales customers", "Improve onboarding of new sales customers"),
      finds: [
        {
          node: "Wizard",
          severity: "warning",
          field: "tactic",
          says: "What for and how of “Wizard” say the same: nobody can tell whether doing it has worked. Say in one what will be true, in the other what people will do on Monday.",
          fixes: ["Say what people will do on Monday…", "Say what will be true then…"],
        },
      ],
    },
    {
      name: "one inside the other, and the title for a tactic that is not written",
      tree: "- * Retention\n  - ! Wizard\n    what for: Guide every new account\n    how: Guide every new account through four long screens that begin with its role\n  - ! Write mail.\n    what for: Write mail",
      finds: [
        { node: "Wizard", field: "tactic", says: /of “Wizard”/ },
        { node: "Write mail.", field: "strategy", says: /of “Write mail.”/ },
      ],
    },
  ],
});
