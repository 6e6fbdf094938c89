import type { View } from "../core/document/view.ts";
import type { Host } from "../core/host.ts";
import type { Finding, Severity } from "../core/lint/rule.ts";
import { Linter } from "../core/lint/run.ts";
import type { Outside } from "./outside.ts";
import { readTree, type Unreadable } from "./read-tree.ts";

export type Counts = Readonly<Record<Severity, number>>;

export interface CheckedTree {
  readonly ok: true;
  readonly view: View;
  /** Id and title of the format that the file is in. */
  readonly format: string;
  readonly formatTitle: string;
  readonly nodes: number;
  readonly findings: readonly Finding[];
  readonly dismissed: number;
  readonly counts: Counts;
}

export interface CheckedFile {
  readonly file: string;
  readonly checked: CheckedTree | Unreadable;
}

export interface CheckOptions {
  /** Only findings of these rules; of all without one. */
  readonly rules: readonly string[];
  readonly today: string;
}

/**
 * What the rules find in a file. All rules are run even if few are asked for: which finding explains which must not
 * depend on the question.
 */
export async function checkFile(file: string, { rules, today }: CheckOptions, outside: Outside): Promise<CheckedFile> {
  const read = await readTree(file, countingHost(today), outside);
  if (!read.ok) return { file, checked: read };
  const { view, format } = read;
  const isAsked = ({ rule }: Finding): boolean => rules.length === 0 || rules.includes(rule);
  const result = new Linter().run(view, { today });
  const findings = result.findings.filter(isAsked);
  return {
    file,
    checked: {
      ok: true,
      view,
      format: format.id,
      formatTitle: format.title,
      nodes: [...view.all()].filter(({ type }) => type === "node").length,
      findings,
      dismissed: result.dismissed.filter(({ finding }) => isAsked(finding)).length,
      counts: countsOf(findings),
    },
  };
}

/** Findings by their severity. */
export function countsOf(findings: readonly Finding[]): Counts {
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}

/** The same over all files that could be read. */
export function sumOf(files: readonly CheckedFile[]): Counts {
  return countsOf(files.flatMap(({ checked }) => (checked.ok ? checked.findings : [])));
}

/** Ids that are the same in every run, so that reports can be compared. */
function countingHost(today: string): Host {
  let last = 0;
  return { newId: () => `new-${++last}`, today: () => today };
}
