import type { View } from "../document/view.ts";
import { isLive } from "../query/live.ts";
import { inReadingOrder } from "../query/reading-order.ts";
import type { Id } from "../records/fields.ts";
import type { FactReader } from "./facts.ts";
import { nodesInOrder } from "./facts.ts";
import type { Report, Rule, Severity } from "./rule.ts";

/** The guards that keep the audit quiet, by their names in the lint catalogue. The engine applies all but G3 and G7 by itself. */

/** Live nodes from which on every rule speaks (G2). */
const ENOUGH = 3;

/** G1: nothing about a node while its text is being typed. */
export function isBeingTyped(node: Id | undefined, editing: Id | undefined): boolean {
  return node !== undefined && node === editing;
}

/**
 * G2: in a tree of fewer than three live nodes only the early rules speak; of one that is typed G1 says nothing anyway.
 * A form that nobody has written in yet is an empty tree.
 */
export function mayCount(view: View): (rule: Pick<Rule, "early">) => boolean {
  const enough = hasLive(view, ENOUGH);
  const written = hasTitle(view);
  return (rule) => written && (enough || rule.early === true);
}

function hasTitle(view: View): boolean {
  for (const { id } of inReadingOrder(view)) if (view.node(id)?.title) return true;
  return false;
}

function hasLive(view: View, count: number): boolean {
  let live = 0;
  for (const { id } of inReadingOrder(view)) {
    if (isLive(view, id)) live += 1;
    if (live === count) return true;
  }
  return false;
}

/** A gap at the top of a branch, and the same gap below it in reading order. */
export interface Topmost {
  readonly node: Id;
  readonly below: readonly Id[];
}

/** G3: of the nodes with a gap the topmost of each branch, once. For rules whose gap passes down. */
export function topmost(fact: FactReader, gaps: ReadonlySet<Id>): Topmost[] {
  const tops: { node: Id; below: Id[] }[] = [];
  let topDepth = Number.POSITIVE_INFINITY;
  for (const { id, depth } of fact(nodesInOrder)) {
    if (depth <= topDepth) topDepth = Number.POSITIVE_INFINITY;
    if (!gaps.has(id)) continue;
    if (depth > topDepth) tops.at(-1)?.below.push(id);
    else {
      tops.push({ node: id, below: [] });
      topDepth = depth;
    }
  }
  return tops;
}

/** G4: a rule that judges words runs only in an English tree. */
export function readsWords(rule: Rule, english: boolean): boolean {
  return rule.english !== true || english;
}

/** G5: what a finding is about, in a form that stays: `rule[/sub]:node[:field]`. */
export function keyOf(rule: string, { sub, node, field }: Partial<Pick<Report, "sub" | "node" | "field">>): string {
  return `${rule}${sub === undefined ? "" : `/${sub}`}:${node ?? ""}${field === undefined ? "" : `:${field}`}`;
}

/** G6: what is guessed from words is a warning at most. */
export function severityOf(rule: Rule, report: Report): Severity {
  const severity = report.severity ?? rule.severity;
  return rule.english === true && severity === "error" ? "warning" : severity;
}

/** G7: the newest `count` of a series, or nothing where there are not that many. */
export function atLeast<T>(count: number, series: readonly T[]): readonly T[] | undefined {
  return series.length < count ? undefined : series.slice(-count);
}
