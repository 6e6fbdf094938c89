import { describe, expect, it } from "vitest";
import type { Rule } from "../../src/core/lint/rule.ts";
import type { Cases } from "../../src/core/lint/rule-tester.ts";
import { trialsOf } from "../../src/core/lint/rule-tester.ts";

/** Tests a lint rule by a table of trees in which it is silent or speaks; see `rule-tester.ts` for what a table must have. */
export function testRule(rule: Rule, cases: Cases): void {
  describe(`rule ${rule.id}`, () => {
    for (const [name, problems] of trialsOf(rule, cases)) it(name, () => expect(problems()).toEqual([]));
  });
}
