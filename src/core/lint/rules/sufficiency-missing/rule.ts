import { nameOf } from "../../../describe/name.ts";
import { isBlank } from "../../../records/blank.ts";
import type { Id } from "../../../records/fields.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { phrases, plural } from "../../../strings/phrases.ts";
import { type Fact, live } from "../../facts.ts";
import { topmost } from "../../guards.ts";
import type { TreeRule } from "../../rule.ts";
import { steps } from "../../steps.ts";

export const words = phrases("rule:sufficiency-missing", {
  missing: (name: string, count: number, below: number) =>
    `${name} has ${count} steps, and nothing says why they are enough together${also(below)}. Say what could still be missing if all of them succeed.`,
  tally: (have: number, of: number) =>
    `${have} of ${plural(of, { one: "# group of steps is", other: "# groups of steps are" })} argued to be enough`,
  ask: "Say why they are enough…",
});

/** Fewer steps than this make no group that could be enough. */
const GROUP = 2;

/**
 * A tactic with two or more steps, or an aim with two or more top tactics, without a sufficiency assumption: the group
 * must be argued to be enough (TOC Handbook ch. 34). On a leaf there is nothing to be enough, so it is never asked for.
 */
export const rule: TreeRule = {
  id: "sufficiency-missing",
  hallmark: "sufficient",
  severity: "warning",
  tier: "tree",

  check({ view, fact }, report) {
    const { below } = fact(steps);
    const gaps = new Set(fact(groups).filter((id) => isBlank(view.node(id)?.sa)));
    for (const { node, below: others } of topmost(fact, gaps)) {
      const record = view.node(node) as NodeRecord;
      report({
        node,
        field: "sa",
        message: words.missing(nameOf(record), below.get(node)?.length ?? 0, others.length),
        fixes: [{ id: "ask", title: words.ask, focus: { node, field: "sa" } }],
      });
    }
  },

  tally: {
    count: (view, fact) => {
      const all = fact(groups);
      return { have: all.filter((id) => !isBlank(view.node(id)?.sa)).length, of: all.length };
    },
    says: (have, of) => words.tally(have, of),
  },
};

/** What has enough live steps to ask whether they are enough. */
const groups: Fact<readonly Id[]> = (_view, fact) =>
  [...fact(steps).below].flatMap(([id, group]) => (group.length >= GROUP && fact(live).has(id) ? [id] : []));

function also(below: number): string {
  if (below === 0) return "";
  return plural(below, { one: "; nor does it in 1 group below", other: "; nor does it in # groups below" });
}
