import type { Id } from "../records/fields.ts";
import type { ReadingRecord } from "../records/reading.ts";
import type { AnyRecord, OpaqueRecord } from "../records/records.ts";
import { isRecord } from "../records/records.ts";
import { type Choice, type Choices, type Conflict, chosenFor, type State } from "./conflict.ts";

type Sides = Readonly<Record<Choice, State>>;

/** Readings that go the same way, because one of them met another on a day. */
interface Met {
  readonly key: string;
  readonly ids: Set<Id>;
  readonly chosen: Choice;
}

/**
 * A metric has one reading a day. Where each side brought another one to the same day, the two are as on the side that is
 * chosen: a value that nobody saw beside the other never replaces it. One that is in the way there goes with them. Changes
 * `merged`. A day on which one side had several by itself stays as it is.
 */
export function oneADay(merged: Map<Id, AnyRecord>, sides: Sides, choices: Choices): Conflict[] {
  let all: readonly Met[] = [];
  for (let pair = meeting(merged, sides, all); pair; pair = meeting(merged, sides, all)) {
    const [one, other] = pair;
    const known = all.filter(({ ids }) => ids.has(one) || ids.has(other));
    const met = known[0] ?? begun(pair, sides, choices);
    for (const id of [...pair, ...known.flatMap(({ ids }) => [...ids])]) met.ids.add(id);
    all = [...all.filter((earlier) => !known.includes(earlier)), met];
    for (const id of met.ids) putBack(merged, id, sides[met.chosen].get(id));
  }
  return all.map(({ key, ids: met, chosen }) => {
    const ids = [...met].sort();
    const on = (side: State): AnyRecord | undefined => ids.map((id) => side.get(id)).find((record) => record);
    const [base, ours, theirs] = [on(sides.base), on(sides.ours), on(sides.theirs)];
    return { key, about: "day", id: ids[0] ?? "", fields: [], ids, chosen, base, ours, theirs };
  });
}

function begun(pair: readonly Id[], { base }: Sides, choices: Choices): Met {
  const key = `${pair.join(" ")} day`;
  const chosen = chosenFor(
    choices,
    key,
    pair.some((id) => base.has(id)),
  );
  return { key, ids: new Set(pair), chosen };
}

/** The first two that met on a day and do not go the same way yet. */
function meeting(merged: State, sides: Sides, all: readonly Met[]): readonly [Id, Id] | undefined {
  const days = new Map<string, Id[]>();
  for (const record of merged.values()) {
    if (!isRecord(record, "reading")) continue;
    const day = dayOf(record);
    const list = days.get(day);
    if (list) list.push(record.id);
    else days.set(day, [record.id]);
  }
  for (const [day, list] of [...days].filter(([, { length }]) => length > 1).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const isOwn = Object.values(sides).some((side) => list.filter((id) => isOn(side.get(id), day)).length > 1);
    const [one = "", other = ""] = list.sort();
    if (!isOwn && !all.some(({ ids }) => ids.has(one) && ids.has(other))) return [one, other];
  }
  return undefined;
}

function dayOf({ metric, date }: ReadingRecord): string {
  return JSON.stringify([metric, date]);
}

function isOn(record: AnyRecord | undefined, day: string): boolean {
  return isRecord(record, "reading") && dayOf(record) === day;
}

/** A reading goes back to the day that it has on a side, with what was merged in it; away where it is not there. */
function putBack(merged: Map<Id, AnyRecord>, id: Id, there: AnyRecord | undefined): void {
  const reading = merged.get(id) ?? there;
  if (!isRecord(there, "reading") || !isRecord(reading, "reading")) merged.delete(id);
  else if (isOn(reading, dayOf(there))) merged.set(id, reading);
  else {
    const { metric, date } = there;
    merged.set(id, Object.freeze({ ...(reading as OpaqueRecord), metric, date }) as unknown as AnyRecord);
  }
}
