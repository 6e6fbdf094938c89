import type { View } from "../../core/document/view.ts";
import { inReadingOrder, rootsInOrder } from "../../core/query/reading-order.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import type { LossList } from "../loss-list.ts";
import { nameOf } from "../restore/row.ts";

/** What a node becomes in a plan, and the goal or objective that it stands in; undefined for a goal. */
export interface Place {
  readonly as: "goal" | "objective" | "indicator" | "remark";
  readonly in: Id | undefined;
}

/**
 * Where each node of a tree stands in a plan, in reading order. A tactic below a metric stands in the goal or objective
 * around it, which is listed; a root that is no aim is a goal, because nothing else can stand at the top.
 */
export function placesIn(view: View, losses: LossList): Map<Id, Place> {
  const places = new Map<Id, Place>();
  for (const { id } of inReadingOrder(view, rootsInOrder(view))) {
    const node = view.node(id);
    if (!node) continue;
    const { parent } = node;
    const above = parent === undefined ? undefined : places.get(parent);
    if (parent === undefined || !above) {
      places.set(id, { as: "goal", in: undefined });
      if (node.kind !== "aim") losses.add("changed", strings.formats.rootAsGoal, nameOf(node));
      continue;
    }
    const around = above.as === "goal" || above.as === "objective" ? parent : above.in;
    const as = node.kind === "tactic" ? "objective" : node.kind === "metric" ? "indicator" : "remark";
    if (as === "objective" && around !== parent) losses.add("changed", strings.formats.stepOfMetric, nameOf(node));
    places.set(id, { as, in: around });
  }
  return places;
}
