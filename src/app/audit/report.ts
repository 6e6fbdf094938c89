import type { Fact } from "../../core/lint/facts.ts";
import { strings } from "../../core/strings/index.ts";
import { report as words } from "../../core/strings/report.ts";
import { coverageCsv, csvReport, matrixCsv } from "../../formats/report/csv.ts";
import { coverageBody, htmlReport, matrixBody, REPORT_STYLE, reportBody } from "../../formats/report/html.ts";
import { jsonReport } from "../../formats/report/json.ts";
import { markdownReport } from "../../formats/report/markdown.ts";
import { type Report, reportOf } from "../../formats/report/report.ts";
import { sarifReport } from "../../formats/report/sarif.ts";
import { sceneOf } from "../../formats/scene/scene.ts";
import { svgOf } from "../../formats/svg/draw.ts";
import type { App } from "../app.ts";
import { usualChoices } from "../exporting/choices.ts";
import { pictureOf } from "../exporting/draw.ts";
import { fileName } from "../files.ts";
import type { Workspace } from "../workspace.ts";

/** What a report can be saved as. */
export const REPORT_KINDS = ["html", "markdown", "csv", "json", "sarif"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

const FILES: Readonly<Record<ReportKind, { readonly extension: string; readonly mime: string }>> = {
  html: { extension: "html", mime: "text/html" },
  markdown: { extension: "md", mime: "text/markdown" },
  csv: { extension: "csv", mime: "text/csv" },
  json: { extension: "json", mime: "application/json" },
  sarif: { extension: "sarif", mime: "application/sarif+json" },
};

/** The report as it is now. */
export function reportNow(tree: Workspace): Report {
  const { findings, document, host } = tree;
  findings.run();
  const ask = <V>(fact: Fact<V>): V => {
    const answer = findings.ask(fact);
    if (answer === undefined) throw new Error("The rules are not there yet");
    return answer;
  };
  const { all, dismissed, tallies } = findings;
  return reportOf(document, { findings: all, dismissed, tallies, ask }, host.today());
}

/** The text of a report; of HTML with the picture of the tree. */
export function reportText(tree: Workspace, app: App, kind: ReportKind): string {
  const report = reportNow(tree);
  const file = fileName(tree.title, "tree", "aimtree");
  if (kind === "markdown") return markdownReport(report);
  if (kind === "csv") return csvReport(report);
  if (kind === "json") return jsonReport([{ file, ok: true, format: "aimtree", report }], report.today, true);
  if (kind === "sarif") return sarifReport([{ file, ok: true, report, keepsIds: true }], true);
  return htmlReport(report, pictureNow(tree, app));
}

/** Puts a report among the downloads. */
export function saveReport(tree: Workspace, app: App, kind: ReportKind): void {
  const { extension, mime } = FILES[kind];
  save(tree, app, words.title(tree.title), extension, mime, reportText(tree, app, kind));
}

/** Copies a report as Markdown. */
export async function copyReport(tree: Workspace, app: App): Promise<void> {
  await app.files.copyText(reportText(tree, app, "markdown"));
  app.notices.show(strings.exporting.textCopied("Markdown"));
}

export function printReport(tree: Workspace, app: App): Promise<void> {
  return print(app, reportBody(reportNow(tree), pictureNow(tree, app)));
}

/** The two tables of the feedback coverage: tactic by tactic, or tactics by indicators. */
export const COVERAGE_TABLES = ["ways", "matrix"] as const;
export type CoverageTable = (typeof COVERAGE_TABLES)[number];

export function printCoverage(tree: Workspace, app: App, table: CoverageTable): Promise<void> {
  return print(app, (table === "ways" ? coverageBody : matrixBody)(reportNow(tree)));
}

export function saveCoverage(tree: Workspace, app: App, table: CoverageTable): void {
  const { coverage, matrix } = reportNow(tree);
  const [title, text] = table === "ways" ? [words.coverage, coverageCsv(coverage)] : [words.matrix, matrixCsv(matrix)];
  save(tree, app, `${title} ${tree.title}`, "csv", "text/csv", text);
}

function save(tree: Workspace, app: App, title: string, extension: string, mime: string, content: string): void {
  const name = fileName(title, tree.id, extension);
  app.files.save(name, mime, content);
  app.notices.show(strings.app.savedFile(name));
}

async function print(app: App, html: string): Promise<void> {
  const { layPages } = await app.files.paper();
  layPages(html, REPORT_STYLE);
  app.files.print();
}

function pictureNow(tree: Workspace, app: App): string | undefined {
  if (tree.firstNode() === undefined) return undefined;
  const choices = { ...usualChoices(tree, app.language), theme: "light", transparent: true, findings: true } as const;
  return svgOf(sceneOf(tree.document, pictureOf(tree, app, choices)));
}
