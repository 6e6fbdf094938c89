import type { View } from "../../core/document/view.ts";
import { ownerOf } from "../../core/lint/coverage.ts";
import type { Dismissed } from "../../core/lint/dismissals.ts";
import { type Finding, HALLMARKS } from "../../core/lint/rule.ts";
import { pathTo } from "../../core/query/path.ts";
import type { DismissalRecord } from "../../core/records/dismissal.ts";
import { strings } from "../../core/strings/index.ts";
import { lint } from "../../core/strings/lint.ts";
import type { AuditView, Grouping } from "./view.ts";

/** A row of the audit: a finding, and by what it is accepted where it is. */
export interface AuditRow {
  readonly finding: Finding;
  readonly baseline?: DismissalRecord;
}

export interface AuditGroup {
  readonly key: string;
  readonly name: string;
  readonly rows: readonly AuditRow[];
}

/** The rows that a view of the audit lists: open findings, and what the baseline holds if that is wanted. */
export function rowsOf(
  view: View,
  found: { readonly all: readonly Finding[]; readonly baseline: readonly Dismissed[] },
  wanted: AuditView,
): AuditRow[] {
  const rows: AuditRow[] = found.all.map((finding) => ({ finding }));
  if (!wanted.newOnly) rows.push(...found.baseline.map(({ finding, dismissal }) => ({ finding, baseline: dismissal })));
  return rows.filter(({ finding }) => !wanted.without.has(finding.severity) && holds(view, finding, wanted.text));
}

/** True where the title, the message or the rule holds all words. */
export function holds(view: View, { node, message, rule }: Finding, text: string): boolean {
  const said = `${view.node(node ?? "")?.title ?? ""} ${message} ${rule}`.toLocaleLowerCase();
  return text
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}

/** The rows in groups: hallmarks in their order, all others in the order in which their first row is read. */
export function groupsOf(view: View, rows: readonly AuditRow[], by: Grouping): AuditGroup[] {
  const groups = new Map<string, { name: string; rows: AuditRow[] }>();
  if (by === "hallmark") for (const one of HALLMARKS) groups.set(one, { name: lint.hallmarks[one], rows: [] });
  for (const row of rows) {
    const { key, name } = groupOf(view, row.finding, by);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { name, rows: [row] });
  }
  return [...groups].flatMap(([key, group]) => (group.rows.length === 0 ? [] : [{ key, ...group }]));
}

function groupOf(view: View, finding: Finding, by: Grouping): { readonly key: string; readonly name: string } {
  const { hallmark, rule, node } = finding;
  if (by === "hallmark") return { key: hallmark, name: lint.hallmarks[hallmark] };
  if (by === "rule") return { key: rule, name: rule };
  const record = view.node(node ?? "");
  if (by === "owner") {
    const owner = record && ownerOf(view, record);
    return { key: owner ?? "", name: owner ?? strings.auditing.nobody };
  }
  // The branches of an aim are what hangs right below it; what lies in the tray is a branch by itself.
  const path = record ? pathTo(view, record.id) : [];
  const branch = view.node(path[1] ?? path[0] ?? "");
  return { key: branch?.id ?? "", name: branch?.title || strings.auditing.noBranch };
}
