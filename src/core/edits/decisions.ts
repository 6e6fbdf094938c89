import type { Draft } from "../document/draft.ts";
import type { Host } from "../host.ts";
import { aimLoop } from "../loop/aim-loop.ts";
import { planOf } from "../loop/plan.ts";
import { latestAt, seriesOf } from "../loop/series.ts";
import type { DecisionRecord } from "../records/decision.ts";
import type { Id } from "../records/fields.ts";
import { Refused } from "./refused.ts";

export interface NewDecision {
  readonly aim: Id;
  readonly gate?: Id | undefined;
  readonly outcome: DecisionRecord["outcome"];
  readonly why?: string | undefined;
}

/** Adds an entry to the log of an aim: what was decided today, by which numbers, on which plan. Gives its id. */
export function logDecision(draft: Draft, host: Host, { aim, gate, outcome, why }: NewDecision): Id {
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
    ...(mechanism === undefined ? {} : { mechanism: mechanism.id }),
    ...(gate === undefined ? {} : { gate }),
    ...(why ? { why } : {}),
  });
  return id;
}

/** What these numbers stood at. */
function newestOf(draft: Draft, metrics: readonly Id[], today: string): Id[] {
  return metrics.flatMap((metric) => latestAt(seriesOf(draft, metric), today)?.id ?? []);
}
