import type { Draft } from "../../core/document/draft.ts";
import { addGate, changeGate, type GateFields, removeGate } from "../../core/edits/gates.ts";
import { writeMechanism } from "../../core/edits/mechanisms.ts";
import { dateReading, type NewReading, putReading } from "../../core/edits/readings.ts";
import { Refused } from "../../core/edits/refused.ts";
import { setFace } from "../../core/edits/set-kind.ts";
import { setLinkKind as giveLinkKind } from "../../core/edits/set-link-kind.ts";
import { type NumberField, setNumber, takeUnit } from "../../core/edits/set-number.ts";
import type { Quantity } from "../../core/grammar/quantities.ts";
import type { Id } from "../../core/records/fields.ts";
import type { LinkKind } from "../../core/records/link.ts";
import type { MechanismRecord } from "../../core/records/mechanism.ts";
import type { Face } from "../../core/records/node.ts";
import { type AnyRecord, isRecord } from "../../core/records/records.ts";
import type { Workspace } from "../workspace.ts";

/** The node that a record is about: itself, or the one it hangs on. */
function subjectOf(tree: Workspace, id: Id | undefined): string {
  const record = id === undefined ? undefined : tree.document.get(id);
  if (isRecord(record, "node")) return record.title;
  if (isRecord(record, "link")) return subjectOf(tree, record.from);
  if (isRecord(record, "gate")) return subjectOf(tree, record.metric ?? record.aim);
  if (isRecord(record, "reading")) return subjectOf(tree, record.metric);
  return "";
}

/** Sets one field of one or several records as one step; undefined clears it. Calls with one `merge` are one step. */
export function setField(tree: Workspace, ids: readonly Id[], name: string, value: unknown, merge?: string): void {
  const key = name === "title" ? "rename" : `set:${name}`;
  const subject = name === "title" ? String(value) : subjectOf(tree, ids[0]);
  orRefuse(tree, () =>
    tree.document.commit(
      { key, subject },
      (draft) => {
        for (const id of ids) {
          if (isRecord(draft.get(id), "gate")) changeGate(draft, tree.host, id, { [name]: value });
          else draft.patch<AnyRecord & Record<string, unknown>>(id, { [name]: value });
        }
      },
      merge === undefined ? {} : { merge },
    ),
  );
}

/** Does an edit, and says why where it must not be made. True where it was made. */
function orRefuse(tree: Workspace, edit: () => unknown): boolean {
  try {
    edit();
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    tree.refuse(error.reason);
    return false;
  }
}

/** Sets a number of an aim or a metric with the unit that was written. */
export function setQuantity(tree: Workspace, id: Id, field: NumberField, quantity: Quantity | undefined): void {
  const label = { key: `set:${field}`, subject: subjectOf(tree, id) };
  tree.document.commit(label, (draft) => setNumber(draft, id, field, quantity));
}

/** Sets the number of a gate or a reading; the metric that it is about takes the unit if it has none. */
export function setValue(tree: Workspace, id: Id, quantity: Quantity | undefined): void {
  const edit = (draft: Draft): void => {
    const record = draft.get(id);
    if (isRecord(record, "gate")) changeGate(draft, tree.host, id, { value: quantity?.value });
    else draft.patch<AnyRecord & { value?: number }>(id, { value: quantity?.value });
    if ((isRecord(record, "gate") || isRecord(record, "reading")) && record.metric !== undefined)
      takeUnit(draft, record.metric, quantity?.unit);
  };
  orRefuse(tree, () => tree.document.commit({ key: "set:value", subject: subjectOf(tree, id) }, edit));
}

/** Adds or takes away tags of several nodes without touching their other ones. */
export function changeTags(tree: Workspace, ids: readonly Id[], add: readonly string[], drop: readonly string[]): void {
  tree.document.commit({ key: "set:tags", subject: subjectOf(tree, ids[0]) }, (draft) => {
    for (const id of ids) {
      const before = draft.node(id)?.tags ?? [];
      const kept = before.filter((tag) => !drop.includes(tag));
      draft.patch(id, { tags: [...kept, ...add.filter((tag) => !kept.includes(tag))] } as Partial<AnyRecord>);
    }
  });
}

