import { formatValue } from "../../../describe/format.ts";
import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { addNode } from "../../../edits/add-node.ts";
import { putReading } from "../../../edits/readings.ts";
import { daysBetween } from "../../../records/dates.ts";
import type { NodeRecord } from "../../../records/node.ts";
import type { ReadingRecord } from "../../../records/reading.ts";
import { type Composed, composed, composedNumber } from "../../components.ts";
import { newestReadings } from "../../readings.ts";
import type { Offer, TreeRule } from "../../rule.ts";
import { THRESHOLDS } from "../../thresholds.ts";

const words = {
  mismatch: (name: string, actual: string, formula: string, expected: string) =>
    `${name} reads ${actual}, and its parts give ${expected} as ${formula}: either a part is missing, or a reading is wrong. Add what is missing, or write the difference down.`,
  formulas: { sum: "their sum", product: "their product", ratio: "their ratio", mean: "their mean" },
  add: (value: string) => `Add a part “Other” with ${value}`,
  other: "Other",
  residual: (value: string) => `Write ${value} down as the rest`,
  formula: "Choose another formula…",
};

/** A week, where neither the metric nor anything above it says how often it is read. */
const CADENCE = 7;

type Shares = (typeof THRESHOLDS)["component-mismatch"];

/**
 * A number that its parts do not give, by their newest readings, if these lie within one cadence: the arithmetic must hold
 * (Levers Labs). What is known and not explained goes into the residual.
 */
export const rule: TreeRule<Shares> = {
  id: "component-mismatch",
  hallmark: "sufficient",
  severity: "warning",
  options: THRESHOLDS["component-mismatch"],
  yieldsTo: [{ to: "unit-mismatch", where: "node" }],
  tier: "tree",

  check({ view, fact, options }, report) {
    const newest = fact(newestReadings);
    for (const one of fact(composed)) {
      const own = newest.get(one.whole.id);
      const readings = one.parts.flatMap(({ id }) => newest.get(id) ?? []);
      if (one.formula === "mean" || !own || readings.length < one.parts.length) continue;
      if (spread([own, ...readings]) > cadenceOf(view, one.whole)) continue;
      const expected = composedNumber(
        one,
        readings.map(({ value }) => value),
      );
      const share = one.formula === "sum" ? options.sum : options.product;
      if (expected === undefined || Math.abs(expected - own.value) <= share * Math.abs(own.value)) continue;
      const { language = "en" } = view.tree;
      const [actual, given] = [own.value, expected].map((value) => formatValue(value, one.whole.unit, language)) as [
        string,
        string,
      ];
      report({
        node: one.whole.id,
        field: "formula",
        message: words.mismatch(nameOf(one.whole), actual, words.formulas[one.formula], given),
        fixes: offersFor(one, own, own.value - expected, language),
      });
    }
  },

  fixes: {
    "add-other": (draft, host, { node, given }) => {
      const { unit, valueType, ...first } = draft.node(String(given.like)) as NodeRecord;
      const other = addNode(draft, host, { parent: node }, { kind: "metric", role: first.role, title: words.other });
      draft.patch<NodeRecord>(other, { relation: "component", unit, valueType });
      putReading(draft, host, { metric: other, date: String(given.date), value: Number(given.rest) });
      return { node: other, field: "title" };
    },
    residual: (draft, _host, { node, given }) => {
      draft.patch<NodeRecord>(node, { residual: Number(given.rest) + (draft.node(node)?.residual ?? 0) });
      return { node, field: "residual" };
    },
  },
};

function offersFor(
  { whole, formula, parts }: Composed,
  { date }: ReadingRecord,
  rest: number,
  language: string,
): Offer[] {
  const value = formatValue(rest, whole.unit, language);
  const other = { id: "add-other", title: words.add(value), given: { rest, date, like: parts[0]?.id ?? "" } };
  return [
    ...(formula === "sum" ? [other] : []),
    { id: "residual", title: words.residual(value), given: { rest } },
    { id: "formula", title: words.formula, focus: { node: whole.id, field: "formula" } },
  ];
}

/** Days between the oldest of the readings and the newest. */
function spread(readings: readonly ReadingRecord[]): number {
  const dates = readings.map(({ date }) => date).sort();
  return daysBetween(dates[0] ?? "", dates.at(-1) ?? "");
}

function cadenceOf(view: View, node: NodeRecord): number {
  for (let at: NodeRecord | undefined = node; at; at = view.node(at.parent ?? "")) {
    if (at.cadenceDays) return at.cadenceDays;
  }
  return CADENCE;
}
