import type { Finding } from "../core/lint/rule.ts";
import { treeTitle } from "../core/query/tree-title.ts";
import { type CheckedFile, sumOf } from "./check.ts";
import { type PlaceInFile, placesIn } from "./place.ts";

/** The report for programs; its shape is told in the README and grows only by further fields. */
export function jsonReport(files: readonly CheckedFile[], today: string): string {
  return `${JSON.stringify({ version: 1, today, counts: sumOf(files), files: files.map(fileOf) }, null, 2)}\n`;
}

function fileOf({ file, checked }: CheckedFile): object {
  if (!checked.ok) {
    const { reason, message, at } = checked;
    return { file, ok: false, reason, message, ...at };
  }
  const { view, format, nodes, counts, dismissed, findings } = checked;
  const placeOf = placesIn(view);
  return {
    file,
    ok: true,
    format,
    title: treeTitle(view),
    nodes,
    counts,
    dismissed,
    findings: findings.map((finding) => findingOf(finding, placeOf(finding.node))),
  };
}

function findingOf(finding: Finding, { path, number }: PlaceInFile): object {
  const { rule, sub, hallmark, severity, message, key, node, field, fixes } = finding;
  return {
    rule,
    sub,
    hallmark,
    severity,
    message,
    key,
    node,
    field,
    number,
    path,
    fixes: fixes.map(({ title }) => title),
  };
}
