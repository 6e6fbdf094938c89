import { nameOf } from "../../../describe/name.ts";
import { addNode } from "../../../edits/add-node.ts";
import { phrases } from "../../../strings/phrases.ts";
import { runningAims } from "../../aims.ts";
import { beginningOf, beginSentence, liveBelowAims, scoreboardOf, sentencesOf } from "../../mechanisms.ts";
import type { TreeRule } from "../../rule.ts";

export const words = phrases("rule:scoreboard-only", {
  only: (name: string, metrics: number) =>
    `${name} is only a scoreboard: ${metrics} metrics that nothing moves. Add a tactic, or write “We believe … will move … because …”.`,
  add: "Add a tactic below it",
  begin: "Begin the sentence",
});

/**
 * An aim with two or more metrics, no tactic and no mechanism: numbers move, and nobody knows why (essay). It is a wording
 * of `mechanism-missing`, which says it where both may speak.
 */
export const rule: TreeRule = {
  id: "scoreboard-only",
  hallmark: "mechanism",
  severity: "warning",
  yieldsTo: [{ to: "mechanism-missing", where: "node" }],
  tier: "tree",

  check({ view, fact }, report) {
    for (const aim of fact(runningAims)) {
      const below = fact(liveBelowAims).get(aim.id) ?? [];
      const metrics = scoreboardOf(below);
      if (metrics === undefined || sentencesOf(view, aim.id).length > 0) continue;
      report({
        node: aim.id,
        field: "mechanism",
        message: words.only(nameOf(aim), metrics),
        fixes: [
          { id: "add-tactic", title: words.add },
          { id: "begin", title: words.begin, given: beginningOf(view, aim.id, below) },
        ],
      });
    }
  },

  fixes: {
    "add-tactic": (draft, host, { node }) => {
      const tactic = addNode(draft, host, { parent: node }, { kind: "tactic" });
      return { node: tactic, field: "title" };
    },
    begin: beginSentence,
  },
};
