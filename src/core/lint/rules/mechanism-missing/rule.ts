import { nameOf } from "../../../describe/name.ts";
import { runningAims } from "../../aims.ts";
import { beginningOf, beginSentence, liveBelowAims, scoreboardOf, sentencesOf } from "../../mechanisms.ts";
import type { TreeRule } from "../../rule.ts";
import { words } from "./words.ts";

/**
 * An aim with something below it and no sentence that says how it comes about. Without a mechanism the team cannot
 * steer, and metrics alone are a scoreboard without a playbook (essay).
 */
export const rule: TreeRule = {
  id: "mechanism-missing",
  hallmark: "mechanism",
  severity: "error",
  tier: "tree",

  check({ view, fact }, report) {
    for (const aim of fact(runningAims)) {
      const below = fact(liveBelowAims).get(aim.id) ?? [];
      if (below.length === 0 || sentencesOf(view, aim.id).length > 0) continue;
      const metrics = scoreboardOf(below);
      report({
        node: aim.id,
        field: "mechanism",
        message: metrics === undefined ? words.missing(nameOf(aim)) : words.scoreboard(nameOf(aim), metrics),
        fixes: [{ id: "begin", title: words.begin, given: beginningOf(view, aim.id, below) }],
      });
    }
  },

  tally: {
    count: (view, fact) => {
      const aims = fact(runningAims);
      return { have: aims.filter(({ id }) => sentencesOf(view, id).length > 0).length, of: aims.length };
    },
    says: (have, of) => words.tally(have, of),
  },

  fixes: { begin: beginSentence },
};
