import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { setFace } from "../../../edits/set-kind.ts";
import { mayHang } from "../../../query/may-hang.ts";
import type { Id } from "../../../records/fields.ts";
import { faceOf, type NodeRecord } from "../../../records/node.ts";
import { phrases, plural } from "../../../strings/phrases.ts";
import { isBinary } from "../../binary.ts";
import { liveOf } from "../../facts.ts";
import { idsIn } from "../../gates.ts";
import { series } from "../../readings.ts";
import type { Offer, TreeRule } from "../../rule.ts";
import { isMany, together } from "../../together.ts";

export const words = phrases("rule:binary-metric", {
  one: (name: string) =>
    `${name} can only go from no to yes: that is something done, and not something that changes. Make it a step of a tactic, or measure what it should move.`,
  many: (name: string, count: number) =>
    `${count} metrics below ${name} can only go from no to yes: that is something done, and not something that changes. Make them steps, or measure what they should move.`,
  oneDone: (name: string) =>
    `${name} goes from 0 to 1 and is read in parts of it: that says how much of something is done, and not what changes. Make it a step of a tactic, or measure what it should move.`,
  manyDone: (name: string, count: number) =>
    `${count} metrics below ${name} go from 0 to 1: that says how much of something is done, and not what changes. Make them steps, or measure what they should move.`,
  step: (count: number) => plural(count, { one: "Make it a tactic", other: "Make them # tactics" }),
  measure: "Change what is measured…",
});

/**
 * A metric from 0 to 1, or of yes and no: an output in disguise (Seiden). 48 of 109 real key results are, so it is only a hint.
 * 38 of those 48 were read as 0.2, 0.6 …: they are not called yes or no, but how much of something is done.
 */
export const rule: TreeRule = {
  id: "binary-metric",
  hallmark: "feedback",
  severity: "info",
  tier: "tree",

  check({ view, fact }, report) {
    const found = fact(liveOf("metric")).filter((node) => faceOf(node) !== "guardrail" && isBinary(node));
    const inParts = (id: Id): boolean =>
      fact(series)
        .get(id)
        ?.some(({ value }) => value > 0 && value < 1) ?? false;
    for (const one of together(
      view,
      found.map(({ id }) => ({ node: id, below: [] })),
    )) {
      const nodes = isMany(one) ? one.nodes : [one.node];
      const measure = { id: "measure", title: words.measure, focus: { node: nodes[0] ?? "", field: "target" } };
      const fixes = [...stepsOf(view, nodes), measure];
      const isDone = nodes.some(inParts);
      if (isMany(one)) {
        const says = isDone ? words.manyDone : words.many;
        report({ sub: "metrics", node: one.parent.id, message: says(nameOf(one.parent), nodes.length), fixes });
      } else {
        const says = isDone ? words.oneDone : words.one;
        report({ node: one.node, field: "target", message: says(nameOf(view.node(one.node) as NodeRecord)), fixes });
      }
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

/** All can become tactics where they are, or the offer is not made. */
function stepsOf(view: View, nodes: readonly Id[]): Offer[] {
  const may = nodes.every((id) => {
    const above = view.node(view.node(id)?.parent ?? "");
    return !above || mayHang("tactic", faceOf(above)) === undefined;
  });
  return may ? [{ id: "step", title: words.step(nodes.length), given: { metrics: nodes.join(" ") } }] : [];
}
