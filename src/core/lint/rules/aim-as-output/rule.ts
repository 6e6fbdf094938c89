import { nameOf } from "../../../describe/name.ts";
import { phrases } from "../../../strings/phrases.ts";
import { runningAims } from "../../aims.ts";
import type { TreeRule } from "../../rule.ts";
import { moneyIn } from "../../words/money.ts";
import { outputNounOf, outputVerbOf } from "../../words/output-verbs.ts";

export const words = phrases("rule:aim-as-output", {
  output: (name: string, word: string) =>
    `${name} names what you make (“${word}”), not what changes for somebody. Say who does what differently then, and how much.`,
  money: (name: string, word: string, money: string) =>
    `${name} names what you make (“${word}”) and what it earns (“${money}”), not what anybody does differently. Say who does what, and how much.`,
  rephrase: "Say who does what differently, and how much…",
});

/** An aim that names an output. An aim is a change in what users do, never the thing that is made for it (essay, Seiden). */
export const rule: TreeRule = {
  id: "aim-as-output",
  hallmark: "mechanism",
  severity: "warning",
  english: true,
  tier: "tree",

  check({ fact }, report) {
    for (const aim of fact(runningAims)) {
      const word = outputVerbOf(aim.title) ?? outputNounOf(aim.title);
      if (word === undefined) continue;
      const money = moneyIn(aim.title);
      report({
        node: aim.id,
        field: "title",
        message: money === undefined ? words.output(nameOf(aim), word) : words.money(nameOf(aim), word, money),
        fixes: [{ id: "rephrase", title: words.rephrase, focus: { node: aim.id, field: "title", asks: "outcome" } }],
      });
    }
  },
};
