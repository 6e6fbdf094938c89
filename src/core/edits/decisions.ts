import { gateSentence, titleOf } from "../describe/gate.ts";
import { mechanismSentence } from "../describe/mechanism.ts";
import type { Draft } from "../document/draft.ts";
import type { Host } from "../host.ts";
import { aimLoop } from "../loop/aim-loop.ts";
import { planOf } from "../loop/plan.ts";
import { latestAt, seriesOf } from "../loop/series.ts";
import type { DecisionRecord } from "../records/decision.ts";
import type { Id } from "../records/fields.ts";
import type { MechanismRecord } from "../records/mechanism.ts";
import type { NodeRecord } from "../records/node.ts";
import { isRecord } from "../records/records.ts";
import { spokenFor } from "../strings/phrases.ts";
import { Refused } from "./refused.ts";

export interface NewDecision {
  readonly aim: Id;
  readonly gate?: Id | undefined;
  readonly outcome: DecisionRecord["outcome"];
  readonly why?: string | undefined;
  /** The kept state of the tree that the decision was made on. */
  readonly revision?: Id | undefined;
  /** The gate was worded anew, and nothing is decided about it by that. */
  readonly reworded?: boolean;
}

/** Adds an entry to the log of an aim: what was decided today, by which numbers, on which plan. Gives its id. */
export function logDecision(draft: Draft, host: Host, decision: NewDecision): Id {
  const { aim, gate, outcome, why, revision, reworded = false } = decision;
  const node = draft.node(aim);
  if (!node) throw new Refused("noNode");
  const loop = aimLoop(draft, node);
  const [mechanism] = loop.mechanisms;
  const readings = newestOf(draft, [aim, ...[...loop.metrics, ...loop.guardrails].map(({ id }) => id)], host.today());
  const id = host.newId();
  draft.put({
    id,
    type: "decision",
    aim,
    date: host.today(),
    outcome,
    readings,
    plan: planOf(loop),
    said: saidOn(draft, node, mechanism, gate),
    reworded,
    ...(mechanism === undefined ? {} : { mechanism: mechanism.id }),
    ...(gate === undefined ? {} : { gate }),
    ...(why ? { why } : {}),
    ...(revision === undefined ? {} : { revision }),
  });
  return id;
}

/** The three lines of an entry as they read on that day. */
function saidOn(
  draft: Draft,
  aim: NodeRecord,
  mechanism: MechanismRecord | undefined,
  gate: Id | undefined,
): NonNullable<DecisionRecord["said"]> {
  const language = spokenFor(draft.tree.language);
  const asked = gate === undefined ? undefined : draft.get(gate);
  const believed = mechanism && mechanismSentence(draft, mechanism);
  const asks = isRecord(asked, "gate") ? gateSentence(draft, asked, { language }) : "";
  return {
    aim: titleOf(aim),
    ...(believed ? { mechanism: believed } : {}),
    ...(asks ? { gate: asks } : {}),
  };
}

/** What these numbers stood at. */
function newestOf(draft: Draft, metrics: readonly Id[], today: string): Id[] {
  return metrics.flatMap((metric) => latestAt(seriesOf(draft, metric), today)?.id ?? []);
}
