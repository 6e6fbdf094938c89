import type { Draft } from "../document/draft.ts";
import type { View } from "../document/view.ts";
import type { Host } from "../host.ts";
import { onlyProxy } from "../query/only-proxy.ts";
import { nearestAim } from "../query/reach.ts";
import { addDays } from "../records/dates.ts";
import type { Id } from "../records/fields.ts";
import type { GateRecord } from "../records/gate.ts";
import { isRecord } from "../records/records.ts";

/** A gate is due two weeks on, unless somebody says otherwise. */
const DAYS = 14;

/** The gates of an aim, or of the number that a metric is; in the order of their dates. */
export function gatesOf(view: View, id: Id): GateRecord[] {
  const gates: GateRecord[] = [];
  for (const other of view.attached(id)) {
    const record = view.get(other);
    if (isRecord(record, "gate")) gates.push(record);
  }
  return gates.sort((a, b) => ((a.date ?? "9") < (b.date ?? "9") ? -1 : 1));
}

/** Adds a gate to an aim, for its only proxy, or to a metric, and gives its id; what it asks is still open. */
export function addGate(draft: Draft, host: Host, id: Id): Id {
  const node = draft.node(id);
  const aim = nearestAim(draft, id);
  const metric = node?.kind === "metric" ? id : onlyProxy(draft, id);
  const gate = host.newId();
  draft.put({
    id: gate,
    type: "gate",
    ...(aim === undefined ? {} : { aim }),
    ...(metric === undefined ? {} : { metric }),
    comparator: metric !== undefined && draft.node(metric)?.better === "down" ? "<=" : ">=",
    date: addDays(host.today(), DAYS),
  });
  return gate;
}
