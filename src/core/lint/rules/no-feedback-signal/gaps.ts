import type { View } from "../../../document/view.ts";
import { liveNodes } from "../../../query/live.ts";
import { stepsUp } from "../../../query/reach.ts";
import type { Id } from "../../../records/fields.ts";
import { faceOf } from "../../../records/node.ts";
import type { Fact, FactReader } from "../../facts.ts";
import { allOf } from "../../facts.ts";

/** Live metrics that can tell whether something works: all but guardrails. */
const gauges: Fact<readonly Id[]> = (view, fact) =>
  [...fact(liveNodes)].filter((id) => view.node(id)?.kind === "metric" && view.node(id)?.role !== "guardrail");

/** Aims and tactics that have a signal of their own. */
const signalled: Fact<ReadonlySet<Id>> = (view, fact) => {
  const metrics = new Set(fact(gauges));
  const parents = [...metrics].map((id) => view.node(id)?.parent ?? "");
  const linked = fact(allOf("link")).flatMap(({ from, to, kind }) => {
    const wanted = view.node(to)?.kind === "aim" ? "moves" : "measures";
    return kind === wanted && metrics.has(from) ? [to] : [];
  });
  return new Set(
    [...parents, ...linked].filter((id) => view.node(id)?.kind === "aim" || view.node(id)?.kind === "tactic"),
  );
};

/**
 * Live aims that have no metric below or attached, and live tactics that have no signal and none below; leaf tactics
 * whose parent has one are let off. A guardrail is no signal: it tells what gets worse, never that something works.
 */
export const signalGaps: Fact<ReadonlySet<Id>> = (view, fact) => {
  const live = fact(liveNodes);
  const tactics = [...live].filter((id) => view.node(id)?.kind === "tactic");
  const measured = withAllAbove(view, fact(signalled));
  const withMetric = withAllAbove(view, [...fact(gauges), ...attachedToAims(view, fact)]);
  const withTactics = withAllAbove(
    view,
    tactics.map((id) => view.node(id)?.parent ?? ""),
  );
  const isGap = (id: Id): boolean => {
    const node = view.node(id);
    if (node?.kind === "aim") return !withMetric.has(id);
    if (node?.kind !== "tactic" || measured.has(id)) return false;
    return (
      withTactics.has(id) || !fact(signalled).has(node.parent ?? "") || view.node(node.parent ?? "")?.kind === "metric"
    );
  };
  return new Set([...live].filter(isGap));
};

/** Live outcome and leading metrics with no proxy below or moving them and no reading of their own. */
export const metricGaps: Fact<ReadonlySet<Id>> = (view, fact) => {
  const read = new Set(fact(allOf("reading")).map(({ metric }) => metric));
  const ahead = new Set(fact(gauges).filter((id) => view.node(id)?.role === "proxy"));
  for (const id of ahead) for (const up of stepsUp(view, id)) ahead.add(up);
  return new Set(
    fact(gauges).filter((id) => {
      const node = view.node(id);
      const face = node && faceOf(node);
      return (face === "outcome" || face === "leading") && !ahead.has(id) && !read.has(id);
    }),
  );
};

/** Aims that a metric is linked to. */
function attachedToAims(view: View, fact: FactReader): Id[] {
  const metrics = new Set(fact(gauges));
  return fact(allOf("link")).flatMap(({ from, to, kind }) =>
    (kind === "moves" || kind === "measures") && metrics.has(from) && view.node(to)?.kind === "aim" ? [to] : [],
  );
}

/** These nodes and everything above them. */
function withAllAbove(view: View, ids: Iterable<Id>): Set<Id> {
  const found = new Set<Id>();
  for (const id of ids) {
    for (let at: Id | undefined = id; at !== undefined && !found.has(at); at = view.node(at)?.parent) found.add(at);
  }
  return found;
}
