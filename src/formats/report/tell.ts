import { formatNumber, formatValue } from "../../core/describe/format.ts";
import { type CoverageRow, FEEDBACK_LINKS } from "../../core/lint/coverage.ts";
import { type CoverageMatrix, MATRIX_MARKS, type MatrixMark, type MatrixRow } from "../../core/lint/coverage-matrix.ts";
import type { Completeness } from "../../core/lint/loop-parts.ts";
import { LOOP_PARTS } from "../../core/loop/completeness.ts";
import { auditing } from "../../core/strings/auditing.ts";
import { describe } from "../../core/strings/describe.ts";
import { spoken } from "../../core/strings/phrases.ts";
import { report as words } from "../../core/strings/report.ts";
import type { Accepted, OpenGate, Placed } from "./report.ts";

/** `3:1.2 Sample data` of a finding; the whole tree where it is about no node. */
export function placeOf({ path, number }: Placed): string {
  const title = path.at(-1);
  if (title === undefined) return words.wholeTree;
  return number === undefined ? title || words.noTitle : `${number} ${title || words.noTitle}`;
}

/** `Customers stay › Activation › 3:1.2 Sample data`. */
export function pathOf(placed: Placed): string {
  return [...placed.path.slice(0, -1).map((title) => title || words.noTitle), placeOf(placed)].join(" › ");
}

export function loopText({ aim, has }: Completeness): string {
  const missing = LOOP_PARTS.filter((part) => !has.has(part)).map((part) => auditing.loopParts[part]);
  const text = words.loop(aim.title || words.noTitle, has.size, LOOP_PARTS.length);
  return missing.length === 0 ? text : text + words.missing(missing);
}

/** `Setups ≥ 40 % by 2026-03-31, otherwise we stop`. */
export function gateText({ gate, metric, unit, isDue }: OpenGate): string {
  const { comparator = "", value, date = "", otherwise, text } = gate;
  const number = value === undefined ? "" : formatValue(value, unit, spoken());
  const asked = words.gate(metric, comparator, number, date) || text || words.gateWithout;
  const parts = [...(otherwise ? [words.otherwise(otherwise)] : []), ...(isDue ? [words.due] : [])];
  return [asked, ...parts].join(", ");
}

/** `“We ask people”, since 2026-03-03, until 2026-04-30`. */
export function reasonText({ reason, date, until }: Accepted): string {
  const when = [
    ...(date === undefined ? [] : [words.since(date)]),
    ...(until === undefined ? [] : [words.until(until)]),
  ];
  return [describe.quoted(reason), ...when].join(", ");
}

/** The heads of the coverage table. */
export function coverageHead(): string[] {
  return Object.values(words.coverageColumns);
}

/** A row of the coverage table, as its heads name the cells. */
export function coverageCells({
  number,
  tactic,
  moves,
  metric,
  of,
  cadenceDays,
  owner,
  broken,
}: CoverageRow): string[] {
  const target = metric?.target;
  return [
    number ?? "",
    tactic.title || words.noTitle,
    moves?.title ?? "",
    metric?.title ?? "",
    of === undefined ? "" : words.whose[of],
    target === undefined
      ? ""
      : metric?.unit
        ? formatValue(target, metric.unit, spoken())
        : formatNumber(target, spoken()),
    cadenceDays === undefined ? "" : describe.every(cadenceDays),
    owner ?? "",
    broken === undefined ? words.whole : words.broken[broken],
  ];
}

/** The heads of the matrix: number and tactic, then the indicators. */
export function matrixHead({ indicators }: CoverageMatrix): string[] {
  const { number, tactic } = words.coverageColumns;
  return [number, tactic, ...indicators.map(({ title }) => title || words.noTitle)];
}

/** A row of the matrix; `tell` says a mark as a sign or in words. */
export function matrixCells(
  { number, tactic, marks }: MatrixRow,
  tell: (mark: MatrixMark) => string = (mark) => words.matrixMarks[mark].text,
): string[] {
  return [number ?? "", tactic.title || words.noTitle, ...marks.map((mark) => (mark === undefined ? "" : tell(mark)))];
}

/** What the signs of the matrix mean. */
export function matrixLegend(): string {
  return MATRIX_MARKS.map((mark) => `${words.matrixMarks[mark].sign} ${words.matrixMarks[mark].text}`).join(" · ");
}

/** How many tactics have their way whole, and where the others break, in the order of the links. */
export function coverageCounts(rows: readonly CoverageRow[]): readonly (readonly [string, number])[] {
  const count = (link: CoverageRow["broken"]): number => rows.filter(({ broken }) => broken === link).length;
  const broken = FEEDBACK_LINKS.map((link) => [words.broken[link], count(link)] as const);
  return [[words.whole, count(undefined)] as const, ...broken].filter(([, many]) => many > 0);
}
