import { nameOf } from "../../../describe/name.ts";
import { faceOf, type NodeRecord } from "../../../records/node.ts";
import { phrases } from "../../../strings/phrases.ts";
import { live } from "../../facts.ts";
import { andBelow, type GapWords, type MetricGap, norBelow, reportsOfGap } from "../../metric-gaps.ts";
import { newestReadings } from "../../readings.ts";
import type { TreeRule } from "../../rule.ts";

export const gap = phrases<GapWords>("gap:baseline-missing", {
  one: (node, below) =>
    `${nameOf(node)} has a target and no value to begin from${norBelow(below)}: progress cannot be told. Write where it stands today.`,
  many: (parent, count, below) =>
    `${count} metrics below ${nameOf(parent)}${andBelow(below)} have a target and no value to begin from: progress cannot be told. Write where each stands today.`,
  fix: "Write where it stands…",
  fixFirst: "Write where the first stands…",
});

const GAP: MetricGap = { field: "baseline", words: gap };

/** A metric, or an aim's own number, with a target, no baseline and no reading. 9 of 109 real key results were like that. */
export const rule: TreeRule = {
  id: "baseline-missing",
  hallmark: "feedback",
  severity: "info",
  tier: "tree",

  check({ view, fact }, report) {
    const asked = [...fact(live)].flatMap((id) => {
      const node = view.node(id);
      const face = node ? faceOf(node) : "note";
      return node && face !== "tactic" && face !== "guardrail" && node.target !== undefined ? [node] : [];
    });
    const read = fact(newestReadings);
    const lacks = ({ id, baseline }: NodeRecord): boolean => baseline === undefined && !read.has(id);
    for (const one of reportsOfGap(view, fact, asked, { ...GAP, lacks })) report(one);
  },
};
