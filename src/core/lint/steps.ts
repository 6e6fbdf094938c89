import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";
import { type Fact, liveOf, nodesInOrder } from "./facts.ts";

/** What the steps of a tree hang under, as their numbers say it. */
export interface Steps {
  /** The live steps of each tactic, and the top tactics of each aim, whatever metrics lie between; in reading order. */
  readonly below: ReadonlyMap<Id, readonly NodeRecord[]>;
  /** The tactic above a step; of a top tactic its aim. Undefined in the tray. */
  over(step: Id): Id | undefined;
}

/** Steps by what they are steps of: the nearest tactic above, else the aim, which counts as level 1. */
export const steps: Fact<Steps> = (view, fact) => {
  const holders = new Map<Id, Id>();
  const over = (id: Id): Id | undefined => holders.get(view.node(id)?.parent ?? "");
  for (const { id } of fact(nodesInOrder)) {
    const kind = view.node(id)?.kind;
    const holder = kind === "aim" || kind === "tactic" ? id : over(id);
    if (holder !== undefined) holders.set(id, holder);
  }
  const below = new Map<Id, NodeRecord[]>();
  for (const step of fact(liveOf("tactic"))) {
    const above = over(step.id);
    if (above === undefined) continue;
    const list = below.get(above);
    if (list) list.push(step);
    else below.set(above, [step]);
  }
  return { below, over };
};
