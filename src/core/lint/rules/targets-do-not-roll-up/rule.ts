import { formatValue } from "../../../describe/format.ts";
import { nameOf } from "../../../describe/name.ts";
import { type Composed, composedNumber } from "../../../loop/composition.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { phrases, spokenFor } from "../../../strings/phrases.ts";
import { composed } from "../../components.ts";
import type { Offer, TreeRule } from "../../rule.ts";
import { THRESHOLDS } from "../../thresholds.ts";

export const words = phrases("rule:targets-do-not-roll-up", {
  short: (name: string, target: string, given: string, gap: string) =>
    `${name} should reach ${target}, and the targets of its parts give ${given}: ${gap} are missing even if all are met. Raise a target, or add a part.`,
  scale: "Scale the targets of the parts",
  show: (name: string) => `Set the target of ${name}…`,
});

/** Targets of parts that fall short of the target of the whole, in its good direction: not sufficient, in numbers. */
export const rule: TreeRule<(typeof THRESHOLDS)["targets-do-not-roll-up"]> = {
  id: "targets-do-not-roll-up",
  hallmark: "sufficient",
  severity: "warning",
  options: THRESHOLDS["targets-do-not-roll-up"],
  yieldsTo: [{ to: "unit-mismatch", where: "node" }],
  tier: "tree",

  check({ view, fact, options }, report) {
    for (const one of fact(composed)) {
      const { whole, parts } = one;
      const targets = parts.flatMap(({ target }) => target ?? []);
      if (whole.target === undefined || targets.length < parts.length) continue;
      const given = composedNumber(one, targets);
      if (given === undefined) continue;
      const gap = (whole.target - given) * (wantsLess(whole) ? -1 : 1);
      if (gap <= options.short * Math.abs(whole.target)) continue;
      const say = (value: number): string => formatValue(value, whole.unit, spokenFor(view.tree.language));
      report({
        node: whole.id,
        field: "target",
        message: words.short(nameOf(whole), say(whole.target), say(given), say(gap)),
        fixes: [
          ...scaled(one, given),
          ...parts.slice(0, 1).map(
            (part): Offer => ({
              id: "show",
              title: words.show(nameOf(part)),
              focus: { node: part.id, field: "target" },
            }),
          ),
        ],
      });
    }
  },

  fixes: {
    scale: (draft, _host, { given }) => {
      for (const id of String(given.parts).split(" ")) {
        const { target = 0 } = draft.node(id) ?? {};
        draft.patch<NodeRecord>(id, { target: Number((target * Number(given.factor)).toPrecision(6)) });
      }
      return undefined;
    },
  },
};

/** Down is good where somebody said so, or where the target lies below where it began. */
function wantsLess({ better, baseline, target }: NodeRecord): boolean {
  if (better !== undefined) return better === "down";
  return baseline !== undefined && target !== undefined && target < baseline;
}

/** Parts of a sum or a mean can all grow by the same factor; of a product nobody knows which should. */
function scaled({ whole, formula, parts }: Composed, given: number): Offer[] {
  const { target = 0, residual = 0 } = whole;
  const factor = (target - residual) / (given - residual);
  if ((formula !== "sum" && formula !== "mean") || !Number.isFinite(factor) || factor <= 0) return [];
  return [{ id: "scale", title: words.scale, given: { factor, parts: parts.map(({ id }) => id).join(" ") } }];
}
