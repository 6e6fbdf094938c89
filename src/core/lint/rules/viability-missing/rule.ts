import { nameOf } from "../../../describe/name.ts";
import { isBlank } from "../../../records/blank.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { phrases, plural } from "../../../strings/phrases.ts";
import { liveOf } from "../../facts.ts";
import { topmost } from "../../guards.ts";
import type { TreeRule } from "../../rule.ts";

export const words = phrases("rule:viability-missing", {
  missing: (name: string, below: number) =>
    `${name} says how and not why this way${also(below)}. Answer those who say: no action is needed, it can’t be done, something else is better, it is not enough.`,
  answer: "Say why this way…",
});

/**
 * A tactic that is written and has no parallel assumption: why this way? It answers the four challenges of the TOC Handbook
 * (ch. 31). A tactic that is only a title is a sketch and is not asked yet.
 */
export const rule: TreeRule = {
  id: "viability-missing",
  hallmark: "viable",
  severity: "warning",
  tier: "tree",

  check({ view, fact }, report) {
    const gaps = fact(liveOf("tactic")).filter(({ tactic, pa }) => !isBlank(tactic) && isBlank(pa));
    for (const { node, below } of topmost(fact, new Set(gaps.map(({ id }) => id)))) {
      report({
        node,
        field: "pa",
        message: words.missing(nameOf(view.node(node) as NodeRecord), below.length),
        fixes: [{ id: "answer", title: words.answer, focus: { node, field: "pa" } }],
      });
    }
  },
};

function also(below: number): string {
  if (below === 0) return "";
  return plural(below, { one: ", as does 1 tactic below", other: ", as do # tactics below" });
}
