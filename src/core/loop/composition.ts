import type { View } from "../document/view.ts";
import { isLive } from "../query/live.ts";
import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";
import { latestAt, seriesOf } from "./series.ts";

/** A number that is worked out from others. */
export interface Composed {
  readonly whole: NodeRecord;
  readonly formula: NonNullable<NodeRecord["formula"]>;
  /** Its live parts in order; guardrails are never rolled up. */
  readonly parts: readonly NodeRecord[];
}

/**
 * What a node is worked out from: below a formula a metric is a part unless it is called an influence. Undefined where it
 * has no formula or no part. `counts` says which nodes are live.
 */
export function compositionOf(
  view: View,
  id: Id,
  counts: (id: Id) => boolean = (part) => isLive(view, part),
): Composed | undefined {
  const whole = view.node(id);
  if (whole?.formula === undefined) return undefined;
  const parts = view
    .children(id)
    .flatMap((child) => view.node(child) ?? [])
    .filter(
      ({ id: part, kind, role, relation }) =>
        kind === "metric" && role !== "guardrail" && relation !== "influence" && counts(part),
    );
  return parts.length === 0 ? undefined : { whole, formula: whole.formula, parts };
}

/** What the parts of a number give, beside what it is. All in the unit of the whole. */
export interface Composition extends Composed {
  /** The newest number of each part, its baseline where nothing is read yet. */
  readonly numbers: readonly (number | undefined)[];
  /** By the formula; undefined while a part has no number, or where units do not fit. */
  readonly given: number | undefined;
  /** The newest reading of the whole itself. */
  readonly read: number | undefined;
  /** What the targets of the parts give; undefined while a part has none. */
  readonly target: number | undefined;
}

/** Works a number out from its parts as of a day. */
export function workedOut(view: View, id: Id, today: string): Composition | undefined {
  const one = compositionOf(view, id);
  if (!one) return undefined;
  const newest = (metric: Id): number | undefined => latestAt(seriesOf(view, metric), today)?.value;
  const numbers = one.parts.map((part) => newest(part.id) ?? part.baseline);
  return {
    ...one,
    numbers,
    given: numberOf(one, numbers),
    read: newest(id),
    target: numberOf(
      one,
      one.parts.map((part) => part.target),
    ),
  };
}

function numberOf(one: Composed, numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((number) => number !== undefined);
  return known.length === numbers.length && unitsFit(one) ? composedNumber(one, known) : undefined;
}

/** Apples and pears have no sum and no mean; what multiplies and divides may differ. */
function unitsFit({ formula, parts: [first, ...others] }: Composed): boolean {
  if (formula === "product" || formula === "ratio") return true;
  return others.every(({ unit }) => (unit ?? "") === (first?.unit ?? ""));
}

/** What a formula gives for the numbers of the parts; a ratio is the first by the second. Undefined where it gives none. */
function workOut(formula: Composed["formula"], numbers: readonly number[]): number | undefined {
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
function asFactor({ unit, valueType }: Pick<NodeRecord, "unit" | "valueType">): number {
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
