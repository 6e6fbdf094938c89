import { plain } from "../../core/describe/markdown.ts";
import { HALLMARKS } from "../../core/lint/rule.ts";
import { lint } from "../../core/strings/lint.ts";
import { report as words } from "../../core/strings/report.ts";
import type { Report } from "./report.ts";
import { coverageCells, coverageHead, gateText, loopText, pathOf, placeOf, reasonText } from "./tell.ts";

/** A report as Markdown: for an issue, a wiki, a mail. */
export function markdownReport(report: Report): string {
  const parts = [
    `# ${plain(words.title(report.title || words.untitled))}`,
    `${words.head(report.today, report.nodes)}  \n**${words.counts(report.counts)}**`,
    section(words.howFar, [...report.tallies.map(({ says }) => says), ...report.loops.map(loopText)].map(item)),
    findings(report),
    accepted(report),
    section(words.gates, report.gates.map(gateText).map(item)),
    report.coverage.length === 0 ? "" : `## ${words.coverage}\n\n${table(report)}`,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function findings(report: Report): string {
  const groups = HALLMARKS.flatMap((hallmark) => {
    const group = report.findings.filter(({ finding }) => finding.hallmark === hallmark);
    if (group.length === 0) return [];
    const lines = group.map((one) => {
      const { severity, message, rule } = one.finding;
      return `- **${words.severities[severity]}** ${plain(message)}  \n  ${plain(pathOf(one))} · \`${rule}\``;
    });
    return [`### ${lint.hallmarks[hallmark]} (${group.length})\n\n${lines.join("\n")}`];
  });
  return [`## ${words.findings}`, ...(groups.length === 0 ? [words.none] : groups)].join("\n\n");
}

function accepted({ accepted: all }: Report): string {
  const baseline = all.filter((one) => one.baseline).length;
  const lines = all
    .filter((one) => !one.baseline)
    .map((one) => `- ${plain(placeOf(one))}, \`${one.finding.rule}\`: ${plain(reasonText(one))}`);
  return section(words.accepted, [...lines, ...(baseline > 0 ? [item(words.baseline(baseline))] : [])]);
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `## ${title}\n\n${lines.join("\n")}`;
}

function item(text: string): string {
  return `- ${plain(text)}`;
}

function table({ coverage }: Report): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(plain).join(" | ")} |`;
  return [
    row(coverageHead()),
    row(coverageHead().map(() => "---")),
    ...coverage.map((one) => row(coverageCells(one))),
  ].join("\n");
}
