import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

testRule(rule, {
  good: [
    {
      name: "plain words",
      tree: "- * Customers stay\n  We believe a wizard will move activation because people keep what works\n  - Activation\n  - ! Wizard\n    what for: Everybody sees a result on day one, and comes back in May\n    why enough: Two steps cover both roles.",
    },
    {
      name: "hedges elsewhere are allowed",
      tree: "- * Customers stay\n  - Activation\n  - ! Wizard\n    how: Perhaps three screens\n    why needed: People might leave",
    },
    {
      name: "a list of things, a to-do list",
      tree: "- * Customers find, order and return what they want, and tell others\n  - Todo lists used\n  - <b>Bold</b> and <br>\n  - ! Mail",
    },
    {
      name: "keys, elements, an index and a ticked box are no leftovers",
      tree: "- * Press <Ctrl>+<Enter> for a new line\n  - [x] Setup\n  - subs [i] is read\n  - ! The <body> comes after an <outline> element",
    },
    {
      name: "German",
      tree: "- * Kunden bleiben, wie?\n  - Quote\n  - ! Brief TBD\n    what for: Synergie should",
      language: "de",
    },
    {
      name: "Russian",
      tree: "- * Клиенты остаются?\n  - Доля\n  - ! Письмо\n    what for: perhaps письмо",
      language: "",
    },
    { name: "Chinese", tree: "- * 客户留存?\n  - 激活率\n  - ! 邮件\n    what for: holistic 方案", language: "zh" },
  ],
  bad: [
    {
      name: "a hedge, fluff, and both in a mechanism",
      tree: "- * Customers stay\n  We believe a holistic wizard will move activation because people might like it\n  - Activation\n  - ! Wizard\n    what for: Most people should see a result\n  - ! Mail\n    why enough: It is best-in-class",
      finds: [
        {
          node: "Customers stay",
          sub: "fluff",
          field: "mechanism",
          severity: "info",
          says: "“holistic” in the mechanism of “Customers stay” sounds like something and can mean anything. Say what one would see.",
          fixes: ["Change the wording…"],
        },
        {
          node: "Customers stay",
          sub: "hedge",
          field: "mechanism",
          says: /^The mechanism of “Customers stay” hedges \(“might”\)/,
        },
        { node: "Wizard", sub: "hedge", field: "strategy", says: /^What for of “Wizard” hedges \(“should”\)/ },
        { node: "Mail", sub: "fluff", field: "sa", says: /“best-in-class” in why enough of “Mail”/ },
      ],
    },
    {
      name: "leftovers in any title",
      tree: "- * X will move Y\n  - [metric]\n  - TBD by Ana\n  - ! ___ for customers\n  - ! Untitled",
      finds: [
        { node: "X will move Y", sub: "leftover", field: "title", severity: "warning", says: /a piece of a template/ },
        { node: "[metric]", sub: "leftover", field: "title", severity: "warning", says: /“\[metric\]”/ },
        { node: "TBD by Ana", sub: "leftover", field: "title", severity: "warning", says: /“TBD”/ },
        { node: "___ for customers", sub: "leftover", field: "title", severity: "warning", says: /“___”/ },
        { node: "Untitled", sub: "leftover", field: "title", severity: "warning", says: /“Untitled”/ },
      ],
    },
    {
      name: "two things at once, and a question",
      tree: "- * Reduce churn, and launch the new app\n  - Activation\n  - ! Wizard\n    what for: How do people stay?",
      finds: [
        {
          node: "Reduce churn, and launch the new app",
          sub: "compound",
          field: "title",
          says: /wants two things \(“reduce”, “launch”\)/,
        },
        { node: "Wizard", sub: "compound", field: "strategy", says: /is asked and not stated/ },
      ],
    },
  ],
});
