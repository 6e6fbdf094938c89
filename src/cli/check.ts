import { RecordStore } from "../core/document/record-store.ts";
import type { View } from "../core/document/view.ts";
import type { Host } from "../core/host.ts";
import type { Finding } from "../core/lint/rule.ts";
import { Linter } from "../core/lint/run.ts";
import { isRecord } from "../core/records/records.ts";
import type { LEVELS, TreeRecord } from "../core/records/tree.ts";
import { type Report, reportOf } from "../formats/report/report.ts";
import { type NamedSource, treeOf, type Unreadable } from "./read-tree.ts";

export type Level = (typeof LEVELS)[number];

export interface CheckedTree {
  readonly ok: true;
  /** Id and title of the format that the file is in. */
  readonly format: string;
  readonly formatTitle: string;
  /** What the file says, where it is text. */
  readonly text: string | undefined;
  readonly report: Report;
}

export interface CheckedFile {
  /** Its name; of several that are one tree all of them. */
  readonly file: string;
  /** The first of them. */
  readonly first: string;
  readonly checked: CheckedTree | Unreadable;
}

export interface CheckOptions {
  /** Only findings of these rules; of all without one. */
  readonly rules: readonly string[];
  /** Levels that count instead of those that the tree sets, by rule. */
  readonly levels: ReadonlyMap<string, Level>;
  readonly today: string;
}

/**
 * What the rules find in a file, or in several that are one tree. All rules are run even if few are asked for: which finding
 * explains which must not depend on the question.
 */
export async function checkFiles(files: readonly NamedSource[], options: CheckOptions): Promise<CheckedFile> {
  const [file, first] = [files.map((one) => one.file).join(", "), files[0]?.file ?? ""];
  const fault = files.find((one) => "fault" in one)?.fault;
  if (fault) return { file, first, checked: fault };
  const { rules, levels, today } = options;
  const sources = files.flatMap((one) => ("source" in one ? [one.source] : []));
  const read = await treeOf(sources, countingHost(today));
  if (!read.ok) return { file, first, checked: read };
  const { format, text } = read;
  const view = levels.size === 0 ? read.view : withLevels(read.view, levels);
  const isAsked = ({ rule }: Finding): boolean => rules.length === 0 || rules.includes(rule);
  const linter = new Linter();
  const result = linter.run(view, { today });
  const linted = {
    findings: result.findings.filter(isAsked),
    dismissed: result.dismissed.filter(({ finding }) => isAsked(finding)),
    tallies: linter.tallies(view),
    ask: linter.ask.bind(linter, view) as Parameters<typeof reportOf>[1]["ask"],
  };
  const report = reportOf(view, linted, today);
  return { file, first, checked: { ok: true, format: format.id, formatTitle: format.title, text, report } };
}

/** The same tree with other levels; the numbers that it sets for a rule stay. */
function withLevels(view: View, levels: ReadonlyMap<string, Level>): View {
  const lint: NonNullable<TreeRecord["lint"]> = { ...view.tree.lint };
  for (const [rule, level] of levels) {
    const before = lint[rule];
    lint[rule] = Array.isArray(before) ? [level, before[1]] : level;
  }
  return new RecordStore([...view.all()].map((record) => (isRecord(record, "tree") ? { ...record, lint } : record)));
}

/** Ids that are the same in every run, so that reports can be compared. */
function countingHost(today: string): Host {
  let last = 0;
  return { newId: () => `new-${++last}`, today: () => today };
}
