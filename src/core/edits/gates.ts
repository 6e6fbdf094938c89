import type { Draft } from "../document/draft.ts";
import { sameValue } from "../document/same.ts";
import type { View } from "../document/view.ts";
import type { Host } from "../host.ts";
import { isWhole } from "../loop/gates.ts";
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

/**
 * Changes a gate. Once all of it was agreed, what it said before stays with it, as of the day of the change: a gate is worth
 * something because it cannot be renegotiated unseen. Changes of one day are one.
 */
export function changeGate(
  draft: Draft,
  host: Host,
  id: Id,
  fields: { readonly [K in keyof GateRecord]?: GateRecord[K] | undefined },
): void {
  const before = draft.get(id);
  if (!isRecord(before, "gate")) return;
  draft.patch<GateRecord>(id, fields);
  const after = draft.get(id);
  if (!isRecord(after, "gate") || !isWhole(before)) return;
  const was = before.was ?? [];
  const until = host.today();
  const first = was.at(-1)?.until === until ? was.at(-1) : { until, ...saidBy(before) };
  const earlier = was.filter((one) => one !== first);
  const isBack = sameValue({ until, ...saidBy(after) }, first);
  draft.patch<GateRecord>(id, { was: isBack || !first ? earlier : [...earlier, first] });
}

function saidBy({ comparator, value, date }: GateRecord): Pick<GateRecord, "comparator" | "value" | "date"> {
  return {
    ...(comparator === undefined ? {} : { comparator }),
    ...(value === undefined ? {} : { value }),
    ...(date === undefined ? {} : { date }),
  };
}
