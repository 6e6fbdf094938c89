import * as fc from "fast-check";
import { it } from "vitest";

/** What the laws that all changes stand on ask for: the full run has ten times as many. */
export const MANY = 2_000;

/** Runs of one property test: `LAW_RUNS` where it is set, else what the law asks for. */
export function runs(usual = 500): number {
  const wanted = Number(process.env.LAW_RUNS ?? usual);
  return Number.isInteger(wanted) && wanted > 0 ? wanted : usual;
}

/** A test that holds for everything a property can draw. A failure prints the seed and the smallest example. */
export function law<T extends [unknown, ...unknown[]]>(
  name: string,
  property: fc.IPropertyWithHooks<T>,
  usual?: number,
) {
  it(name, { timeout: 600_000 }, () => fc.assert(property, { numRuns: runs(usual) }));
}
