import type { Diff } from "../document/diff.ts";
import type { Label } from "../document/document.ts";
import type { NodeRecord } from "../records/node.ts";
import type { AnyRecord } from "../records/records.ts";
import { isRecord } from "../records/records.ts";
import { describe } from "../strings/describe.ts";
import { stepName } from "../strings/interface.ts";

/**
 * What an undo step is called: `Rename “Setups”`, `Delete branch “Onboarding”, 7 nodes`. The label's subject, or
 * the first node that the diff is about.
 */
export function describeStep({ key, subject }: Label, diff: Diff): string {
  const title = subject ?? firstTitle(diff);
  const count = nodesIn(diff);
  if (key === "delete" && count > 1) return describe.deleteBranch(title ?? "", count);
  const step = stepName(key, title);
  return count > 1 ? describe.andNodes(step, count) : step;
}

function firstTitle(diff: Diff): string | undefined {
  const records = [
    ...diff.added.values(),
    ...diff.removed.values(),
    ...[...diff.updated.values()].map(([, now]) => now),
  ];
  return records.find((record): record is NodeRecord => isRecord(record, "node"))?.title;
}

/** Nodes that a step brought or took; where it did neither, those that it changed. */
function nodesIn({ added, removed, updated }: Diff): number {
  const count = (records: Iterable<AnyRecord>): number => [...records].filter(({ type }) => type === "node").length;
  const gone = Math.max(count(added.values()), count(removed.values()));
  return gone > 0 ? gone : count([...updated.values()].map(([, now]) => now));
}
