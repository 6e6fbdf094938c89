import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";
import type { AnyRecord } from "../records/records.ts";
import { isRecord } from "../records/records.ts";
import { type Choice, type Choices, type Conflict, chosenFor, type State } from "./conflict.ts";

/** Where a node hangs. */
interface Place {
  readonly parent: Id | undefined;
  readonly order: string;
}

interface Sides {
  readonly base: State;
  readonly ours: State;
  readonly theirs: State;
  readonly apart: boolean;
}

/** Where each node hangs in the end, and what both sides decided differently. */
export interface Placed {
  readonly places: ReadonlyMap<Id, Place>;
  readonly conflicts: readonly Conflict[];
}

/**
 * Says where the nodes of `merged` hang. A place below a node that is gone gives way to that of the other side, or to the tray:
 * nothing that a person wrote goes because of it.
 */
export function placeNodes(merged: State, sides: Sides, choices: Choices): Placed {
  const conflicts: Conflict[] = [];
  const places = new Map<Id, Place>();
  const isThere = (parent: Id | undefined): boolean => parent === undefined || isRecord(merged.get(parent), "node");
  for (const record of merged.values()) {
    if (!isRecord(record, "node")) continue;
    const { wanted, conflict } = wantedFor(record, sides, choices);
    if (conflict) conflicts.push(conflict);
    const first = wanted[0] ?? record;
    places.set(record.id, wanted.find(({ parent }) => isThere(parent)) ?? { parent: undefined, order: first.order });
  }
  openCircles(places, sides, choices, isThere, conflicts);
  return { places, conflicts };
}

interface Wanted {
  /** The best place first. */
  readonly wanted: readonly Place[];
  readonly conflict?: Conflict;
}

function wantedFor(node: NodeRecord, { base, ours, theirs, apart }: Sides, choices: Choices): Wanted {
  const { id } = node;
  const [b, o, t] = [nodeIn(base, id), nodeIn(ours, id), nodeIn(theirs, id)];
  if (!o || !t) return { wanted: [placeOf(node)] };
  const side = { ours: placeOf(o), theirs: placeOf(t), base: b && placeOf(b) };
  const both = (first: "ours" | "theirs"): Place[] => [side[first], side[first === "ours" ? "theirs" : "ours"]];
  const conflict = (about: "place" | "order"): Wanted => {
    const key = `${id} place`;
    const chosen = chosenFor(choices, key, b !== undefined);
    const told = { key, about, id, fields: [], ids: [id], chosen, base: b, ours: o, theirs: t };
    return { wanted: chosen === "base" ? (side.base ? [side.base] : []) : both(chosen), conflict: told };
  };
  if (o.parent === t.parent) {
    if (o.order === t.order) return { wanted: both("ours") };
    if (apart || (b && b.parent === o.parent && b.order !== o.order && b.order !== t.order)) return conflict("order");
    // Both brought it there: its place among the siblings says nothing yet.
    if (b?.parent !== o.parent || !b) return { wanted: both(o.order < t.order ? "ours" : "theirs") };
    return { wanted: both(b.order === o.order ? "theirs" : "ours") };
  }
  if (apart || !b) return conflict("place");
  if (o.parent === b.parent) return { wanted: both("theirs") };
  return t.parent === b.parent ? { wanted: both("ours") } : conflict("place");
}

/**
 * Takes back moves until nothing hangs below itself: those of the side that is not chosen. Where that opens nothing, because
 * choices contradict each other, a node goes to the tray.
 */
function openCircles(
  places: Map<Id, Place>,
  { base, ours, theirs }: Sides,
  choices: Choices,
  isThere: (parent: Id | undefined) => boolean,
  conflicts: Conflict[],
): void {
  const forced = new Set<Id>();
  const clear = new Set<Id>();
  for (const start of [...places.keys()].sort()) {
    for (let circle = circleAbove(places, start, clear); circle; circle = circleAbove(places, start, clear)) {
      const ids = circle.sort();
      const [id = start] = ids;
      const key = `${ids.join(" ")} circle`;
      const chosen = chosenFor(choices, key, base.size > 0);
      const sides = { base: base.get(id), ours: ours.get(id), theirs: theirs.get(id) };
      if (!conflicts.some((one) => one.key === key))
        conflicts.push({ ...sides, key, about: "circle", id, fields: [], ids, chosen });
      if (!giveWay(places, ids, forced, { ours, theirs, base }[chosen satisfies Choice], isThere))
        places.set(id, { parent: undefined, order: places.get(id)?.order ?? "a0" });
    }
  }
}

/** Puts one node of a circle where a side has it: one move less is enough. False if no node gives way. */
function giveWay(
  places: Map<Id, Place>,
  ids: readonly Id[],
  forced: Set<Id>,
  side: State,
  isThere: (parent: Id | undefined) => boolean,
): boolean {
  for (const id of ids) {
    const node = nodeIn(side, id);
    if (!node || forced.has(id) || node.parent === places.get(id)?.parent) continue;
    forced.add(id);
    const place = placeOf(node);
    places.set(id, isThere(place.parent) ? place : { ...place, parent: undefined });
    return true;
  }
  return false;
}

/** The nodes of the circle that the way up from `start` runs into, if it does. */
function circleAbove(places: ReadonlyMap<Id, Place>, start: Id, clear: Set<Id>): Id[] | undefined {
  const path: Id[] = [];
  const seen = new Set<Id>();
  let at: Id | undefined = start;
  while (at !== undefined && !clear.has(at)) {
    if (seen.has(at)) return path.slice(path.indexOf(at));
    seen.add(at);
    path.push(at);
    at = places.get(at)?.parent;
  }
  for (const id of path) clear.add(id);
  return undefined;
}

function nodeIn(state: State, id: Id): NodeRecord | undefined {
  const record: AnyRecord | undefined = state.get(id);
  return isRecord(record, "node") ? record : undefined;
}

function placeOf({ parent, order }: NodeRecord): Place {
  return { parent, order };
}
