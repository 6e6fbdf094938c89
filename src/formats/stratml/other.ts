import { mechanismSentence } from "../../core/describe/mechanism.ts";
import type { View } from "../../core/document/view.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { isRecord } from "../../core/records/records.ts";
import { papers } from "../../core/strings/papers.ts";
import { factsOf, stepFacts } from "../told/node.ts";
import type { Manner } from "../told/sentences.ts";

/** Facts of a node that have an element of their own. */
const ELSEWHERE: ReadonlySet<string> = new Set([papers.owner, papers.text, papers.now, papers.baseline, papers.target]);

/** What a node says that no element is for, a line each: its five fields, reasons, gates, remarks below it. */
export function otherInformation(view: View, node: NodeRecord, manner: Manner): string {
  const links = new Set<string>(Object.values(papers.links));
  const hasIndicator = node.kind === "metric";
  const facts = factsOf(view, node, manner).filter(
    ({ label }) => !(hasIndicator && links.has(label)) && !ELSEWHERE.has(label),
  );
  const mechanisms = [...view.attached(node.id)].flatMap((id) => {
    const record = view.get(id);
    return isRecord(record, "mechanism") && record.aim === node.id ? [mechanismSentence(view, record)] : [];
  });
  const notes = view.children(node.id).flatMap((id) => {
    const child = view.node(id);
    return child?.kind === "note" ? [[child.title, child.text].filter(Boolean).join("\n")] : [];
  });
  const lines = [...stepFacts(node), ...facts].map(({ label, text }) => `${label}: ${text}`);
  return [...mechanisms, ...lines, ...notes].join("\n");
}
