import { numbering } from "../query/numbering.ts";
import { signalsOfTactic } from "../query/signals.ts";
import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";
import { metricsBelow } from "./coverage.ts";
import { type Fact, liveOf } from "./facts.ts";
import { steps } from "./steps.ts";

/** What an indicator is to a tactic: its own signal, that of a step below, that of the tactic above, or what it should move. */
export const MATRIX_MARKS = ["own", "below", "above", "moves"] as const;
export type MatrixMark = (typeof MATRIX_MARKS)[number];

export interface MatrixRow {
  readonly tactic: NodeRecord;
  readonly number: string | undefined;
  /** One for each indicator; undefined where the two have nothing to do with each other. */
  readonly marks: readonly (MatrixMark | undefined)[];
}

/** Tactics by indicators: who is told by which number, and which number tells nobody. */
export interface CoverageMatrix {
  /** The metrics that have to do with a tactic, in reading order. */
  readonly indicators: readonly NodeRecord[];
  readonly rows: readonly MatrixRow[];
}

/** The matrix of a tree. The nearest relation counts: a metric that is a tactic's own signal is marked as that alone. */
export const coverageMatrix: Fact<CoverageMatrix> = (view, fact) => {
  const numbers = fact(numbering);
  const below = fact(metricsBelow);
  const tactics = fact(liveOf("tactic"));
  const marksOf = ({ id, parent = "" }: NodeRecord): ReadonlyMap<Id, MatrixMark> => {
    const above = view.node(parent);
    const hasSteps = fact(steps).below.has(id);
    // In the order of nearness, so that the nearest is written last.
    const found: readonly (readonly [MatrixMark, readonly Id[]])[] = [
      ["moves", above?.kind === "metric" ? [parent] : []],
      ["above", above?.kind === "tactic" && !hasSteps ? signalsOfTactic(view, parent) : []],
      ["below", below.get(id) ?? []],
      ["own", signalsOfTactic(view, id)],
    ];
    return new Map(found.flatMap(([mark, ids]) => ids.map((metric) => [metric, mark] as const)));
  };
  const each = tactics.map((tactic) => ({ tactic, marks: marksOf(tactic) }));
  const named = new Set(each.flatMap(({ marks }) => [...marks.keys()]));
  const indicators = fact(liveOf("metric")).filter(({ id }) => named.has(id));
  return {
    indicators,
    rows: each.map(({ tactic, marks }) => ({
      tactic,
      number: numbers.full(tactic.id),
      marks: indicators.map(({ id }) => marks.get(id)),
    })),
  };
};
