import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { isBlank } from "../../../records/blank.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { phrases } from "../../../strings/phrases.ts";
import { runningLoops } from "../../aims.ts";
import type { FactReader } from "../../facts.ts";
import { andBelow, type GapWords, type MetricGap, norBelow, reportsOfGap } from "../../metric-gaps.ts";
import type { Report, TreeRule } from "../../rule.ts";

export const words = phrases("rule:owner-or-cadence-missing", {
  both: (name: string) =>
    `Nobody owns ${name}, and nothing says how often it is reviewed: what is everybody’s is nobody’s. Name a person and a rhythm.`,
  owner: (name: string) => `Nobody owns ${name}: what is everybody’s is nobody’s. Name a person.`,
  cadence: (name: string) =>
    `Nothing says how often ${name} is reviewed, so it will not be. Agree on a rhythm: a quarter of an hour every week.`,
  name: "Name a person…",
  weekly: "Review it every week",
  rhythm: "Choose a rhythm…",
});

/** A review a week is what the essay asks for. */
const WEEK = 7;

export const gap = phrases<GapWords>("gap:owner-or-cadence-missing", {
  one: (node, below) =>
    `Nobody owns ${nameOf(node)}, nor what it hangs under${norBelow(below)}: a number without an owner drifts. Name who reads it.`,
  many: (parent, count, below) =>
    `Nobody owns ${count} metrics below ${nameOf(parent)}${andBelow(below)}: numbers without an owner drift. Name who reads them.`,
  fix: "Name a person…",
  fixFirst: "Name a person for the first…",
});

const GAP: MetricGap = { field: "owner", words: gap };

/** An aim without a person or a rhythm (essay), or a proxy or guardrail that nobody owns (kpitree.co). */
export const rule: TreeRule = {
  id: "owner-or-cadence-missing",
  hallmark: "cadence",
  severity: "warning",
  tier: "tree",

  check({ view, fact }, report) {
    for (const { aim } of fact(runningLoops)) {
      const found = ofAim(aim);
      if (found) report(found);
    }
    for (const found of ofMetrics(view, fact)) report(found);
  },

  fixes: {
    weekly: (draft, _host, { node }) => {
      draft.patch<NodeRecord>(node, { cadenceDays: WEEK });
      return { node, field: "cadenceDays" };
    },
  },
};

function ofAim(aim: NodeRecord): Report | undefined {
  const [node, name] = [aim.id, nameOf(aim)];
  const person = { id: "name", title: words.name, focus: { node, field: "owner" } };
  const rhythm = { id: "rhythm", title: words.rhythm, focus: { node, field: "cadenceDays" } };
  if (isBlank(aim.owner)) {
    const both = !aim.cadenceDays;
    return {
      node,
      field: "owner",
      message: both ? words.both(name) : words.owner(name),
      fixes: both ? [person, rhythm] : [person],
    };
  }
  if (aim.cadenceDays) return undefined;
  const fixes = [{ id: "weekly", title: words.weekly }, rhythm];
  return { node, field: "cadenceDays", message: words.cadence(name), fixes };
}

/** Only below aims that somebody owns: what an aim lacks is told there. */
function ofMetrics(view: View, fact: FactReader): Report[] {
  const asked = fact(runningLoops).flatMap(({ aim, metrics, guardrails }) =>
    isBlank(aim.owner) ? [] : [...metrics.filter(({ role }) => role === "proxy"), ...guardrails],
  );
  const lacks = (node: NodeRecord): boolean => isBlank(node.owner) && isBlank(bearerOf(view, node)?.owner);
  return reportsOfGap(view, fact, [...new Set(asked)], { ...GAP, lacks });
}

/** Who answers for a metric without an owner: that of the nearest tactic or aim above; a metric only passes it on. */
function bearerOf(view: View, { parent }: NodeRecord): NodeRecord | undefined {
  let at = view.node(parent ?? "");
  while (at && at.kind === "metric" && isBlank(at.owner)) at = view.node(at.parent ?? "");
  return at;
}
