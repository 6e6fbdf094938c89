import { nameOf } from "../../../describe/name.ts";
import { addNode } from "../../../edits/add-node.ts";
import { phrases } from "../../../strings/phrases.ts";
import { runningLoops } from "../../aims.ts";
import type { TreeRule } from "../../rule.ts";

export const words = phrases("rule:guardrail-missing", {
  none: (name: string) =>
    `Nothing guards ${name}: its proxy can rise while users suffer, and nobody sees it. Add one number that must not get worse meanwhile.`,
  add: "Add a guardrail",
});

/** An aim on which somebody works, by a tactic or a gate, without a guardrail: one level to keep while testing (essay). */
export const rule: TreeRule = {
  id: "guardrail-missing",
  hallmark: "cadence",
  severity: "warning",
  yieldsTo: [{ to: "no-feedback-signal", where: "node" }],
  tier: "tree",

  check({ fact }, report) {
    for (const { aim, tactics, gates, guardrails } of fact(runningLoops)) {
      if (guardrails.length > 0 || (tactics.length === 0 && gates.length === 0)) continue;
      report({ node: aim.id, message: words.none(nameOf(aim)), fixes: [{ id: "add", title: words.add }] });
    }
  },

  fixes: {
    add: (draft, host, { node }) => {
      const guardrail = addNode(draft, host, { parent: node }, { kind: "metric", role: "guardrail" });
      return { node: guardrail, field: "title" };
    },
  },
};
