import type { View } from "../../../document/view.ts";
import { stepsUp } from "../../../query/reach.ts";
import type { Id } from "../../../records/fields.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { runningAims } from "../../aims.ts";
import { allOf, type Fact, live, liveOf } from "../../facts.ts";

/** Live metrics that can tell whether something works: all but guardrails. */
const gauges: Fact<readonly NodeRecord[]> = (_view, fact) =>
  fact(liveOf("metric")).filter(({ role }) => role !== "guardrail");

/** The links from one of them to a node that counts: what measures a parked idea tells about nothing that is done. */
const linksOfGauges: Fact<readonly { readonly to: NodeRecord; readonly kind: string }[]> = (view, fact) => {
  const ids = new Set(fact(gauges).map(({ id }) => id));
  return fact(allOf("link")).flatMap(({ from, to, kind }) => {
    const node = view.node(to);
    return node && ids.has(from) && fact(live).has(to) ? [{ to: node, kind }] : [];
  });
};

/** Live tactics that have a signal of their own; a metric may measure an idea, which tells nothing of what is above it. */
const signalled: Fact<ReadonlySet<Id>> = (view, fact) => {
  const parents = fact(gauges).flatMap(({ parent }) => view.node(parent ?? "") ?? []);
  const linked = fact(linksOfGauges).flatMap(({ to, kind }) => (kind === "measures" ? [to] : []));
  return new Set(
    [...parents, ...linked].flatMap(({ id, kind }) => (kind === "tactic" && fact(live).has(id) ? [id] : [])),
  );
};

/**
 * Running aims that have no metric below or attached, and live tactics that have no signal and none below; leaf tactics
 * below a tactic that has one are let off. A guardrail is no signal: it tells what gets worse, never that something
 * works.
 */
export const signalGaps: Fact<ReadonlySet<Id>> = (view, fact) => {
  const own = fact(signalled);
  const measured = withAllAbove(view, own);
  const attached = fact(linksOfGauges).flatMap(({ to, kind }) =>
    kind === "moves" || kind === "measures" ? [to.id] : [],
  );
  const withMetric = withAllAbove(view, [...fact(gauges).map(({ id }) => id), ...attached]);
  const withTactics = withAllAbove(
    view,
    fact(liveOf("tactic")).map(({ parent = "" }) => parent),
  );
  const aims = fact(runningAims).filter(({ id }) => !withMetric.has(id));
  const tactics = fact(liveOf("tactic")).filter(
    ({ id, parent = "" }) => !measured.has(id) && (withTactics.has(id) || !own.has(parent)),
  );
  return new Set([...aims, ...tactics].map(({ id }) => id));
};

/** Live outcome and leading metrics with no proxy below or moving them and no reading of their own. */
export const metricGaps: Fact<ReadonlySet<Id>> = (view, fact) => {
  const read = new Set(fact(allOf("reading")).map(({ metric }) => metric));
  const ahead = new Set(fact(gauges).flatMap(({ id, role }) => (role === "proxy" ? [id] : [])));
  for (const id of ahead) for (const up of stepsUp(view, id)) ahead.add(up);
  const gaps = fact(gauges).filter(({ id, role }) => role !== "proxy" && !ahead.has(id) && !read.has(id));
  return new Set(gaps.map(({ id }) => id));
};

/** These nodes and everything above them. */
function withAllAbove(view: View, ids: Iterable<Id>): Set<Id> {
  const found = new Set<Id>();
  for (const id of ids) {
    for (let at: Id | undefined = id; at !== undefined && !found.has(at); at = view.node(at)?.parent) found.add(at);
  }
  return found;
}
