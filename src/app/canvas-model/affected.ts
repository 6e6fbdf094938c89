import { type Diff, touchedIds } from "../../core/document/diff.ts";
import type { View } from "../../core/document/view.ts";
import { linksOf } from "../../core/edits/connect.ts";
import { branchIds } from "../../core/edits/remove.ts";
import type { Id } from "../../core/records/fields.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { type AnyRecord, isRecord, referencesOf } from "../../core/records/records.ts";

/**
 * The nodes whose cards may say something else after a change: the touched ones, those that touched records name,
 * and the tactics that are measured otherwise now. `view` is the state after the change.
 */
export function affectedBy(diff: Diff, view: View): Set<Id> {
  const ids = new Set(touchedIds(diff));
  for (const record of recordsOf(diff)) {
    for (const { to } of referencesOf(record)) ids.add(to);
    // A gate that is decided leaves the card of its number.
    const gate = isRecord(record, "decision") && view.get(record.gate ?? "");
    if (gate && isRecord(gate, "gate") && gate.metric !== undefined) ids.add(gate.metric);
  }
  const passed = new Set<Id>();
  for (const at of measuredPlaces(diff, view)) {
    for (const child of view.children(at)) ids.add(child);
    for (let up: Id | undefined = at; up !== undefined && !passed.has(up); up = view.node(up)?.parent) {
      passed.add(up);
      ids.add(up);
    }
  }
  return ids;
}

function recordsOf(diff: Diff): AnyRecord[] {
  return [...diff.added.values(), ...diff.removed.values(), ...[...diff.updated.values()].flat()];
}

/**
 * Where what tells about a tactic may have changed. That concerns the tactic there, those above it, and the steps
 * right below it, which have its signals too.
 */
function measuredPlaces(diff: Diff, view: View): Set<Id> {
  const places = new Set<Id>();
  for (const record of recordsOf(diff)) if (isRecord(record, "link")) places.add(record.to);
  for (const record of [...diff.added.values(), ...diff.removed.values()]) addPlace(places, record);
  for (const [before, after] of diff.updated.values()) {
    if (!isRecord(before, "node") || !isRecord(after, "node") || !countsOtherwise(before, after)) continue;
    addPlace(places, before);
    addPlace(places, after);
    for (const id of branchIds(view, after.id)) {
      places.add(id);
      for (const link of linksOf(view, id)) places.add(link.to);
    }
  }
  return places;
}

function addPlace(places: Set<Id>, record: AnyRecord): void {
  if (!isRecord(record, "node")) return;
  places.add(record.id);
  if (record.parent !== undefined) places.add(record.parent);
}

/** A metric counts by its kind, role and place, and with all that is below it by its status: ideas do not count. */
function countsOtherwise(a: NodeRecord, b: NodeRecord): boolean {
  return a.parent !== b.parent || a.kind !== b.kind || a.role !== b.role || a.status !== b.status;
}
