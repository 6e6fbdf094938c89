import { sameValue } from "../document/same.ts";
import type { Id } from "../records/fields.ts";
import type { AnyRecord, OpaqueRecord } from "../records/records.ts";
import { isRecord, referencesOf } from "../records/records.ts";
import { type Choices, type Conflict, chosenFor, type State } from "./conflict.ts";

/** What is there once it is decided about everything that one side deleted. */
export interface Left {
  /** Records of one side only, as they stay; those that both have are not among them. */
  readonly records: ReadonlyMap<Id, AnyRecord>;
  readonly conflicts: readonly Conflict[];
}

/**
 * Decides about what only one side has. What that side added stays. What the other deleted goes, unless this side went on with
 * it: then the branch that was deleted, with all that hung on it, stays or goes as one. Without a common beginning (`apart`) all
 * of it is to be chosen.
 */
export function decideLost(base: State, ours: State, theirs: State, apart: boolean, choices: Choices): Left {
  const records = new Map<Id, AnyRecord>();
  const conflicts: Conflict[] = [];
  for (const keeper of ["ours", "theirs"] as const) {
    const [kept, other] = keeper === "ours" ? [ours, theirs] : [theirs, ours];
    const lost = new Map<Id, AnyRecord>();
    for (const [id, record] of kept) {
      if (other.has(id)) continue;
      if (apart || base.has(id)) lost.set(id, record);
      else records.set(id, record);
    }
    const touched = apart ? undefined : touchedIn(lost, base, kept);
    for (const [top, members] of branchesOf(lost)) {
      if (touched && !members.some((id) => touched.has(id))) continue;
      const key = `${top} existence`;
      const chosen = chosenFor(choices, key, !apart);
      const sides = { base: base.get(top), ours: ours.get(top), theirs: theirs.get(top) };
      conflicts.push({ ...sides, key, about: "existence", id: top, fields: [], ids: members, chosen });
      const from = { ours, theirs, base }[chosen];
      for (const id of members) {
        const record = from.get(id);
        if (record) records.set(id, record);
      }
    }
  }
  return { records, conflicts };
}

/** Deleted records by branch: the top of each, with the nodes below it that went along and what hung on them. */
function branchesOf(lost: ReadonlyMap<Id, AnyRecord>): ReadonlyMap<Id, Id[]> {
  const branches = new Map<Id, Id[]>();
  for (const id of lost.keys()) {
    const top = topOf(lost, id);
    const members = branches.get(top);
    if (members) members.push(id);
    else branches.set(top, [id]);
  }
  for (const [top, members] of branches) branches.set(top, [top, ...members.filter((id) => id !== top).sort()]);
  return branches;
}

function topOf(lost: ReadonlyMap<Id, AnyRecord>, start: Id): Id {
  let at = start;
  for (let up = above(lost, at); up !== undefined; up = above(lost, at)) at = up;
  return at;
}

/** The deleted node that took a record along. */
function above(lost: ReadonlyMap<Id, AnyRecord>, id: Id): Id | undefined {
  const record = lost.get(id);
  if (!record) return undefined;
  for (const { to, field, whenGone } of referencesOf(record)) {
    if ((field === "parent" || whenGone === "remove") && isRecord(lost.get(to), "node")) return to;
  }
  return undefined;
}

/** Deleted records that the side which kept them changed, or hung something new on. */
function touchedIn(lost: ReadonlyMap<Id, AnyRecord>, base: State, kept: State): ReadonlySet<Id> {
  const touched = new Set<Id>();
  for (const [id, record] of lost) if (!sameValue(record, base.get(id))) touched.add(id);
  for (const record of kept.values()) {
    const before = base.get(record.id) as OpaqueRecord | undefined;
    for (const { to, field, whenGone } of referencesOf(record)) {
      if (whenGone !== "keep" && lost.has(to) && before?.[field] !== to) touched.add(to);
    }
  }
  return touched;
}
