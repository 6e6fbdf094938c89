import type { View } from "../document/view.ts";
import { pathTo } from "../query/path.ts";
import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";
import { phrases, plural } from "../strings/phrases.ts";
import type { FactReader } from "./facts.ts";
import { type Topmost, topmost } from "./guards.ts";
import type { Report, Severity } from "./rule.ts";
import { TOGETHER } from "./thresholds.ts";
import { isMany, type Many, together } from "./together.ts";

/** What a rule says of metrics that lack the same field. */
export interface MetricGap {
  readonly field: string;
  readonly sub?: string;
  readonly severity?: Severity;
  readonly words: GapWords;
}

/** The sentences of such a rule. */
export interface GapWords {
  readonly one: (node: NodeRecord, below: number) => string;
  readonly many: (parent: NodeRecord, count: number, below: number) => string;
  /** Title of the fix that puts the caret into the field; of several it begins with the first. */
  readonly fix: string;
  readonly fixFirst: string;
}

/**
 * Reports of metrics that lack a field: once a branch, and once a parent where three or more below it do (G3). Where none of
 * those that are asked below a root has it, nobody has begun, and that is one gap: a catalogue of 99 metrics has not 19.
 */
export function reportsOfGap(
  view: View,
  fact: FactReader,
  asked: readonly NodeRecord[],
  gap: MetricGap & { readonly lacks: (node: NodeRecord) => boolean },
): Report[] {
  const [begun, untouched] = byRoot(view, asked, gap.lacks);
  const tops = topmost(fact, new Set(begun.filter(gap.lacks).map(({ id }) => id)));
  const found: (Topmost | Many)[] = [...untouched, ...together(view, tops)];
  const base = gap.severity === undefined ? {} : { severity: gap.severity };
  const caret = (node: Id, title: string) => [{ id: "write", title, focus: { node, field: gap.field } }];
  return found.map((one) => {
    if (!isMany(one)) {
      const message = gap.words.one(view.node(one.node) as NodeRecord, one.below.length);
      const sub = gap.sub === undefined ? {} : { sub: gap.sub };
      return { ...base, ...sub, node: one.node, field: gap.field, message, fixes: caret(one.node, gap.words.fix) };
    }
    const { parent, nodes, below } = one;
    const message = gap.words.many(parent, nodes.length, below);
    const sub = gap.sub === undefined ? "metrics" : `${gap.sub}-metrics`;
    return { ...base, sub, node: parent.id, message, fixes: caret(nodes[0] ?? parent.id, gap.words.fixFirst) };
  });
}

/** The metrics below roots where somebody has begun, and what is told once of each other root. */
export function byRoot(
  view: View,
  asked: readonly NodeRecord[],
  lacks: (node: NodeRecord) => boolean,
): [readonly NodeRecord[], readonly Many[]] {
  const groups = new Map<Id, NodeRecord[]>();
  for (const node of asked) {
    const root = pathTo(view, node.id)[0] ?? node.id;
    const group = groups.get(root);
    if (group) group.push(node);
    else groups.set(root, [node]);
  }
  const begun: NodeRecord[] = [];
  const untouched: Many[] = [];
  for (const [root, group] of groups) {
    const parent = view.node(root);
    const nodes = group.map(({ id }) => id);
    if (!parent || nodes.includes(root) || nodes.length < TOGETHER || !group.every(lacks)) begun.push(...group);
    else untouched.push({ parent, nodes, below: 0 });
  }
  return [begun, untouched];
}

/** How many more are meant: `, nor have 3 metrics below`, ` and 3 farther down`. */
export const gapParts = phrases("gapParts", {
  nor: (below: number) =>
    plural(below, { "=0": "", one: ", nor has # metric below", other: ", nor have # metrics below" }),
  and: (below: number) => plural(below, { "=0": "", one: " and # farther down", other: " and # farther down" }),
});

/** `, nor have 3 metrics below`. */
export function norBelow(below: number): string {
  return gapParts.nor(below);
}

/** ` and 3 farther down`. */
export function andBelow(below: number): string {
  return gapParts.and(below);
}
