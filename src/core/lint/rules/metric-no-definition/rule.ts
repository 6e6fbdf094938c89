import { nameOf } from "../../../describe/name.ts";
import { isBlank } from "../../../records/blank.ts";
import { faceOf, type NodeRecord } from "../../../records/node.ts";
import { phrases } from "../../../strings/phrases.ts";
import { isBinary } from "../../binary.ts";
import { liveOf } from "../../facts.ts";
import { andBelow, type GapWords, type MetricGap, norBelow, reportsOfGap } from "../../metric-gaps.ts";
import type { TreeRule } from "../../rule.ts";

export const gap = phrases<GapWords>("gap:metric-no-definition", {
  one: (node, below) =>
    `${nameOf(node)} has no definition${norBelow(below)}: two people will count two things. Write what is counted, of what, and in which time.`,
  many: (parent, count, below) =>
    `${count} metrics below ${nameOf(parent)}${andBelow(below)} have no definition: two people will count two things. Write for each what is counted, of what, and in which time.`,
  fix: "Write what is counted…",
  fixFirst: "Write what the first counts…",
});

const GAP: MetricGap = { field: "definition", words: gap };

/**
 * A proxy or an outcome without a definition: a loop needs shared ones (essay). What goes from no to yes is asked by another
 * rule whether it is a measure at all.
 */
export const rule: TreeRule = {
  id: "metric-no-definition",
  hallmark: "hygiene",
  severity: "info",
  tier: "tree",

  check({ view, fact }, report) {
    const asked = fact(liveOf("metric")).filter(
      (node) => (faceOf(node) === "proxy" || faceOf(node) === "outcome") && !isBinary(node),
    );
    const lacks = ({ definition }: NodeRecord): boolean => isBlank(definition);
    for (const one of reportsOfGap(view, fact, asked, { ...GAP, lacks })) report(one);
  },
};
