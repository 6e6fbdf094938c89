import type { Diff } from "../document/diff.ts";
import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import { faceOf } from "../records/node.ts";
import { isRecord } from "../records/records.ts";
import { faces } from "../strings/cards.ts";
import { describe } from "../strings/describe.ts";
import { fieldParts } from "./fields.ts";
import { quoted } from "./name.ts";
import { tellerOf, type Wording } from "./teller.ts";

const TOLD_APART = new Set(["title", "parent", "order", "kind", "role"]);

/**
 * What changed in the fields of one node, a line each, for the room of a card: `target 35 % → 40 %`, `was “Setups”`. `view` as for
 * `describeDiff`. Empty for a node that the diff does not update.
 */
export function changeNotes(id: Id, diff: Diff, view: View, wording: Wording = {}): string[] {
  const [before, after] = diff.updated.get(id) ?? [];
  if (!isRecord(before, "node") || !isRecord(after, "node")) return [];
  const notes = fieldParts(before, after, tellerOf(diff, view, wording), TOLD_APART);
  const [from, to] = [faceOf(before), faceOf(after)];
  if (from !== to) notes.unshift(describe.wasFace(faces[from].toLowerCase()));
  if (before.title !== after.title) notes.unshift(describe.wasCalled(quoted(before.title)));
  if (before.parent === after.parent && before.order !== after.order) notes.push(describe.reordered);
  return notes;
}
