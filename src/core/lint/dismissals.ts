import type { Draft } from "../document/draft.ts";
import type { View } from "../document/view.ts";
import type { Host } from "../host.ts";
import type { DismissalRecord } from "../records/dismissal.ts";
import type { Id } from "../records/fields.ts";
import { isRecord } from "../records/records.ts";
import type { Finding } from "./rule.ts";

/** A finding that somebody has accepted. */
export interface Dismissed {
  readonly finding: Finding;
  readonly dismissal: DismissalRecord;
}

/** The reason of a dismissal that is part of a baseline: what was there when somebody began to count. */
export const BASELINE = "baseline";

/** Characters that a reason needs at least, so that it says something to the next reader. */
export const REASON_LENGTH = 10;

export function isBaseline({ reason }: Pick<DismissalRecord, "reason">): boolean {
  return reason === BASELINE;
}

/** Finds the dismissal of a finding. What a dismissal leaves out it means all of: no node, the whole tree. */
export function dismissalsOf(view: View, today: string): (finding: Finding) => DismissalRecord | undefined {
  const byRule = new Map<string, DismissalRecord[]>();
  for (const record of view.all()) {
    if (!isRecord(record, "dismissal") || (record.until !== undefined && record.until < today)) continue;
    byRule.set(record.rule, [...(byRule.get(record.rule) ?? []), record]);
  }
  return (finding) => {
    const candidates = [...(byRule.get(finding.rule) ?? []), ...(byRule.get(`${finding.rule}/${finding.sub}`) ?? [])];
    return candidates.find(({ node, field }) => means(node, finding.node) && means(field, finding.field));
  };
}

function means(named: string | undefined, actual: string | undefined): boolean {
  return named === undefined || named === actual;
}

/** Accepts findings with a reason, until a day or for good. Many at once with the reason "baseline" are a baseline. */
export function dismiss(draft: Draft, host: Host, findings: readonly Finding[], reason: string, until?: string): Id[] {
  return findings.map(({ rule, sub, node, field }) => {
    const id = host.newId();
    draft.put({
      id,
      type: "dismissal",
      rule: sub === undefined ? rule : `${rule}/${sub}`,
      reason,
      date: host.today(),
      ...(node === undefined ? {} : { node }),
      ...(field === undefined ? {} : { field }),
      ...(until === undefined ? {} : { until }),
    });
    return id;
  });
}
