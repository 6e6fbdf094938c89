import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";
import { type Fact, live } from "./facts.ts";

/** A number that is worked out from others. */
export interface Composed {
  readonly whole: NodeRecord;
  readonly formula: NonNullable<NodeRecord["formula"]>;
  /** Its live parts in order; guardrails are never rolled up. */
  readonly parts: readonly NodeRecord[];
}

/** What has a formula and parts. Below a formula a metric is a part unless it is called an influence. */
export const composed: Fact<readonly Composed[]> = (view, fact) =>
  [...fact(live)].flatMap((id) => {
    const whole = view.node(id);
    if (whole?.formula === undefined) return [];
    const parts = partsOf(
      fact(live),
      view.children(id).flatMap((child) => view.node(child) ?? []),
    );
    return parts.length === 0 ? [] : [{ whole, formula: whole.formula, parts }];
  });

function partsOf(alive: ReadonlySet<Id>, children: readonly NodeRecord[]): NodeRecord[] {
  return children.filter(
    ({ id, kind, role, relation }) =>
      kind === "metric" && role !== "guardrail" && relation !== "influence" && alive.has(id),
  );
}

/** What a formula gives for the numbers of the parts; a ratio is the first by the second. Undefined where it gives none. */
export function workOut(formula: Composed["formula"], numbers: readonly number[]): number | undefined {
  const sum = numbers.reduce((all, one) => all + one, 0);
  const [first = 0, second = 0] = numbers;
  const value = {
    sum,
    mean: sum / numbers.length,
    product: numbers.reduce((all, one) => all * one, 1),
    ratio: numbers.length === 2 ? first / second : Number.NaN,
  }[formula];
  return Number.isFinite(value) ? value : undefined;
}

/** Factor between a part's number as it is written and as it multiplies: 42 % is 0.42. */
export function asFactor({ unit, valueType }: Pick<NodeRecord, "unit" | "valueType">): number {
  if (unit === "‰") return 0.001;
  return unit === "%" || valueType === "percent" ? 0.01 : 1;
}

/**
 * The parent's number by its formula, in the parent's unit: `numbers` of the parts as they are written, and the residual.
 * Percentages multiply and divide as what they are, so 1,000 visits × 4 % are 40.
 */
export function composedNumber({ whole, formula, parts }: Composed, numbers: readonly number[]): number | undefined {
  const scaled = formula === "product" || formula === "ratio";
  const factors = numbers.map((number, i) => number * (scaled ? asFactor(parts[i] ?? {}) : 1));
  const value = workOut(formula, factors);
  return value === undefined ? undefined : value / (scaled ? asFactor(whole) : 1) + (whole.residual ?? 0);
}
