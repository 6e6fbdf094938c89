import type { Finding } from "../core/lint/rule.ts";
import { cli as words } from "../core/strings/cli.ts";
import type { Accepted, Counts, Placed } from "../formats/report/report.ts";
import { reasonText } from "../formats/report/tell.ts";
import type { CheckedFile, CheckedTree } from "./check.ts";
import type { Unreadable } from "./read-tree.ts";

/** Letters of one title in a path, and titles of a long path that are shown. */
const TITLE = 44;
const STEPS = 3;
const SEVERITY = 9;

/** The report for people: a block a file, two lines a finding; what was dismissed after it if that is wanted. */
export function textReport(files: readonly CheckedFile[], withDismissed: boolean): string {
  const all = files.flatMap(({ checked }) => (checked.ok ? told(checked, withDismissed) : []));
  const rule = Math.max(0, ...all.map(({ finding }) => nameOf(finding).length));
  const blocks = files.map(({ file, checked }) =>
    checked.ok ? blockOf(file, checked, rule + 2, withDismissed) : refusal(file, checked),
  );
  const counts = files.flatMap(({ checked }) => (checked.ok ? [checked.report.counts] : []));
  const total = files.length > 1 ? [words.total(files.length, said(sumOf(counts)))] : [];
  return `${[...blocks, ...total].join("\n\n")}\n`;
}

function told({ report }: CheckedTree, withDismissed: boolean): readonly (Placed | Accepted)[] {
  return withDismissed ? [...report.findings, ...report.accepted] : report.findings;
}

function sumOf(all: readonly Counts[]): Counts {
  const sum = (severity: keyof Counts): number => all.reduce((total, counts) => total + counts[severity], 0);
  return { error: sum("error"), warning: sum("warning"), info: sum("info") };
}

function blockOf(file: string, checked: CheckedTree, width: number, withDismissed: boolean): string {
  const { formatTitle, report } = checked;
  const { nodes, counts, accepted } = report;
  const end = [said(counts), ...(accepted.length > 0 ? [words.dismissed(accepted.length)] : [])].join("; ");
  return [
    `${file}  (${words.readAs(formatTitle, nodes)})`,
    ...told(checked, withDismissed).map((one) => linesOf(one, width)),
    `  ${end}`,
  ].join("\n");
}

function linesOf(one: Placed | Accepted, width: number): string {
  const { finding } = one;
  const severity = "reason" in one ? words.wasDismissed : words.severities[finding.severity];
  const text = "reason" in one ? `${finding.message} ${reasonText(one)}` : finding.message;
  const pad = " ".repeat(SEVERITY);
  return `  ${severity.padEnd(SEVERITY)}${nameOf(finding).padEnd(width)}${pathText(one)}\n  ${pad}${text}`;
}

function nameOf({ rule, sub }: Finding): string {
  return sub === undefined ? rule : `${rule}/${sub}`;
}

/** `Customers stay › … › 30-day activation rate › 2:1 Personalised onboarding` */
function pathText({ path, number }: Placed): string {
  if (path.length === 0) return words.wholeTree;
  const titles = path.map((title) => (title === "" ? words.noTitle : short(title)));
  if (number !== undefined) titles.push(`${number} ${titles.pop()}`);
  const shown = titles.length > STEPS + 1 ? [titles[0], "…", ...titles.slice(1 - STEPS)] : titles;
  return shown.join(" › ");
}

function short(title: string): string {
  const letters = [...title];
  return letters.length > TITLE
    ? `${letters
        .slice(0, TITLE - 1)
        .join("")
        .trimEnd()}…`
    : title;
}

function said({ error, warning, info }: Counts): string {
  return words.counts(error, warning, info) || words.nothing;
}

function refusal(file: string, { message, at }: Unreadable): string {
  const place = at ? ` (${words.at(at.line, at.column)})` : "";
  return `${file}  ${words.cannotRead}${place}\n  ${message}`;
}
