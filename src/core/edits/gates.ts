import { gateSentence } from "../describe/gate.ts";
import type { Draft } from "../document/draft.ts";
import { sameValue } from "../document/same.ts";
import type { View } from "../document/view.ts";
import type { Host } from "../host.ts";
import { isFrozen, isWhole } from "../loop/gates.ts";
import { onlyProxy } from "../query/only-proxy.ts";
import { nearestAim } from "../query/reach.ts";
import { addDays } from "../records/dates.ts";
import type { Id } from "../records/fields.ts";
import type { GateRecord } from "../records/gate.ts";
import { isRecord } from "../records/records.ts";
import { gates as words } from "../strings/gates.ts";
import { spokenFor } from "../strings/phrases.ts";
import { logDecision } from "./decisions.ts";
import { Refused } from "./refused.ts";

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

export type GateFields = { readonly [K in keyof GateRecord]?: GateRecord[K] | undefined };

/**
 * Changes a gate. Once all of it was agreed, what it said before stays with it, as of the day of the change: a gate is worth
 * something because it cannot be renegotiated unseen. Changes of one day are one. When its day is near it takes a reason,
 * which goes into the log of the aim; without one the change is refused.
 */
export function changeGate(draft: Draft, host: Host, id: Id, fields: GateFields, why?: string): void {
  const before = draft.get(id);
  if (!isRecord(before, "gate")) return;
  if (!isFrozen(before, host.today())) {
    write(draft, host, before, fields);
    return;
  }
  if (isSame(before, fields)) return;
  if (!why?.trim()) throw new Refused("gateFrozen");
  const said = sentence(draft, before);
  write(draft, host, before, fields);
  const after = draft.get(id);
  if (isRecord(after, "gate"))
    logRewording(draft, host, before, words.changed(said, sentence(draft, after), why.trim()));
}

/** Takes a gate away; when its day is near that takes a reason, as a change does. */
export function removeGate(draft: Draft, host: Host, id: Id, why?: string): void {
  const gate = draft.get(id);
  if (!isRecord(gate, "gate")) return;
  if (isFrozen(gate, host.today())) {
    if (!why?.trim()) throw new Refused("gateFrozen");
    logRewording(draft, host, gate, words.removed(sentence(draft, gate), why.trim()));
  }
  draft.remove(id);
}

function isSame(gate: GateRecord, fields: GateFields): boolean {
  return Object.entries(fields).every(([name, value]) => sameValue(gate[name as keyof GateRecord], value || undefined));
}

/** A gate of a metric that hangs below no aim has no log to tell it. */
function logRewording(draft: Draft, host: Host, { id, aim, metric }: GateRecord, why: string): void {
  const of = aim ?? nearestAim(draft, metric ?? "");
  if (of !== undefined) logDecision(draft, host, { aim: of, gate: id, outcome: "change", why, reworded: true });
}

function sentence(draft: Draft, gate: GateRecord): string {
  const language = spokenFor(draft.tree.language);
  const asks = gateSentence(draft, gate, { language });
  return gate.otherwise ? `${asks}. ${words.otherwise(gate.otherwise)}` : asks;
}

function write(draft: Draft, host: Host, before: GateRecord, fields: GateFields): void {
  const { id } = before;
  draft.patch<GateRecord>(id, fields);
  const after = draft.get(id);
  if (!isRecord(after, "gate")) return;
  if (!isWhole(before)) {
    if (isWhole(after) && after.agreed === undefined) draft.patch<GateRecord>(id, { agreed: host.today() });
    return;
  }
  const was = before.was ?? [];
  const until = host.today();
  const first = was.at(-1)?.until === until ? was.at(-1) : { until, ...saidBy(before) };
  const earlier = was.filter((one) => one !== first);
  const isBack = sameValue({ until, ...saidBy(after) }, first);
  draft.patch<GateRecord>(id, { was: isBack || !first ? earlier : [...earlier, first] });
}

type Said = Omit<NonNullable<GateRecord["was"]>[number], "until">;

function saidBy({ metric, comparator, value, date, otherwise }: GateRecord): Said {
  return {
    ...(metric === undefined ? {} : { metric }),
    ...(comparator === undefined ? {} : { comparator }),
    ...(value === undefined ? {} : { value }),
    ...(date === undefined ? {} : { date }),
    ...(otherwise === undefined ? {} : { otherwise }),
  };
}
