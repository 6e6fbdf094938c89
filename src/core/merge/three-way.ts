import { RecordStore } from "../document/record-store.ts";
import { sameValue } from "../document/same.ts";
import { settle } from "../document/settle.ts";
import type { Id } from "../records/fields.ts";
import type { AnyRecord, OpaqueRecord } from "../records/records.ts";
import { isRecord, referencesOf } from "../records/records.ts";
import type { Choices, Conflict, State } from "./conflict.ts";
import { oneADay } from "./days.ts";
import { mergeFields } from "./fields.ts";
import { decideLost } from "./lost.ts";
import { placeNodes } from "./places.ts";
import { renamed, sameRecords } from "./same-record.ts";

/** Three states of one tree. */
export interface ThreeStates {
  /** What both began with; undefined if nobody knows: then every difference is a conflict. */
  readonly base: Iterable<AnyRecord> | undefined;
  /** The tree that goes on. */
  readonly ours: Iterable<AnyRecord>;
  /** What somebody else made of it. */
  readonly theirs: Iterable<AnyRecord>;
}

export interface MergedTree {
  /** A whole tree: every invariant holds. Records that are as on our side are the very same objects. */
  readonly records: readonly AnyRecord[];
  /** What both changed differently, with what is chosen; the others came in by themselves. */
  readonly conflicts: readonly Conflict[];
  /** Ids of theirs for records that are here under another one, because both sides added them. */
  readonly same: ReadonlyMap<Id, Id>;
}

/**
 * Merges what two people made of one tree. What one changed and the other did not comes in by itself; for the rest `choices`
 * says whose state holds, ours where it says nothing. Pure; the same whichever side is called ours, but for the choices.
 */
export function mergeThree(states: ThreeStates, choices: Choices = {}): MergedTree {
  const apart = states.base === undefined;
  const ours = stateOf(states.ours);
  const id = treeIn(ours);
  const base = asTree(stateOf(states.base ?? []), id);
  const theirsAsIs = asTree(stateOf(states.theirs), id);
  const same = sameRecords(base, ours, theirsAsIs);
  const theirs = renamed(theirsAsIs, same);

  const left = decideLost(base, ours, theirs, apart, choices);
  const conflicts = [...left.conflicts];
  const merged = new Map<Id, AnyRecord>();
  for (const record of [...ours.values(), ...theirs.values()]) {
    const [o, t] = [ours.get(record.id), theirs.get(record.id)];
    if (merged.has(record.id)) continue;
    if (!o || !t) {
      const stays = left.records.get(record.id);
      if (stays) merged.set(record.id, stays);
    } else if (o.type !== t.type) merged.set(o.id, o);
    else {
      const result = mergeFields({ base: sameType(base.get(o.id), o), ours: o, theirs: t }, apart, choices);
      conflicts.push(...result.conflicts);
      merged.set(o.id, result.record);
    }
  }
  conflicts.push(...oneADay(merged, { base, ours, theirs }, choices));
  nameAgain(merged, base, ours, theirs);
  const placed = placeNodes(merged, { base, ours, theirs, apart }, choices);
  conflicts.push(...placed.conflicts);
  for (const [node, { parent, order }] of placed.places) {
    const { parent: _parent, ...rest } = merged.get(node) as OpaqueRecord;
    const next = { ...rest, ...(parent === undefined ? {} : { parent }), order } as unknown as AnyRecord;
    const before = [ours.get(node), merged.get(node)].find((one) => sameValue(one, next));
    merged.set(node, before ?? Object.freeze(next));
  }
  return { records: whole(merged, ours), conflicts: inReadingOrder(conflicts), same };
}

function stateOf(records: Iterable<AnyRecord>): State {
  return new Map([...records].map((record) => [record.id, record]));
}

function treeIn(state: State): Id | undefined {
  for (const record of state.values()) if (isRecord(record, "tree")) return record.id;
  return undefined;
}

/** A copy that was opened as a tree of its own has its own id; here it is the same tree. */
function asTree(state: State, id: Id | undefined): State {
  const own = treeIn(state);
  return own === undefined || id === undefined || own === id ? state : renamed(state, new Map([[own, id]]));
}

function sameType(base: AnyRecord | undefined, { type }: AnyRecord): AnyRecord | undefined {
  return base?.type === type ? base : undefined;
}

/** What stopped naming a node only because that was deleted names it again where the node stays after all. */
function nameAgain(merged: Map<Id, AnyRecord>, base: State, ours: State, theirs: State): void {
  for (const [id, record] of merged) {
    const before = base.get(id);
    if (!before || record.type === "node") continue;
    for (const { field, to, whenGone } of referencesOf(before)) {
      if (whenGone !== "clear" || !merged.has(to) || (record as OpaqueRecord)[field] !== undefined) continue;
      const kept = [ours, theirs].some(
        (side) => (side.get(id) as OpaqueRecord | undefined)?.[field] === to && side.has(to),
      );
      const lost = [ours, theirs].some((side) => side.has(id) && !side.has(to));
      if (kept && lost) merged.set(id, Object.freeze({ ...(record as OpaqueRecord), [field]: to }) as AnyRecord);
    }
  }
}

/** Without what names something that is gone. */
function whole(merged: ReadonlyMap<Id, AnyRecord>, ours: State): AnyRecord[] {
  const store = new RecordStore(merged.values());
  settle(
    store,
    merged.keys(),
    (id) => ours.get(id),
    (id, record) => store.set(id, record),
  );
  return [...store.all()];
}

const RANK: Readonly<Record<Conflict["about"], number>> = {
  existence: 0,
  circle: 1,
  day: 2,
  place: 3,
  order: 4,
  field: 5,
};

/** What is graver first; the fields of one record stay together. */
function inReadingOrder(conflicts: readonly Conflict[]): Conflict[] {
  return conflicts.toSorted((a, b) => RANK[a.about] - RANK[b.about]);
}
