import type { Diff } from "../document/diff.ts";
import type { View } from "../document/view.ts";
import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";
import { faceOf } from "../records/node.ts";
import type { AnyRecord } from "../records/records.ts";
import { isRecord, referencesOf } from "../records/records.ts";
import { faces } from "../strings/cards.ts";
import { describe } from "../strings/describe.ts";
import { fieldParts } from "./fields.ts";
import { nameOf } from "./name.ts";
import { newParts, recordName } from "./records.ts";
import type { Teller, Wording } from "./teller.ts";
import { tellerOf } from "./teller.ts";

export type Happened = "added" | "removed" | "changed" | "moved";

/** One thing that a diff does. */
export interface Sentence {
  readonly happened: Happened;
  /** Stands before the text where it is read: `+`, `-`, `~` or `→`. */
  readonly sign: "+" | "-" | "~" | "→";
  /** Begins after its sign: `proxy “Setups” below “Onboarding”`. */
  readonly text: string;
  /** The node to show for it: the record itself, or the one that it hangs on; absent if that is gone. */
  readonly node?: Id;
  /** The node that the diff removes, for a picture that still shows it. */
  readonly gone?: Id;
}

const SIGNS = { added: "+", removed: "-", changed: "~", moved: "→" } as const;
const ORDER: readonly Happened[] = ["added", "removed", "changed", "moved"];

/** Records of which there are many: more than three of a kind become one sentence. */
const COUNTED = new Set(["reading", "decision", "review", "comment", "dismissal", "link"]);
const TOLD_ONE_BY_ONE = 3;

/**
 * A diff as sentences, for previews, the history view and the screen reader: added, removed, changed, moved.
 * `view` is the tree before or after the diff. What goes with a removed node is not told apart.
 */
export function describeDiff(diff: Diff, view: View, wording: Wording = {}): Sentence[] {
  const teller = tellerOf(diff, view, wording);
  const below = countBelow(diff);
  const sentences = [
    ...tellMany("added", [...diff.added.values()], (record) => added(record, diff, teller)),
    ...tellMany("removed", removedAlone(diff), (record) => removed(record, below, diff, teller)),
    ...[...diff.updated.values()].map(([before, after]) => updated(before, after, teller)),
  ];
  return ORDER.flatMap((happened) => sentences.filter((sentence) => sentence.happened === happened));
}

/** A sentence for ears: `Added: proxy “Setups” below “Onboarding”`. */
export function spoken({ happened, text }: Sentence): string {
  return `${describe.spoken[happened]} ${text}`;
}

function added(record: AnyRecord, diff: Diff, teller: Teller): Sentence {
  const parent = isRecord(record, "node") && record.parent !== undefined && !diff.added.has(record.parent);
  const below = parent ? describe.below(teller.nameOf(record.parent as Id)) : "";
  const parts = newParts(record, teller);
  const stop = record.type === "mechanism" || record.type === "gate" ? ": " : ", ";
  const text = [`${recordName(record, teller)}${below}`, parts.join(", ")].filter((part) => part !== "").join(stop);
  return sentence("added", text, nodeOf(record));
}

function removed(record: AnyRecord, below: ReadonlyMap<Id, number>, diff: Diff, teller: Teller): Sentence {
  const name = recordName(record, teller);
  const node = nodeOf(record);
  if (!isRecord(record, "node")) return sentence("removed", name, isNodeIn(diff, node) ? undefined : node);
  const from = record.parent === undefined ? "" : describe.from(teller.nameOf(record.parent));
  const count = below.get(record.id) ?? 0;
  return { ...sentence("removed", `${name}${from}${count > 0 ? describe.withBelow(count) : ""}`), gone: record.id };
}

