import { nameOf } from "../../../describe/name.ts";
import { addNode } from "../../../edits/add-node.ts";
import { isBlank } from "../../../records/blank.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { phrases } from "../../../strings/phrases.ts";
import { runningLoops } from "../../aims.ts";
import { idsIn, listOf } from "../../gates.ts";
import type { TreeRule } from "../../rule.ts";
import { THRESHOLDS } from "../../thresholds.ts";
import { outputVerbOf } from "../../words/output-verbs.ts";
import { signalGaps } from "../no-feedback-signal/gaps.ts";

export const words = phrases("rule:narrative-drift", {
  drift: (name: string, idle: number, all: number, verb: string) =>
    `${idle} of ${all} active tactics of ${name} make something (“${verb}”) that no signal measures: activity is taken for progress. Say for each what would move.`,
  add: (idle: number) => `Add a proxy below each of the ${idle}`,
});

/** More than half of the active tactics make something that nothing measures: activity taken for progress (essay). */
export const rule: TreeRule<(typeof THRESHOLDS)["narrative-drift"]> = {
  id: "narrative-drift",
  hallmark: "feedback",
  severity: "info",
  english: true,
  options: THRESHOLDS["narrative-drift"],
  tier: "tree",

  check({ fact, options }, report) {
    for (const { aim, tactics } of fact(runningLoops)) {
      const active = tactics.filter(({ status = "active" }) => status === "active");
      const idle = active.filter((tactic) => fact(signalGaps).has(tactic.id) && makes(tactic) !== undefined);
      const verb = idle[0] && makes(idle[0]);
      if (verb === undefined || active.length < options.tactics || idle.length <= options.share * active.length)
        continue;
      report({
        node: aim.id,
        message: words.drift(nameOf(aim), idle.length, active.length, verb),
        fixes: [{ id: "add", title: words.add(idle.length), given: { tactics: listOf(idle) } }],
      });
    }
  },

  fixes: {
    add: (draft, host, { given }) => {
      const proxies = idsIn(given.tactics).map((parent) =>
        addNode(draft, host, { parent }, { kind: "metric", role: "proxy" }),
      );
      const [first] = proxies;
      return first === undefined ? undefined : { node: first, field: "title" };
    },
  },
};

/** What a tactic makes, by the verb it begins with. */
function makes({ title, tactic }: NodeRecord): string | undefined {
  return outputVerbOf(isBlank(tactic) ? title : (tactic ?? ""));
}
