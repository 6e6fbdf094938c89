import type { View } from "../document/view.ts";
import { mechanismsOf } from "../edits/mechanisms.ts";
import { isSentence } from "../loop/aim-loop.ts";
import { inReadingOrder } from "../query/reading-order.ts";
import type { Id } from "../records/fields.ts";
import type { MechanismRecord } from "../records/mechanism.ts";
import type { NodeRecord } from "../records/node.ts";
import { type Fact, live, liveOf } from "./facts.ts";
import type { Repair } from "./rule.ts";

/** The mechanisms of an aim in which something is said: one of the three parts is enough. */
export function sentencesOf(view: View, aim: Id): MechanismRecord[] {
  return mechanismsOf(view, aim).filter(isSentence);
}

/** The live nodes below each live aim in reading order. */
export const liveBelowAims: Fact<ReadonlyMap<Id, readonly NodeRecord[]>> = (view, fact) => {
  const alive = fact(live);
  const below = (aim: Id): NodeRecord[] =>
    [...inReadingOrder(view, view.children(aim))].flatMap(({ id }) =>
      alive.has(id) ? [view.node(id) as NodeRecord] : [],
    );
  return new Map(fact(liveOf("aim")).map(({ id }) => [id, below(id)]));
};

/** How many metrics stand below an aim where nothing else does, from two on: a scoreboard without a playbook (essay). */
export function scoreboardOf(below: readonly NodeRecord[]): number | undefined {
  const metrics = below.filter(({ kind }) => kind === "metric").length;
  return metrics >= 2 && !below.some(({ kind }) => kind === "tactic") ? metrics : undefined;
}

/** What the tree says of the sentence already: its first tactic, and the metric which that should move. */
export function beginningOf(view: View, aim: Id, below: readonly NodeRecord[]): Readonly<Record<string, string>> {
  const x = below.find(({ kind }) => kind === "tactic");
  const above = view.node(x?.parent ?? "");
  const first = below.find(({ kind, role }) => kind === "metric" && role !== "guardrail");
  const y = above?.kind === "metric" ? above.id : x ? aim : (first?.id ?? aim);
  return { y, ...(x ? { x: x.id } : {}) };
}

/** Begins the sentence of an aim with what `beginningOf` gave; a mechanism that says nothing is used for it. */
export const beginSentence: Repair = (draft, host, { node, given: { x, y } }) => {
  const ends = { ...(x === undefined ? {} : { xNode: String(x) }), yNode: String(y), since: host.today() };
  const [blank] = mechanismsOf(draft, node);
  if (blank) draft.patch<MechanismRecord>(blank.id, { x: undefined, y: undefined, z: undefined, ...ends });
  else draft.put({ id: host.newId(), type: "mechanism", aim: node, ...ends });
  return { node, field: "mechanism" };
};
