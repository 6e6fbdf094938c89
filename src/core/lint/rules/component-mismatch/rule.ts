import { formatValue } from "../../../describe/format.ts";
import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { addNode } from "../../../edits/add-node.ts";
import { putReading } from "../../../edits/readings.ts";
import { cadenceOf } from "../../../loop/cadence.ts";
import { type Composed, composedNumber } from "../../../loop/composition.ts";
import { daysBetween } from "../../../records/dates.ts";
import type { Id } from "../../../records/fields.ts";
import type { NodeRecord } from "../../../records/node.ts";
import type { ReadingRecord } from "../../../records/reading.ts";
import { phrases, spokenFor } from "../../../strings/phrases.ts";
import { composed } from "../../components.ts";
import { newestReadings } from "../../readings.ts";
import type { Offer, TreeRule } from "../../rule.ts";
import { THRESHOLDS } from "../../thresholds.ts";

export const words = phrases("rule:component-mismatch", {
  mismatch: (name: string, actual: string, formula: string, expected: string) =>
    `${name} stands at ${actual}, and its parts give ${expected} as ${formula}: either a part is missing, or a number is wrong. Add what is missing, or write the difference down.`,
  formulas: { sum: "their sum", product: "their product", ratio: "their ratio", mean: "their mean" },
  add: (value: string) => `Add a part “Other” with ${value}`,
  other: "Other",
  residual: (value: string) => `Write ${value} down as the rest`,
  formula: "Choose another formula…",
});

/** A week, where neither the metric nor anything above it says how often it is read. */
const CADENCE = 7;

type Shares = (typeof THRESHOLDS)["component-mismatch"];

/**
 * A number that its parts do not give, by their newest readings, if these lie within one cadence: the arithmetic must hold
 * (Levers Labs). Where nothing is read yet, the baselines count. What is known and not explained goes into the residual.
 */
export const rule: TreeRule<Shares> = {
  id: "component-mismatch",
  hallmark: "sufficient",
  severity: "warning",
  options: THRESHOLDS["component-mismatch"],
  yieldsTo: [{ to: "unit-mismatch", where: "node" }],
  tier: "tree",

  check({ view, fact, options }, report) {
    for (const one of fact(composed)) {
      const values = one.formula === "mean" ? undefined : valuesOf(view, one, fact(newestReadings));
      const expected = values && composedNumber(one, values.parts);
      const share = one.formula === "sum" ? options.sum : options.product;
      if (!values || expected === undefined) continue;
      if (Math.abs(expected - values.whole) <= share * Math.abs(values.whole)) continue;
      const language = spokenFor(view.tree.language);
      const say = (value: number): string => formatValue(value, one.whole.unit, language);
      const message = words.mismatch(nameOf(one.whole), say(values.whole), words.formulas[one.formula], say(expected));
      report({
        node: one.whole.id,
        field: "formula",
        message,
        fixes: offersFor(one, values, expected, say),
      });
    }
  },

  fixes: {
    "add-other": (draft, host, { node, given }) => {
      const { unit, valueType, ...first } = draft.node(String(given.like)) as NodeRecord;
      const other = addNode(draft, host, { parent: node }, { kind: "metric", role: first.role, title: words.other });
      const rest = Number(given.rest);
      const baseline = given.date === undefined ? rest : undefined;
      draft.patch<NodeRecord>(other, { relation: "component", unit, valueType, baseline });
      if (given.date !== undefined) putReading(draft, host, { metric: other, date: String(given.date), value: rest });
      return { node: other, field: "title" };
    },
    residual: (draft, _host, { node, given }) => {
      draft.patch<NodeRecord>(node, { residual: Number(given.rest) + (draft.node(node)?.residual ?? 0) });
      return { node, field: "residual" };
    },
  },
};

/** What a number and its parts were at one time. */
interface Values {
  readonly whole: number;
  readonly parts: readonly number[];
  /** When the whole was read; absent for baselines. */
  readonly date?: string;
}

/** The newest readings, if they lie within one cadence; the baselines where nothing has been read yet. */
function valuesOf(view: View, { whole, parts }: Composed, newest: ReadonlyMap<Id, ReadingRecord>): Values | undefined {
  const own = newest.get(whole.id);
  const readings = parts.flatMap(({ id }) => newest.get(id) ?? []);
  if (own && readings.length === parts.length) {
    if (spread([own, ...readings]) > (cadenceOf(view, whole.id) ?? CADENCE)) return undefined;
    return { whole: own.value, parts: readings.map(({ value }) => value), date: own.date };
  }
  const baselines = parts.flatMap(({ baseline }) => baseline ?? []);
  if (own || readings.length > 0 || whole.baseline === undefined || baselines.length < parts.length) return undefined;
  return { whole: whole.baseline, parts: baselines };
}

function offersFor(
  { whole, formula, parts }: Composed,
  { whole: value, date }: Values,
  expected: number,
  say: (value: number) => string,
): Offer[] {
  const rest = value - expected;
  const given = { rest, like: parts[0]?.id ?? "", ...(date === undefined ? {} : { date }) };
  return [
    ...(formula === "sum" ? [{ id: "add-other", title: words.add(say(rest)), given }] : []),
    { id: "residual", title: words.residual(say(rest)), given: { rest } },
    { id: "formula", title: words.formula, focus: { node: whole.id, field: "formula" } },
  ];
}

/** Days between the oldest of the readings and the newest. */
function spread(readings: readonly ReadingRecord[]): number {
  const dates = readings.map(({ date }) => date).sort();
  return daysBetween(dates[0] ?? "", dates.at(-1) ?? "");
}
