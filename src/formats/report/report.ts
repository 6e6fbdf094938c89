import type { View } from "../../core/document/view.ts";
import { type CoverageRow, coverage, ownerOf } from "../../core/lint/coverage.ts";
import { type CoverageMatrix, coverageMatrix } from "../../core/lint/coverage-matrix.ts";
import { isBaseline } from "../../core/lint/dismissals.ts";
import { allOf, type Fact } from "../../core/lint/facts.ts";
import { type Completeness, completeness } from "../../core/lint/loop-parts.ts";
import type { LintResult } from "../../core/lint/results.ts";
import type { Finding, Severity } from "../../core/lint/rule.ts";
import type { HallmarkTally } from "../../core/lint/tallies.ts";
import { numbering } from "../../core/query/numbering.ts";
import { pathTo } from "../../core/query/path.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import type { GateRecord } from "../../core/records/gate.ts";

export type Counts = Readonly<Record<Severity, number>>;

/** A finding and where it is, for people: titles from the root down, first lines only, and a tactic's number. */
export interface Placed {
  readonly finding: Finding;
  readonly path: readonly string[];
  readonly number: string | undefined;
  readonly owner: string | undefined;
}

/** A finding that somebody has accepted. */
export interface Accepted extends Placed {
  readonly reason: string;
  readonly date: string | undefined;
  readonly until: string | undefined;
  readonly baseline: boolean;
}

/** A gate on which nobody has decided yet. */
export interface OpenGate {
  readonly gate: GateRecord;
  /** Title and unit of the number that it asks for. */
  readonly metric: string;
  readonly unit: string | undefined;
  readonly isDue: boolean;
}

/** All that a report tells about one tree. */
export interface Report {
  readonly title: string;
  readonly today: string;
  readonly nodes: number;
  readonly counts: Counts;
  readonly tallies: readonly HallmarkTally[];
  readonly loops: readonly Completeness[];
  readonly findings: readonly Placed[];
  readonly accepted: readonly Accepted[];
  readonly gates: readonly OpenGate[];
  readonly coverage: readonly CoverageRow[];
  readonly matrix: CoverageMatrix;
}

/** What has been linted, and who can say more about it. */
export interface Linted extends Pick<LintResult, "findings" | "dismissed"> {
  readonly tallies: readonly HallmarkTally[];
  ask<V>(fact: Fact<V>): V;
}

/** Gathers what there is to tell about a tree on a day. */
export function reportOf(view: View, linted: Linted, today: string): Report {
  const place = placing(view, linted);
  return {
    title: treeTitle(view),
    today,
    nodes: [...view.all()].filter(({ type }) => type === "node").length,
    counts: countsOf(linted.findings),
    tallies: linted.tallies,
    loops: linted.ask(completeness),
    findings: linted.findings.map(place),
    accepted: linted.dismissed.map(({ finding, dismissal }) => ({
      ...place(finding),
      reason: dismissal.reason,
      date: dismissal.date,
      until: dismissal.until,
      baseline: isBaseline(dismissal),
    })),
    gates: openGates(view, linted, today),
    coverage: linted.ask(coverage),
    matrix: linted.ask(coverageMatrix),
  };
}

/** Findings by their severity. */
export function countsOf(findings: readonly Finding[]): Counts {
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}

function placing(view: View, { ask }: Pick<Linted, "ask">): (finding: Finding) => Placed {
  return (finding) => {
    const { node } = finding;
    const record = node === undefined ? undefined : view.node(node);
    if (!record) return { finding, path: [], number: undefined, owner: undefined };
    const path = pathTo(view, record.id).map((id) => (view.node(id)?.title ?? "").split("\n", 1)[0]?.trim() ?? "");
    return { finding, path, number: ask(numbering).full(record.id), owner: ownerOf(view, record) };
  };
}

function openGates(view: View, { ask }: Linted, today: string): OpenGate[] {
  const decided = new Set(ask(allOf("decision")).map(({ gate }) => gate));
  const open = ask(allOf("gate")).filter(({ id }) => !decided.has(id));
  return open
    .map((gate) => {
      const metric = view.node(gate.metric ?? gate.aim ?? "");
      return {
        gate,
        metric: metric?.title ?? "",
        unit: metric?.unit,
        isDue: gate.date !== undefined && gate.date < today,
      };
    })
    .sort((a, b) => ((a.gate.date ?? "9") < (b.gate.date ?? "9") ? -1 : 1));
}
