import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const four = "  - ! Launch the wizard\n  - ! Build a tour\n  - ! Ship the mail\n  - ! Talk to ten customers";
const tree = `- * Retention\n  - Activation\n${four}`;

testRule(rule, {
  good: [
    { name: "half of them", tree: tree.replace("Ship the mail", "Ask by mail") },
    {
      name: "three are too few to speak of shares",
      tree: "- * Retention\n  - Activation\n  - ! Launch it\n  - ! Build it\n  - ! Ship it",
    },
    {
      name: "a signal of one of them",
      tree: `- * Retention\n  - Activation\n  - Tours taken #proxy measures [[Build a tour]]\n${four}`,
    },
    {
      name: "what is done does not count",
      tree: tree.replace("Ship the mail", "Ship the mail\n    status:: done"),
    },
    {
      name: "the tactic says what people do",
      tree: tree.replace("Ship the mail", "Ship the mail\n    how: Customers choose when we write"),
    },
    {
      name: "German",
      tree: "- * Kunden bleiben\n  - Quote\n  - ! Launch der App\n  - ! Build der Tour\n  - ! Ship der Mail\n  - ! Port der Daten",
      language: "de",
    },
    { name: "French", tree: tree.replace("Retention", "Les clients restent"), language: "fr" },
    {
      name: "Chinese, guessed",
      tree: "- * 客户留存\n  - 激活率\n  - ! 发布应用\n  - ! 建设导览\n  - ! 发送邮件\n  - ! 迁移数据",
      language: "",
    },
  ],
  bad: [
    {
      name: "three of four make something that nothing measures",
      tree,
      finds: [
        {
          node: "Retention",
          severity: "info",
          says: "3 of 4 active tactics of “Retention” make something (“launch”) that no signal measures: activity is taken for progress. Say for each what would move.",
          fixes: ["Add a proxy below each of the 3"],
        },
      ],
      fixed: {
        "Add a proxy below each of the 3": [
          "+ untitled proxy below “Launch the wizard”",
          "+ untitled proxy below “Build a tour”",
          "+ untitled proxy below “Ship the mail”",
        ],
      },
    },
  ],
});
