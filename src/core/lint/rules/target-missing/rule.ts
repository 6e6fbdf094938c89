import { nameOf } from "../../../describe/name.ts";
import { faceOf } from "../../../records/node.ts";
import { liveOf } from "../../facts.ts";
import { andBelow, type MetricGap, norBelow, reportsOfGap } from "../../metric-gaps.ts";
import type { TreeRule } from "../../rule.ts";

const GAP: MetricGap = {
  field: "target",
  one: (node, below) =>
    `${nameOf(node)} has no target${norBelow(below)}: nobody can tell whether a change is enough. Set the number that would be.`,
  many: (parent, count, below) =>
    `${count} metrics below ${nameOf(parent)}${andBelow(below)} have no target: nobody can tell whether a change is enough. Set one for the metric that moves first.`,
  fix: "Set a target…",
  fixFirst: "Set a target for the first…",
};
const LEADING: MetricGap = { ...GAP, sub: "leading", severity: "info" };

/** A proxy or an outcome without a target (essay: continue if proxy ≥ X); of leading indicators it is only worth a look. */
export const rule: TreeRule = {
  id: "target-missing",
  hallmark: "feedback",
  severity: "warning",
  tier: "tree",

  check({ view, fact }, report) {
    const open = fact(liveOf("metric")).filter(({ target }) => target === undefined);
    const asked = open.filter((node) => faceOf(node) === "proxy" || faceOf(node) === "outcome");
    const leading = open.filter((node) => faceOf(node) === "leading");
    for (const one of reportsOfGap(view, fact, asked, GAP)) report(one);
    for (const one of reportsOfGap(view, fact, leading, LEADING)) report(one);
  },
};
