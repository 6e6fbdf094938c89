import { nameOf } from "../../../describe/name.ts";
import { isBlank } from "../../../records/blank.ts";
import type { MechanismRecord } from "../../../records/mechanism.ts";
import { phrases } from "../../../strings/phrases.ts";
import { runningAims } from "../../aims.ts";
import { sentencesOf } from "../../mechanisms.ts";
import type { TreeRule } from "../../rule.ts";
import { isCausal } from "../../words/causal.ts";

export const words = phrases("rule:mechanism-no-because", {
  missing: (name: string) =>
    `The mechanism of ${name} does not say why it should work: no result could show which belief was wrong. Write what comes after “because”.`,
  write: "Write the reason…",
});

/**
 * A mechanism that says what moves what and not why. The causal “because” is the first thing a team writes down (essay).
 * Where it is free text, a word like “so that” does. Parallel assumptions are not asked: 16 of 17 in one real tree have no
 * such word.
 */
export const rule: TreeRule = {
  id: "mechanism-no-because",
  hallmark: "mechanism",
  severity: "warning",
  yieldsTo: [{ to: "mechanism-missing", where: "node" }],
  tier: "tree",

  check({ view, fact, english }, report) {
    for (const aim of fact(runningAims)) {
      if (sentencesOf(view, aim.id).every((sentence) => hasReason(sentence, english))) continue;
      report({
        node: aim.id,
        field: "mechanism",
        message: words.missing(nameOf(aim)),
        fixes: [{ id: "write", title: words.write, focus: { node: aim.id, field: "mechanism" } }],
      });
    }
  },
};

/** In another language the words of a sentence may hold its reason in a way that no list here knows. */
function hasReason({ x = "", y = "", z }: MechanismRecord, english: boolean): boolean {
  if (!isBlank(z)) return true;
  return english ? isCausal(`${x} ${y}`) : !isBlank(x) || !isBlank(y);
}
