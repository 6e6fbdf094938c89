import type { Accepted, Counts, Placed, Report } from "./report.ts";

/** A file with its report, or why there is none. */
export type ReportedFile =
  | { readonly file: string; readonly ok: true; readonly format: string; readonly report: Report }
  | {
      readonly file: string;
      readonly ok: false;
      readonly reason: string;
      readonly message: string;
      readonly at?: { readonly line: number; readonly column: number };
    };

/**
 * The report for programs; its shape is told in the README of the command line and grows only by further fields.
 * `withAccepted` lists what was dismissed, too.
 */
export function jsonReport(files: readonly ReportedFile[], today: string, withAccepted = false): string {
  const counts = sumOf(files);
  return `${JSON.stringify({ version: 1, today, counts, files: files.map((file) => fileOf(file, withAccepted)) }, null, 2)}\n`;
}

/** The findings of all files that could be read, by severity. */
export function sumOf(files: readonly ReportedFile[]): Counts {
  const each = files.flatMap((one) => (one.ok ? [one.report.counts] : []));
  const sum = (severity: keyof Counts): number => each.reduce((total, counts) => total + counts[severity], 0);
  return { error: sum("error"), warning: sum("warning"), info: sum("info") };
}

function fileOf(one: ReportedFile, withAccepted: boolean): object {
  if (!one.ok) {
    const { file, reason, message, at } = one;
    return { file, ok: false, reason, message, ...at };
  }
  const { file, format, report } = one;
  const { title, nodes, counts, findings, accepted } = report;
  return {
    file,
    ok: true,
    format,
    title,
    nodes,
    counts,
    dismissed: accepted.length,
    findings: findings.map(findingOf),
    ...(withAccepted ? { accepted: accepted.map(acceptedOf) } : {}),
  };
}

function acceptedOf(one: Accepted): object {
  const { reason, date, until, baseline } = one;
  return { ...findingOf(one), reason, date, until, baseline };
}

function findingOf({ finding, path, number }: Placed): object {
  const { rule, sub, hallmark, severity, message, key, node, field, fixes } = finding;
  const titles = fixes.map(({ title }) => title);
  return { rule, sub, hallmark, severity, message, key, node, field, number, path, fixes: titles };
}