/** Makes a node another kind or role; says why where it may not be one. */
export function changeFace(tree: Workspace, id: Id, face: Face): void {
  orRefuse(tree, () =>
    tree.document.commit({ key: "kind", subject: subjectOf(tree, id) }, (draft) => setFace(draft, id, face)),
  );
}

type MechanismFields = { readonly [K in keyof MechanismRecord]?: MechanismRecord[K] | undefined };

/** Writes parts of the mechanism `id` of an aim, which need not be there yet. */
export function setMechanism(tree: Workspace, aim: Id, id: Id, fields: MechanismFields, merge?: string): void {
  const name = Object.keys(fields)[0] ?? "";
  tree.document.commit(
    { key: `set:${name.replace("Node", "")}`, subject: subjectOf(tree, aim) },
    (draft) => writeMechanism(draft, aim, id, fields),
    merge === undefined ? {} : { merge },
  );
}

/** Adds a gate that is due in two weeks and puts the caret into what it lacks. */
export function startGate(tree: Workspace, id: Id): void {
  tree.document.commit({ key: "addGate", subject: subjectOf(tree, id) }, (draft) => addGate(draft, tree.host, id));
  tree.session.setState({ field: { id, name: "gate" } });
}

export function addReading(tree: Workspace, reading: NewReading, unit: string | undefined): void {
  tree.document.commit({ key: "addReading", subject: subjectOf(tree, reading.metric) }, (draft) => {
    putReading(draft, tree.host, reading);
    takeUnit(draft, reading.metric, unit);
  });
  tree.history.seal();
}

export function moveReading(tree: Workspace, id: Id, date: string): void {
  tree.document.commit({ key: "set:date", subject: subjectOf(tree, id) }, (draft) => dateReading(draft, id, date));
}

/** Another kind for a link, if the two are not linked so already. */
export function setLinkKind(tree: Workspace, id: Id, kind: LinkKind): void {
  orRefuse(tree, () =>
    tree.document.commit({ key: "set:kind", subject: subjectOf(tree, id) }, (draft) => giveLinkKind(draft, id, kind)),
  );
}

const REMOVES = {
  gate: "removeGate",
  mechanism: "removeMechanism",
  reading: "removeReading",
  link: "unlink",
} as const;

/** Takes away what hangs on a node. */
export function removeRecord(tree: Workspace, id: Id, of: Id): void {
  const type = tree.document.get(id)?.type as keyof typeof REMOVES | undefined;
  if (type === undefined) return;
  const label = { key: REMOVES[type], subject: subjectOf(tree, of) };
  orRefuse(tree, () =>
    tree.document.commit(label, (draft) => {
      if (type === "gate") removeGate(draft, tree.host, id);
      else draft.remove(id);
    }),
  );
}

/** Words a gate anew, or takes it away, shortly before its day: one step, with the reason in the log. */
export function rewordGate(tree: Workspace, id: Id, fields: GateFields | "gone", why: string): void {
  const [key, subject] = [fields === "gone" ? "removeGate" : "rewordGate", subjectOf(tree, id)];
  tree.document.commit({ key, subject }, (draft) => {
    if (fields === "gone") removeGate(draft, tree.host, id, why);
    else changeGate(draft, tree.host, id, fields, why);
  });
  tree.history.seal();
}

/** Everybody who owns something in this tree, in the order of the alphabet. */
export function ownersOf(tree: Workspace): string[] {
  const owners = new Set<string>();
  for (const record of tree.document.all()) if (isRecord(record, "node") && record.owner) owners.add(record.owner);
  return [...owners].sort((a, b) => a.localeCompare(b));
}
