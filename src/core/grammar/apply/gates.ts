import type { Draft } from "../../document/draft.ts";
import type { View } from "../../document/view.ts";
import type { Host } from "../../host.ts";
import { onlyProxy } from "../../query/only-proxy.ts";
import { nearestAim } from "../../query/reach.ts";
import type { Id } from "../../records/fields.ts";
import type { GateRecord } from "../../records/gate.ts";
import type { NodeRecord } from "../../records/node.ts";
import type { ParsedGate } from "../gates.ts";
import type { GrammarLoss } from "../losses.ts";
import type { References } from "../references.ts";

type GateFields = Partial<GateRecord>;

export interface ResolvedGate {
  readonly fields: GateFields;
  /** The metric had no unit and gets this one. */
  readonly unit?: string;
  readonly losses: readonly GrammarLoss[];
}

/** Writes the gates that stand at a node. */
export function writeGates(
  draft: Draft,
  id: Id,
  gates: readonly ParsedGate[],
  references: References,
  host: Host,
): GrammarLoss[] {
  return gates.flatMap((gate) => {
    const { fields, unit, losses } = resolveGate(draft, id, gate, references);
    if (unit !== undefined && fields.metric !== undefined) draft.patch<NodeRecord>(fields.metric, { unit });
    draft.put({ ...fields, id: host.newId(), type: "gate" });
    return losses;
  });
}

/**
 * What a gate at a node is about: the metric that it names; without a name the metric it stands at, at an aim
 * or tactic the only proxy. What the fields cannot hold stays in the gate's text, as written.
 */
export function resolveGate(view: View, id: Id, gate: ParsedGate, references: References): ResolvedGate {
  const { node: _name, unit: written, sentence, ...said } = gate;
  const losses: GrammarLoss[] = [];
  const aim = nearestAim(view, id);
  const metric = metricOf(view, id, gate, references, losses);
  const unit = metric === undefined ? undefined : view.node(metric)?.unit;
  const fits = written === undefined || (metric !== undefined && (unit === undefined || unit === written));
  if (!fits && metric !== undefined) losses.push({ key: "gateUnit", text: sentence, node: id });
  const keepsSentence = sentence !== "" && (said.value === undefined || metric === undefined || !fits);
  const fields: GateFields = {
    ...said,
    ...(aim === undefined ? {} : { aim }),
    ...(metric === undefined ? {} : { metric }),
    ...(keepsSentence ? { text: sentence } : {}),
  };
  return { fields, losses, ...(fits && unit === undefined && written !== undefined ? { unit: written } : {}) };
}

function metricOf(
  view: View,
  id: Id,
  { node: name }: ParsedGate,
  references: References,
  losses: GrammarLoss[],
): Id | undefined {
  const kind = view.node(id)?.kind;
  if (!name) return kind === "metric" ? id : kind === "note" ? undefined : onlyProxy(view, id);
  const found = references.find(name);
  const isMeasured = found.id !== undefined && ["metric", "aim"].includes(view.node(found.id)?.kind ?? "");
  if (!isMeasured) losses.push({ key: "gateUnknown", text: name.title, node: id });
  else if (found.others > 0) losses.push({ key: "gateAmbiguous", text: name.title, node: id });
  return isMeasured ? found.id : undefined;
}
