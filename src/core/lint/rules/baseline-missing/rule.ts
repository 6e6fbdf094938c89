import { nameOf } from "../../../describe/name.ts";
import { faceOf } from "../../../records/node.ts";
import { live } from "../../facts.ts";
import { andBelow, type MetricGap, norBelow, reportsOfGap } from "../../metric-gaps.ts";
import { newestReadings } from "../../readings.ts";
import type { TreeRule } from "../../rule.ts";

const GAP: MetricGap = {
  field: "baseline",
  one: (node, below) =>
    `${nameOf(node)} has a target and no value to begin from${norBelow(below)}: progress cannot be told. Write where it stands today.`,
  many: (parent, count, below) =>
    `${count} metrics below ${nameOf(parent)}${andBelow(below)} have a target and no value to begin from: progress cannot be told. Write where each stands today.`,
  fix: "Write where it stands…",
  fixFirst: "Write where the first stands…",
};

/** A metric, or an aim's own number, with a target, no baseline and no reading. 9 of 109 real key results were like that. */
export const rule: TreeRule = {
  id: "baseline-missing",
  hallmark: "feedback",
  severity: "info",
  tier: "tree",

  check({ view, fact }, report) {
    const gaps = [...fact(live)].flatMap((id) => {
      const node = view.node(id);
      const face = node ? faceOf(node) : "note";
      if (!node || face === "tactic" || face === "guardrail" || node.target === undefined) return [];
      return node.baseline === undefined && !fact(newestReadings).has(id) ? [node] : [];
    });
    for (const one of reportsOfGap(view, fact, gaps, GAP)) report(one);
  },
};
