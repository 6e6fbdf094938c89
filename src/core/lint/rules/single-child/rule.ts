import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { addNode } from "../../../edits/add-node.ts";
import { conflictsOf, isNamed, merge } from "../../../edits/merge.ts";
import { isBlank } from "../../../records/blank.ts";
import type { Id } from "../../../records/fields.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { phrases, plural } from "../../../strings/phrases.ts";
import { liveOf } from "../../facts.ts";
import { topmost } from "../../guards.ts";
import type { Offer, TreeRule } from "../../rule.ts";
import { type Steps, steps } from "../../steps.ts";

export const words = phrases("rule:single-child", {
  single: (name: string, step: string, below: number) =>
    `${step} is the only step of ${name}${also(below)}: it says the same again, or something is missing beside it. Add what is missing, or merge the two.`,
  add: "Add a second step",
  rest: "All else that it needs exists already",
  merge: "Merge the two",
});

/**
 * A tactic with exactly one live step, where nobody has said that all else exists: on each level at least two (TOC Handbook
 * ch. 34), as one child mostly says its parent again. Metrics are not asked: 103 of 186 groups of the UN goals are of one.
 */
export const rule: TreeRule = {
  id: "single-child",
  hallmark: "sufficient",
  severity: "warning",
  tier: "tree",

  check({ view, fact }, report) {
    const all = fact(steps);
    const single = fact(liveOf("tactic")).filter(
      ({ id, restExists }) => !restExists && all.below.get(id)?.length === 1,
    );
    for (const { node, below } of topmost(fact, new Set(single.map(({ id }) => id)))) {
      const record = view.node(node) as NodeRecord;
      const step = all.below.get(node)?.[0] as NodeRecord;
      report({
        node,
        message: words.single(nameOf(record), nameOf(step), below.length),
        fixes: [
          { id: "add", title: words.add },
          { id: "rest", title: words.rest },
          ...merging(view, record, step, all),
        ],
      });
    }
  },

  fixes: {
    add: (draft, host, { node }) => {
      const step = addNode(draft, host, { parent: node }, { kind: "tactic" });
      return { node: step, field: "title" };
    },
    rest: (draft, _host, { node }) => {
      draft.patch<NodeRecord>(node, { restExists: true });
      return undefined;
    },
    merge: (draft, _host, { node, given }) => {
      const [step, parent] = [draft.node(String(given.step)), draft.node(node)];
      if (!step || !parent) return undefined;
      if (isBlank(parent.tactic) && isBlank(step.tactic)) draft.patch<NodeRecord>(node, { tactic: step.title });
      else
        draft.patch<NodeRecord>(node, { text: [parent.text, step.title].filter((line) => !isBlank(line)).join("\n") });
      merge(draft, step.id, node);
      return { node, field: "title" };
    },
  },
};

/** Only where nothing is lost: the two contradict each other nowhere, and nothing points at the step. */
function merging(view: View, { id }: NodeRecord, step: NodeRecord, all: Steps): Offer[] {
  const below = all.below.get(step.id)?.length ?? 0;
  const differs = conflictsOf(view, step.id, id).some((field) => field !== "title" && field !== "owner");
  if (step.parent !== id || below === 1 || differs || isNamed(view, step.id) || isBlank(step.title)) return [];
  return [{ id: "merge", title: words.merge, given: { step: step.id } satisfies Record<string, Id> }];
}

function also(below: number): string {
  if (below === 0) return "";
  return plural(below, { one: "; 1 tactic below has one step too", other: "; # tactics below have one step too" });
}
