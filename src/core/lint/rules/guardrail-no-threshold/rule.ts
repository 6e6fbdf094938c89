import { formatValue } from "../../../describe/format.ts";
import { nameOf } from "../../../describe/name.ts";
import type { Comparator, NodeRecord } from "../../../records/node.ts";
import { phrases, spoken } from "../../../strings/phrases.ts";
import type { Offer, RecordRule } from "../../rule.ts";

export const words = phrases("rule:guardrail-no-threshold", {
  none: (name: string) =>
    `${name} is a guardrail without a number, so it can never be breached. Set the value that it must not cross.`,
  side: (name: string, value: string) =>
    `${name} has the number ${value}, and nothing says on which side it must stay, so it can never be breached. Say below or above.`,
  set: "Set the threshold…",
  below: (value: string) => `It must stay below ${value}`,
  above: (value: string) => `It must stay above ${value}`,
});

/** A guardrail without comparator or number: what can't be breached protects nobody. */
export const rule: RecordRule<"node"> = {
  id: "guardrail-no-threshold",
  hallmark: "cadence",
  severity: "error",
  tier: "record",
  of: "node",

  check({ record }, report) {
    const { id, kind, role, comparator, threshold } = record;
    if (kind !== "metric" || role !== "guardrail" || (comparator !== undefined && threshold !== undefined)) return;
    report({
      node: id,
      field: "threshold",
      message: threshold === undefined ? words.none(nameOf(record)) : words.side(nameOf(record), thresholdOf(record)),
      fixes: [
        ...(threshold === undefined ? [] : sides(record)),
        { id: "set", title: words.set, focus: { node: id, field: "threshold" } },
      ],
    });
  },

  fixes: {
    side: (draft, _host, { node, given }) => {
      draft.patch<NodeRecord>(node, { comparator: given.comparator as Comparator });
      return undefined;
    },
  },
};

/** One that should rise gets worse by falling. */
function sides(record: NodeRecord): Offer[] {
  const below = { id: "side", title: words.below(thresholdOf(record)), given: { comparator: "<" } };
  const above = { id: "side", title: words.above(thresholdOf(record)), given: { comparator: ">" } };
  return record.better === "up" ? [above, below] : [below, above];
}

function thresholdOf({ threshold = 0, unit }: NodeRecord): string {
  return formatValue(threshold, unit, spoken());
}
