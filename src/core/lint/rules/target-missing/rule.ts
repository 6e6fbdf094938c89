import { nameOf } from "../../../describe/name.ts";
import type { Id } from "../../../records/fields.ts";
import { faceOf, type NodeRecord } from "../../../records/node.ts";
import { phrases } from "../../../strings/phrases.ts";
import { liveOf } from "../../facts.ts";
import { andBelow, byRoot, type GapWords, type MetricGap, norBelow, reportsOfGap } from "../../metric-gaps.ts";
import type { Report, TreeRule } from "../../rule.ts";
import { CATALOGUE } from "../../thresholds.ts";

export const gap = phrases<GapWords>("gap:target-missing", {
  one: (node, below) =>
    `${nameOf(node)} has no target${norBelow(below)}: nobody can tell whether a change is enough. Set the number that would be.`,
  many: (parent, count, below) =>
    `${count} metrics below ${nameOf(parent)}${andBelow(below)} have no target: nobody can tell whether a change is enough. Set one for the metric that moves first.`,
  fix: "Set a target…",
  fixFirst: "Set a target for the first…",
});

const GAP: MetricGap = { field: "target", words: gap };
const LEADING: MetricGap = { ...GAP, sub: "leading", severity: "info" };

/**
 * A proxy or an outcome without a target (essay: continue if proxy ≥ X); of leading indicators it is only worth a look, and of
 * a catalogue in which no metric has any number.
 */
export const rule: TreeRule = {
  id: "target-missing",
  hallmark: "feedback",
  severity: "warning",
  tier: "tree",

  check({ view, fact }, report) {
    const metrics = fact(liveOf("metric")).filter((node) => faceOf(node) !== "guardrail");
    const lacks = ({ target }: NodeRecord): boolean => target === undefined;
    const [begun, untouched] = byRoot(view, metrics, isBare);
    const isBegun = new Set(begun);
    for (const { parent, nodes } of untouched) {
      if (nodes.length < CATALOGUE) for (const id of nodes) isBegun.add(view.node(id) as NodeRecord);
      else report(catalogueOf(parent, nodes));
    }
    const left = metrics.filter((node) => isBegun.has(node));
    const asked = left.filter((node) => faceOf(node) === "proxy" || faceOf(node) === "outcome");
    const leading = left.filter((node) => faceOf(node) === "leading");
    for (const one of reportsOfGap(view, fact, asked, { ...GAP, lacks })) report(one);
    for (const one of reportsOfGap(view, fact, leading, { ...LEADING, lacks })) report(one);
  },
};

/** Nothing but a name. */
function isBare({ target, baseline, unit, valueType }: NodeRecord): boolean {
  return target === undefined && baseline === undefined && unit === undefined && valueType === undefined;
}

function catalogueOf(parent: NodeRecord, nodes: readonly Id[]): Report {
  const focus = { node: nodes[0] ?? parent.id, field: "target" };
  return {
    sub: "catalogue",
    severity: "info",
    node: parent.id,
    message: gap.many(parent, nodes.length, 0),
    fixes: [{ id: "write", title: gap.fixFirst, focus }],
  };
}
