import { report as reportWords } from "../core/strings/report.ts";
import { grouped } from "../formats/import/read-together.ts";
import { jsonReport, type ReportedFile, sumOf } from "../formats/report/json.ts";
import { markdownReport } from "../formats/report/markdown.ts";
import { type SarifFile, sarifReport } from "../formats/report/sarif.ts";
import { type CheckedFile, type CheckOptions, checkFiles } from "./check.ts";
import { EXIT, type Exit, type Outside } from "./outside.ts";
import { type NamedSource, readSource } from "./read-tree.ts";
import { textReport } from "./report-text.ts";

export const LINT_FORMATS = ["text", "json", "sarif", "markdown"] as const;

export interface LintArguments extends CheckOptions {
  readonly files: readonly string[];
  readonly format: (typeof LINT_FORMATS)[number];
  /** Warnings over all files that are still no failure; undefined for any number. */
  readonly maxWarnings: number | undefined;
  /** Tells what was dismissed, too. */
  readonly dismissed: boolean;
}

/** Says what the rules find in each file. One that cannot be read does not keep the others from being checked. */
export async function lint(args: LintArguments, outside: Outside): Promise<Exit> {
  const files: CheckedFile[] = [];
  for (const group of await groupsOf(args.files, outside)) files.push(await checkFiles(group, args));
  outside.print(told(files, args));
  const unreadable = files.flatMap(({ file, checked }) => (checked.ok ? [] : [`${file}: ${checked.message}`]));
  for (const line of unreadable) outside.complain(line);
  if (unreadable.length > 0) return EXIT.failed;
  const { error, warning } = sumOf(files.map(reported));
  const isOver = args.maxWarnings !== undefined && warning > args.maxWarnings;
  return error > 0 || isOver ? EXIT.findings : EXIT.fine;
}

/** The files that are one tree together, in the order in which they were named. */
async function groupsOf(files: readonly string[], outside: Outside): Promise<NamedSource[][]> {
  const named: NamedSource[] = [];
  for (const file of files) named.push(await readSource(file, outside));
  const sources = named.flatMap((one) => ("source" in one ? [one.source] : []));
  const groups = new Map(grouped(sources).map((group) => [group[0], new Set(group)]));
  return named.flatMap((one): NamedSource[][] => {
    if ("fault" in one) return [[one]];
    const group = groups.get(one.source);
    return group ? [named.filter((other) => "source" in other && group.has(other.source))] : [];
  });
}

function told(files: readonly CheckedFile[], { format, today, dismissed }: LintArguments): string {
  if (format === "json") return jsonReport(files.map(reported), today, dismissed);
  if (format === "sarif") return sarifReport(files.map(forSarif), dismissed);
  if (format === "text") return textReport(files, dismissed);
  const parts = files.map(({ file, checked }) =>
    checked.ok ? markdownReport(checked.report) : `${reportWords.unreadable(file, checked.message)}\n`,
  );
  return parts.join("\n");
}

function reported({ file, checked }: CheckedFile): ReportedFile {
  if (checked.ok) return { file, ok: true, format: checked.format, report: checked.report };
  return { file, ...checked };
}

/** Of our formats only the file itself keeps the ids of its nodes; others count them anew. */
function forSarif({ first: file, checked }: CheckedFile): SarifFile {
  if (!checked.ok) return { file, ok: false, message: checked.message };
  const { report, text, format } = checked;
  return { file, ok: true, report, keepsIds: format === "aimtree", ...(text === undefined ? {} : { text }) };
}
