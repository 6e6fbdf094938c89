import { formatValue } from "../../../describe/format.ts";
import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { removeOnly } from "../../../edits/remove.ts";
import { isBlank } from "../../../records/blank.ts";
import type { Id } from "../../../records/fields.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { liveOf } from "../../facts.ts";
import { topmost } from "../../guards.ts";
import type { Offer, TreeRule } from "../../rule.ts";
import { steps } from "../../steps.ts";
import { reaches, words } from "./words.ts";

/**
 * A tactic of which nobody can tell what to do (no title and no tactic), or what for (no strategy) once somebody works
 * on the step. Strategy and tactic are always a pair (Goldratt, TOC Handbook ch. 34); an empty tactic reads as the title.
 */
export const rule: TreeRule = {
  id: "strategy-or-tactic-empty",
  hallmark: "viable",
  severity: "warning",
  tier: "tree",

  check({ view, fact, english }, report) {
    const tactics = fact(liveOf("tactic"));
    const { below } = fact(steps);
    const idsOf = (found: readonly NodeRecord[]): ReadonlySet<Id> => new Set(found.map(({ id }) => id));
    const nameless = idsOf(tactics.filter(isNameless));
    for (const { node, below: others } of topmost(fact, nameless)) {
      const record = view.node(node) as NodeRecord;
      report({
        sub: "tactic",
        node,
        field: "title",
        severity: "error",
        message: words.nameless(nameOf(record), others.length),
        fixes: [
          { id: "name", title: words.name, focus: { node, field: "title" } },
          { id: "delete", title: words.remove(view.children(node).length > 0) },
        ],
      });
    }
    const isWorkedOn = (step: NodeRecord): boolean => below.has(step.id) || hasWords(step);
    const aimless = tactics.filter((step) => !nameless.has(step.id) && isBlank(step.strategy) && isWorkedOn(step));
    for (const { node, below: others } of topmost(fact, idsOf(aimless))) {
      const record = view.node(node) as NodeRecord;
      report({
        sub: "strategy",
        node,
        field: "strategy",
        message: words.strategy(nameOf(record), others.length),
        fixes: [
          { id: "write", title: words.write, focus: { node, field: "strategy" } },
          ...(english ? targetAsStrategy(view, record) : []),
        ],
      });
    }
  },

  tally: {
    count: (_view, fact) => {
      const tactics = fact(liveOf("tactic"));
      return {
        have: tactics.filter((step) => !isNameless(step) && !isBlank(step.strategy)).length,
        of: tactics.length,
      };
    },
    says: (have, of) => words.tally(have, of),
  },

  fixes: {
    delete: (draft, _host, { node }) => {
      removeOnly(draft, node);
      return undefined;
    },
    "take-target": (draft, _host, { node, given }) => {
      draft.patch<NodeRecord>(node, { strategy: String(given.strategy) });
      return { node, field: "strategy" };
    },
  },
};

function isNameless({ title, tactic }: NodeRecord): boolean {
  return isBlank(title) && isBlank(tactic);
}

/** One of the five fields beside the strategy is written. */
function hasWords({ na, pa, tactic, sa }: NodeRecord): boolean {
  return ![na, pa, tactic, sa].every(isBlank);
}

/** What a tactic is for is said already where the metric above it has a target. */
function targetAsStrategy(view: View, { parent }: NodeRecord): Offer[] {
  const metric = view.node(parent ?? "");
  if (metric?.kind !== "metric" || metric.role === "guardrail" || metric.target === undefined) return [];
  if (isBlank(metric.title)) return [];
  const strategy = reaches(metric.title.trim(), formatValue(metric.target, metric.unit, "en"));
  return [{ id: "take-target", title: words.take(strategy), given: { strategy } }];
}
