import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { setFace } from "../../../edits/set-kind.ts";
import { mayHang } from "../../../query/may-hang.ts";
import type { Id } from "../../../records/fields.ts";
import { faceOf, type NodeRecord } from "../../../records/node.ts";
import { liveOf } from "../../facts.ts";
import { idsIn } from "../../gates.ts";
import type { Offer, TreeRule } from "../../rule.ts";
import { isMany, together } from "../../together.ts";

const words = {
  one: (name: string) =>
    `${name} can only go from no to yes: that is something done, and not something that changes. Make it a step of a tactic, or measure what it should move.`,
  many: (name: string, count: number) =>
    `${count} metrics below ${name} can only go from no to yes: that is something done, and not something that changes. Make them steps, or measure what they should move.`,
  step: (count: number) => (count === 1 ? "Make it a tactic" : `Make them ${count} tactics`),
  measure: "Change what is measured…",
};

/** A metric from 0 to 1, or of yes and no: an output in disguise (Seiden). 48 of 109 real key results are, so it is only a hint. */
export const rule: TreeRule = {
  id: "binary-metric",
  hallmark: "feedback",
  severity: "info",
  tier: "tree",

  check({ view, fact }, report) {
    const found = fact(liveOf("metric")).filter((node) => faceOf(node) !== "guardrail" && isBinary(node));
    for (const one of together(
      view,
      found.map(({ id }) => ({ node: id, below: [] })),
    )) {
      const nodes = isMany(one) ? one.nodes : [one.node];
      const measure = { id: "measure", title: words.measure, focus: { node: nodes[0] ?? "", field: "target" } };
      const fixes = [...stepsOf(view, nodes), measure];
      if (isMany(one))
        report({ sub: "metrics", node: one.parent.id, message: words.many(nameOf(one.parent), nodes.length), fixes });
      else
        report({
          node: one.node,
          field: "target",
          message: words.one(nameOf(view.node(one.node) as NodeRecord)),
          fixes,
        });
    }
  },

  fixes: {
    step: (draft, _host, { given }) => {
      const ids = idsIn(given.metrics);
      for (const id of ids) setFace(draft, id, "tactic");
      return { node: ids[0] ?? "", field: "tactic" };
    },
  },
};

/** A share may go from 0 to 1 too, and stands for every value between. */
function isBinary({ valueType, unit = "number", baseline, target }: NodeRecord): boolean {
  if (valueType === "yes-no") return true;
  const isCount = valueType === undefined || valueType === "count";
  return isCount && baseline === 0 && target === 1 && unit.trim().toLowerCase() === "number";
}

/** All can become tactics where they are, or the offer is not made. */
function stepsOf(view: View, nodes: readonly Id[]): Offer[] {
  const may = nodes.every((id) => {
    const above = view.node(view.node(id)?.parent ?? "");
    return !above || mayHang("tactic", faceOf(above)) === undefined;
  });
  return may ? [{ id: "step", title: words.step(nodes.length), given: { metrics: nodes.join(" ") } }] : [];
}
