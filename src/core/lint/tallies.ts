import type { View } from "../document/view.ts";
import type { FactReader } from "./facts.ts";
import { type Finding, HALLMARKS, type Hallmark, type Rule, type Severity } from "./rule.ts";
import { isOff } from "./settings.ts";

/** How far a tree is with one hallmark: `have` of `of`, and the same as a sentence. */
export interface HallmarkTally {
  readonly hallmark: Hallmark;
  readonly have: number;
  readonly of: number;
  readonly says: string;
  /** How grave it is where not all have it. */
  readonly severity: Severity;
}

/** The tallies of a tree in the order of the hallmarks; none where there is nothing to count, or the rule is off. */
export function talliesOf(view: View, fact: FactReader, rules: readonly Rule[]): HallmarkTally[] {
  return HALLMARKS.flatMap((hallmark) => {
    const rule = rules.find((one) => one.hallmark === hallmark && one.tally);
    if (!rule?.tally || isOff(view.tree, rule)) return [];
    const { have, of } = fact(rule.tally.count);
    return of === 0 ? [] : [{ hallmark, have, of, says: rule.tally.says(have, of), severity: rule.severity }];
  });
}

/** Findings as the audit lists them: by hallmark, then as they are read. */
export function inAuditOrder(findings: readonly Finding[]): readonly Finding[] {
  return HALLMARKS.flatMap((hallmark) => findings.filter((finding) => finding.hallmark === hallmark));
}
