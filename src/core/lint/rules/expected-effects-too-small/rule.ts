import { formatNumber, formatValue } from "../../../describe/format.ts";
import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { addNode } from "../../../edits/add-node.ts";
import type { Id } from "../../../records/fields.ts";
import type { LinkRecord } from "../../../records/link.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { phrases, spokenFor } from "../../../strings/phrases.ts";
import { allOf, type Fact, live } from "../../facts.ts";
import type { TreeRule } from "../../rule.ts";
import { THRESHOLDS } from "../../thresholds.ts";

export const words = phrases("rule:expected-effects-too-small", {
  small: (name: string, sum: string, way: string, share: string) =>
    `All that should move ${name} is expected to give ${sum} of the ${way} to its target (${share}): not enough, even if all succeeds. Add a tactic, or lower the target.`,
  add: "Add a tactic below it",
  target: "Change the target…",
});

/**
 * Expected effects that are too small together for the way from baseline to target: “are our tactics actually enough to
 * move the aim?” (essay). Only where everything that moves the number says what it expects.
 */
export const rule: TreeRule<(typeof THRESHOLDS)["expected-effects-too-small"]> = {
  id: "expected-effects-too-small",
  hallmark: "sufficient",
  severity: "warning",
  options: THRESHOLDS["expected-effects-too-small"],
  tier: "tree",

  check({ view, fact, options }, report) {
    for (const [id, effects] of fact(effectsOn)) {
      const node = view.node(id);
      const { baseline, target } = node ?? {};
      if (!node || baseline === undefined || target === undefined || target === baseline) continue;
      const known = effects.flatMap((effect) => effect ?? []);
      if (known.length < effects.length) continue;
      const way = target - baseline;
      const sum = towards(way, known);
      if (sum / way >= options.share) continue;
      const language = spokenFor(view.tree.language);
      const say = (value: number): string => formatValue(value, node.unit, language);
      const share = `${formatNumber(Math.round((sum / way) * 100), language)} %`;
      report({
        node: id,
        field: "target",
        message: words.small(nameOf(node), say(sum), say(way), share),
        fixes: [
          { id: "add-tactic", title: words.add },
          { id: "target", title: words.target, focus: { node: id, field: "target" } },
        ],
      });
    }
  },

  fixes: {
    "add-tactic": (draft, host, { node }) => {
      const tactic = addNode(draft, host, { parent: node }, { kind: "tactic" });
      return { node: tactic, field: "title" };
    },
  },
};

/** What is expected of everything that moves a number, by its id; undefined for what says nothing. */
const effectsOn: Fact<ReadonlyMap<Id, readonly (number | undefined)[]>> = (view, fact) => {
  const found = new Map<Id, (number | undefined)[]>();
  const add = (to: Id, edge: NodeRecord | LinkRecord): void => {
    const list = found.get(to);
    if (list) list.push(edge.effect);
    else found.set(to, [edge.effect]);
  };
  for (const id of fact(live)) {
    const node = view.node(id);
    if (node?.parent !== undefined && isInfluence(view, node)) add(node.parent, node);
  }
  for (const link of fact(allOf("link"))) {
    if (link.kind === "moves" && fact(live).has(link.from) && link.relation !== "component") add(link.to, link);
  }
  return found;
};

function isInfluence(view: View, { kind, role, relation, parent = "" }: NodeRecord): boolean {
  const above = view.node(parent);
  if (above?.kind !== "aim" && above?.kind !== "metric") return false;
  if (kind === "metric" && above.formula !== undefined && relation !== "influence") return false;
  return role !== "guardrail" && relation !== "component";
}

/** Where the number should fall, people write either sign: 3 hours less, or -3. */
function towards(way: number, effects: readonly number[]): number {
  const sum = effects.reduce((all, effect) => all + effect, 0);
  return way < 0 && effects.every((effect) => effect >= 0) ? -sum : sum;
}
