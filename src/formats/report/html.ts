import { HALLMARKS } from "../../core/lint/rule.ts";
import { lint } from "../../core/strings/lint.ts";
import { report as words } from "../../core/strings/report.ts";
import { escaped } from "../xml/escape.ts";
import type { Report } from "./report.ts";
import {
  coverageCells,
  coverageCounts,
  coverageHead,
  gateText,
  loopText,
  matrixCells,
  matrixHead,
  matrixLegend,
  pathOf,
  placeOf,
  reasonText,
} from "./tell.ts";

/** How the report looks on paper; always light. */
export const REPORT_STYLE = `
@page { margin: 14mm; }
.report { box-sizing: border-box; max-width: 900px; margin: 0 auto; padding: 24px; background: #fff; color: #17201c; font: 13px/1.45 "Inter Variable", Inter, "Segoe UI", system-ui, sans-serif; }
.report * { box-sizing: border-box; }
.report h1 { margin: 0; font-size: 26px; line-height: 1.2; }
.report h2 { margin: 24px 0 6px; font-size: 16px; break-after: avoid; }
.report h3 { margin: 14px 0 4px; font-size: 13px; break-after: avoid; }
.report p { margin: 2px 0; }
.report ul { margin: 0; padding: 0; list-style: none; }
.report li { margin: 0; padding: 4px 0; border-bottom: 1px solid #e1e4df; break-inside: avoid; }
.report small { color: #55605a; font-size: 11px; }
.report .said { font-weight: 600; }
.report .error { color: #c4262e; }
.report .warning { color: #965a00; }
.report .info { color: #55605a; }
.report figure { margin: 16px 0; }
.report svg { display: block; max-width: 100%; max-height: 170mm; height: auto; margin: 0 auto; }
.report table { width: 100%; border-collapse: collapse; font-size: 11px; }
.report th, .report td { padding: 4px 6px; border-bottom: 1px solid #e1e4df; text-align: left; vertical-align: top; }
.report thead { display: table-header-group; }
.report tr { break-inside: avoid; }
@media print { .report { max-width: none; padding: 0; } }
`;

/** A report as one page that needs nothing else; `picture` is the tree as SVG. */
export function htmlReport(report: Report, picture: string | undefined): string {
  return page(words.title(report.title || words.untitled), reportBody(report, picture));
}

/** The same without the page round it, for printing from the app. */
export function reportBody(report: Report, picture: string | undefined): string {
  return [
    '<main class="report">',
    head(words.title(report.title || words.untitled), report),
    `<p class="said">${escaped(words.counts(report.counts))}</p>`,
    picture === undefined ? "" : `<figure>${picture}</figure>`,
    list(words.howFar, [...report.tallies.map(({ says }) => says), ...report.loops.map(loopText)].map(escaped)),
    findings(report),
    accepted(report),
    list(words.gates, report.gates.map(gateText).map(escaped)),
    coverageTable(report),
    "</main>",
  ].join("\n");
}

/** Only the feedback coverage, for printing. */
export function coverageBody(report: Report): string {
  const counts = coverageCounts(report.coverage).map(([name, count]) => `${name} ${count}`);
  return [
    '<main class="report">',
    head(words.coverage, report),
    `<p class="said">${escaped(counts.join(" · "))}</p>`,
    coverageTable(report),
    "</main>",
  ].join("\n");
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function head(title: string, { today, nodes, title: tree }: Report): string {
  const about = title === words.coverage || title === words.matrix ? `${tree || words.untitled} · ` : "";
  return `<h1>${escaped(title)}</h1>\n<p><small>${escaped(about + words.head(today, nodes))}</small></p>`;
}

function findings(report: Report): string {
  const groups = HALLMARKS.flatMap((hallmark) => {
    const group = report.findings.filter(({ finding }) => finding.hallmark === hallmark);
    if (group.length === 0) return [];
    const items = group.map((one) => {
      const { severity, message, rule } = one.finding;
      const head = `<b class="${severity}">${words.severities[severity]}</b> ${escaped(message)}`;
      return `<li>${head}<br/><small>${escaped(pathOf(one))} · ${escaped(rule)}</small></li>`;
    });
    return [`<h3>${escaped(lint.hallmarks[hallmark])} (${group.length})</h3>\n<ul>${items.join("\n")}</ul>`];
  });
  return [`<h2>${words.findings}</h2>`, ...(groups.length === 0 ? [`<p>${words.none}</p>`] : groups)].join("\n");
}

function accepted({ accepted: all }: Report): string {
  const baseline = all.filter((one) => one.baseline).length;
  const items = all
    .filter((one) => !one.baseline)
    .map(
      (one) => `${escaped(placeOf(one))} <small>${escaped(one.finding.rule)}</small><br/>${escaped(reasonText(one))}`,
    );
  return list(words.accepted, [...items, ...(baseline > 0 ? [escaped(words.baseline(baseline))] : [])]);
}

/** A heading and a line for each item, which is HTML already; nothing where there is none. */
function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  return `<h2>${escaped(title)}</h2>\n<ul>${items.map((item) => `<li>${item}</li>`).join("\n")}</ul>`;
}

/** Only the matrix of tactics and indicators, for printing. */
export function matrixBody(report: Report): string {
  const { matrix } = report;
  const rows = matrix.rows.map((one) =>
    cells(
      "td",
      matrixCells(one, (mark) => words.matrixMarks[mark].sign),
    ),
  );
  return [
    '<main class="report">',
    head(words.matrix, report),
    `<p class="said">${escaped(matrixLegend())}</p>`,
    `<table><thead>${cells("th", matrixHead(matrix))}</thead>\n<tbody>${rows.join("\n")}</tbody></table>`,
    "</main>",
  ].join("\n");
}

function coverageTable({ coverage }: Report): string {
  if (coverage.length === 0) return "";
  const rows = coverage.map((row) => cells("td", coverageCells(row))).join("\n");
  return `<h2>${words.coverage}</h2>\n<table><thead>${cells("th", coverageHead())}</thead>\n<tbody>${rows}</tbody></table>`;
}

function cells(tag: string, row: readonly string[]): string {
  return `<tr>${row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>`;
}
