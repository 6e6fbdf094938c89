import { between } from "../document/diff.ts";
import type { View } from "../document/view.ts";
import type { Choice, Conflict } from "../merge/conflict.ts";
import type { Id } from "../records/fields.ts";
import { faceOf, type NodeRecord } from "../records/node.ts";
import { type AnyRecord, isRecord, type OpaqueRecord } from "../records/records.ts";
import { faces } from "../strings/cards.ts";
import { describe } from "../strings/describe.ts";
import { fields as names } from "../strings/fields.ts";
import { merging as words } from "../strings/merging.ts";
import { describeDiff } from "./describe.ts";
import { sayField } from "./fields.ts";
import { formatDate } from "./format.ts";
import { nameOf } from "./name.ts";
import { recordName } from "./records.ts";
import type { Teller, Wording } from "./teller.ts";

/** The states that a conflict lies between. */
export interface ThreeViews {
  readonly base: View | undefined;
  readonly ours: View;
  readonly theirs: View;
}

/** A conflict as a question with its answers. */
export interface Question {
  readonly key: string;
  /** What it is about: `“Activation”: target`. */
  readonly text: string;
  /** What each choice would mean; without `base` there was nothing before. */
  readonly answers: Readonly<Partial<Record<Choice, string>>>;
  /** The node to show for it. */
  readonly node: Id | undefined;
  readonly chosen: Choice;
}

/** Sentences that are told of a branch; the others are counted. */
const TOLD = 2;

/** Asks what both sides changed differently, in the words of the history. */
export function askConflict(conflict: Conflict, views: ThreeViews, wording: Wording = {}): Question {
  const teller = tellerOver(views, wording);
  const { key, chosen, id } = conflict;
  const sides: readonly Choice[] = conflict.base ? ["ours", "theirs", "base"] : ["ours", "theirs"];
  const answers = Object.fromEntries(sides.map((side) => [side, answer(conflict, side, views, teller)]));
  return { key, text: question(conflict, teller), answers, node: nodeFor(id, teller), chosen };
}

function tellerOver({ base, ours, theirs }: ThreeViews, { today, language }: Wording): Teller {
  const find = (id: Id): AnyRecord | undefined => ours.get(id) ?? theirs.get(id) ?? base?.get(id);
  return {
    today,
    language: language ?? ours.tree.language ?? "en",
    find,
    nameOf: (id) => {
      const record = find(id);
      return isRecord(record, "node") ? nameOf(record) : describe.unknown;
    },
  };
}

function question({ about, id, fields, ids }: Conflict, teller: Teller): string {
  const record = teller.find(id);
  if (!record) return describe.unknown;
  const name = recordTitle(record, teller);
  if (about === "place") return words.place(name);
  if (about === "order") return words.order(name);
  if (about === "circle") return words.circle(ids.map((one) => teller.nameOf(one)).join(", "));
  if (about === "existence") {
    const below = ids.filter((one) => one !== id && teller.find(one)?.type === "node").length;
    return words.branch(recordName(record, teller), below);
  }
  if (about === "day") return isRecord(record, "reading") ? words.day(teller.nameOf(record.metric)) : name;
  const [field = ""] = fields;
  return words.field(name, names[field] ?? field);
}

/** A reading without its value: that may be what is asked about. */
function recordTitle(record: AnyRecord, teller: Teller): string {
  if (isRecord(record, "node")) return nameOf(record);
  if (isRecord(record, "reading"))
    return words.readingOn(teller.nameOf(record.metric), formatDate(record.date, teller.today, teller.language));
  return recordName(record, teller);
}

function answer(conflict: Conflict, side: Choice, views: ThreeViews, teller: Teller): string {
  const { about, fields, [side]: record } = conflict;
  const view = views[side];
  if (about === "existence") return existence(conflict, side, views, teller);
  if (about === "circle") return circle(conflict, side, views, teller);
  if (about === "day") return readings(conflict, side, views, teller);
  if (!record || !view) return words.notThere;
  if (about === "field") return value(fields, record, teller);
  return isRecord(record, "node") ? place(record, view, about === "order", teller) : words.notThere;
}

/** The whole text of a field, where it is text: who chooses has to read it. */
function value(fields: readonly string[], record: AnyRecord, teller: Teller): string {
  const [field = ""] = fields;
  if (field === "kind" && isRecord(record, "node")) return faces[faceOf(record)].toLowerCase();
  const held = (record as OpaqueRecord)[field];
  if (held === undefined || held === "" || (Array.isArray(held) && held.length === 0)) return words.empty;
  if (typeof held === "string" && held.includes(" ")) return held;
  if (Array.isArray(held) && held.every((item) => typeof item === "string")) return held.join("\n");
  return typeof held === "object" ? textIn(held) : sayField(field, record, teller);
}

function textIn(held: unknown): string {
  if (typeof held !== "object" || held === null) return String(held);
  return Object.values(held).map(textIn).join("\n");
}

function place({ id, parent, kind }: NodeRecord, view: View, isOrder: boolean, teller: Teller): string {
  if (!isOrder) {
    if (parent !== undefined) return words.below(teller.nameOf(parent));
    return kind === "aim" ? describe.top : describe.noParent;
  }
  const siblings = view.children(parent);
  const before = siblings[siblings.indexOf(id) - 1];
  return before === undefined ? words.first : words.after(teller.nameOf(before));
}

function existence({ base, ids, ours, theirs }: Conflict, side: Choice, views: ThreeViews, teller: Teller): string {
  const [record, view] = [{ base, ours, theirs }[side], views[side]];
  if (!record || !view) return base ? words.deleted : words.notThere;
  if (side === "base") return words.asBefore;
  if (!base || !views.base) return words.kept;
  const members = (of: View): AnyRecord[] => ids.flatMap((id) => of.get(id) ?? []);
  const { today, language } = teller;
  const wording = { language, ...(today === undefined ? {} : { today }) };
  const told = describeDiff(between(members(views.base), members(view)), view, wording).map(({ text }) => text);
  if (told.length === 0) return words.keptNew;
  const first = told.slice(0, TOLD).join("; ");
  return told.length > TOLD ? words.keptMore(first, told.length - TOLD) : words.keptWith(first);
}

function circle({ ids }: Conflict, side: Choice, views: ThreeViews, teller: Teller): string {
  const view = views[side];
  const hung = ids.flatMap((id) => {
    const node = view?.node(id);
    return view && node ? [`${teller.nameOf(id)} ${place(node, view, false, teller)}`] : [];
  });
  return hung.join(", ");
}

/** The two readings as a side has them. */
function readings({ ids }: Conflict, side: Choice, views: ThreeViews, teller: Teller): string {
  const said = ids.flatMap((id) => {
    const record = views[side]?.get(id);
    if (!isRecord(record, "reading")) return [];
    return words.readOn(sayField("value", record, teller), formatDate(record.date, teller.today, teller.language));
  });
  return said.join("; ") || words.notThere;
}

/** The node itself, or the one that a record hangs on. */
function nodeFor(id: Id, { find }: Teller): Id | undefined {
  const record = find(id);
  if (!record || isRecord(record, "node")) return record?.id;
  const on = ["aim", "metric", "node", "from"].map((field) => (record as OpaqueRecord)[field]);
  return on.find((named): named is Id => typeof named === "string" && find(named)?.type === "node");
}
