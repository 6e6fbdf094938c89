import { type CheckedFile, type CheckOptions, checkFile } from "./check.ts";
import { EXIT, type Exit, type Outside } from "./outside.ts";
import { jsonReport } from "./report-json.ts";
import { textReport } from "./report-text.ts";

export interface LintArguments extends CheckOptions {
  readonly files: readonly string[];
  readonly format: "text" | "json";
}

/** Says what the rules find in each file. One that cannot be read does not keep the others from being checked. */
export async function lint(args: LintArguments, outside: Outside): Promise<Exit> {
  const files: CheckedFile[] = [];
  for (const file of args.files) files.push(await checkFile(file, args, outside));
  outside.print(args.format === "json" ? jsonReport(files, args.today) : textReport(files));
  if (files.some(({ checked }) => !checked.ok)) return EXIT.failed;
  return files.some(({ checked }) => checked.ok && checked.counts.error > 0) ? EXIT.findings : EXIT.fine;
}
