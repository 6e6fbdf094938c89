import type { Finding } from "../core/lint/rule.ts";
import { cli as words } from "../core/strings/cli.ts";
import { type CheckedFile, type CheckedTree, type Counts, sumOf } from "./check.ts";
import { type PlaceInFile, placesIn } from "./place.ts";
import type { Unreadable } from "./read-tree.ts";

/** Letters of one title in a path, and titles of a long path that are shown. */
const TITLE = 44;
const STEPS = 3;
const SEVERITY = 9;

/** The report for people: a block a file, two lines a finding. */
export function textReport(files: readonly CheckedFile[]): string {
  const rule = Math.max(0, ...files.flatMap(({ checked }) => (checked.ok ? checked.findings : [])).map(nameLength));
  const blocks = files.map(({ file, checked }) =>
    checked.ok ? blockOf(file, checked, rule + 2) : refusal(file, checked),
  );
  const total = files.length > 1 ? [words.total(files.length, said(sumOf(files)))] : [];
  return `${[...blocks, ...total].join("\n\n")}\n`;
}

function blockOf(
  file: string,
  { view, formatTitle, nodes, findings, counts, dismissed }: CheckedTree,
  width: number,
): string {
  const placeOf = placesIn(view);
  const end = [said(counts), ...(dismissed > 0 ? [words.dismissed(dismissed)] : [])].join("; ");
  return [
    `${file}  (${words.readAs(formatTitle, nodes)})`,
    ...findings.map((finding) => linesOf(finding, placeOf(finding.node), width)),
    `  ${end}`,
  ].join("\n");
}

function linesOf(finding: Finding, place: PlaceInFile, width: number): string {
  const severity = words.severities[finding.severity].padEnd(SEVERITY);
  return `  ${severity}${nameOf(finding).padEnd(width)}${pathText(place)}\n  ${" ".repeat(SEVERITY)}${finding.message}`;
}

function nameOf({ rule, sub }: Finding): string {
  return sub === undefined ? rule : `${rule}/${sub}`;
}

function nameLength(finding: Finding): number {
  return nameOf(finding).length;
}

/** `Customers stay › … › 30-day activation rate › 2:1 Personalised onboarding` */
function pathText({ path, number }: PlaceInFile): string {
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