/** For the top node of each removed branch the number of removed nodes below it. */
function countBelow({ removed }: Diff): ReadonlyMap<Id, number> {
  const tops = new Map<Id, Id>();
  const counts = new Map<Id, number>();
  for (const id of removed.keys()) {
    const path: Id[] = [];
    let at = id;
    for (let up = parentIn(removed, at); up !== undefined && !tops.has(at); up = parentIn(removed, at)) {
      path.push(at);
      at = up;
    }
    const top = tops.get(at) ?? at;
    for (const below of path) tops.set(below, top);
    if (top !== id) counts.set(top, (counts.get(top) ?? 0) + 1);
  }
  return counts;
}

function parentIn(removed: ReadonlyMap<Id, AnyRecord>, id: Id): Id | undefined {
  const record = removed.get(id);
  return isRecord(record, "node") && record.parent !== undefined && removed.has(record.parent)
    ? record.parent
    : undefined;
}

/** Without what only goes along: nodes below a removed node, and what hung on one. */
function removedAlone(diff: Diff): AnyRecord[] {
  return [...diff.removed.values()].filter((record) =>
    [...referencesOf(record)].every(({ to }) => !isNodeIn(diff, to)),
  );
}

function isNodeIn(diff: Diff, id: Id | undefined): boolean {
  return id !== undefined && diff.removed.get(id)?.type === "node";
}

function updated(before: AnyRecord, after: AnyRecord, teller: Teller): Sentence {
  if (isRecord(before, "node") && isRecord(after, "node")) return updatedNode(before, after, teller);
  const parts = fieldParts(before, after, teller, new Set());
  return sentence("changed", `${recordName(after, teller)}: ${parts.join("; ")}`, nodeOf(after));
}

const TOLD_APART = new Set(["title", "parent", "order", "kind", "role"]);

function updatedNode(before: NodeRecord, after: NodeRecord, teller: Teller): Sentence {
  const moved = before.parent !== after.parent;
  const parts = fieldParts(before, after, teller, TOLD_APART);
  const [from, to] = [faceOf(before), faceOf(after)];
  if (from !== to) parts.unshift(`${faces[from].toLowerCase()} → ${faces[to].toLowerCase()}`);
  if (moved) parts.unshift(describe.moved(placeName(before, teller), placeName(after, teller)));
  else if (before.order !== after.order) parts.unshift(describe.reordered);
  const name = nameOf(before.title === "" ? after : before);
  const renamed = before.title !== after.title && before.title !== "";
  if (renamed)
    return sentence(
      moved ? "moved" : "changed",
      [describe.renamed(name, nameOf(after)), ...parts].join("; "),
      after.id,
    );
  const told =
    moved || parts[0] === describe.reordered ? `${name} ${parts.join("; ")}` : `${name}: ${parts.join("; ")}`;
  return sentence(moved ? "moved" : "changed", told, after.id);
}

function placeName({ parent, kind }: NodeRecord, { nameOf }: Teller): string {
  if (parent !== undefined) return nameOf(parent);
  return kind === "aim" ? describe.top : describe.noParent;
}

/** One sentence a record, but of many of a kind only their number. */
function tellMany(
  happened: Happened,
  records: readonly AnyRecord[],
  tell: (record: AnyRecord) => Sentence,
): Sentence[] {
  const counts = new Map<string, number>();
  for (const { type } of records) if (COUNTED.has(type)) counts.set(type, (counts.get(type) ?? 0) + 1);
  const many = [...counts].filter(([, count]) => count > TOLD_ONE_BY_ONE);
  const oneByOne = records.filter(({ type }) => (counts.get(type) ?? 0) <= TOLD_ONE_BY_ONE);
  return [...oneByOne.map(tell), ...many.map(([type, count]) => sentence(happened, describe.counted(type, count)))];
}

/** The node that a record hangs on: its aim, metric or node, or where a link starts. */
function nodeOf(record: AnyRecord): Id | undefined {
  if (record.type === "node") return record.id;
  for (const { to } of referencesOf(record)) return to;
  return undefined;
}

function sentence(happened: Happened, text: string, node?: Id): Sentence {
  return { happened, sign: SIGNS[happened], text, ...(node === undefined ? {} : { node }) };
}
