import type { CoverageRow } from "../../core/lint/coverage.ts";
import type { CoverageMatrix } from "../../core/lint/coverage-matrix.ts";
import { report as words } from "../../core/strings/report.ts";
import { csvText } from "../csv/csv-text.ts";
import type { Accepted, Placed, Report } from "./report.ts";
import { coverageCells, coverageHead, matrixCells, matrixHead } from "./tell.ts";

/** The findings as a table, open ones and accepted ones; no cell is a formula. */
export function csvReport({ findings, accepted }: Report): string {
  const open = findings.map((one) => row(one, words.statuses.open));
  const closed = accepted.map((one) =>
    row(one, one.baseline ? words.statuses.baseline : words.statuses.dismissed, one),
  );
  return csvText([words.columns, ...open, ...closed]);
}

/** The feedback coverage as a table. */
export function coverageCsv(rows: readonly CoverageRow[]): string {
  return csvText([coverageHead(), ...rows.map(coverageCells)]);
}

/** Tactics by indicators as a table; what the two are to each other in words. */
export function matrixCsv(matrix: CoverageMatrix): string {
  return csvText([matrixHead(matrix), ...matrix.rows.map((one) => matrixCells(one))]);
}

function row({ finding, path, number, owner }: Placed, status: string, accepted?: Accepted): string[] {
  const { severity, hallmark, rule, sub, message } = finding;
  return [
    severity,
    hallmark,
    sub === undefined ? rule : `${rule}/${sub}`,
    number ?? "",
    path.at(-1) ?? "",
    path.join(" › "),
    owner ?? "",
    message,
    status,
    accepted?.reason ?? "",
    accepted?.until ?? "",
  ];
}
