import { nameOf } from "../../../describe/name.ts";
import type { Id } from "../../../records/fields.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { live } from "../../facts.ts";
import { topmost } from "../../guards.ts";
import type { TreeRule } from "../../rule.ts";
import { isBlank, steps } from "../../steps.ts";

const words = {
  missing: (name: string, count: number, below: number) =>
    `${name} has ${count} steps, and nothing says why they are enough together${also(below)}. Say what could still be missing if all of them succeed.`,
  ask: "Ask “What could still be missing?”…",
};

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
    const alive = fact(live);
    const gaps = new Set<Id>();
    for (const [id, group] of below) {
      if (group.length >= GROUP && alive.has(id) && isBlank(view.node(id)?.sa)) gaps.add(id);
    }
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
};

function also(below: number): string {
  if (below === 0) return "";
  return below === 1 ? "; nor does it in 1 group below" : `; nor does it in ${below} groups below`;
}
