import { problemsOf } from "../records/check.ts";
import type { Id } from "../records/fields.ts";
import { ID_PATTERN } from "../records/fields.ts";
import type { AnyRecord } from "../records/records.ts";
import { isRecord, referencesOf } from "../records/records.ts";
import type { View } from "./view.ts";

export type Broken = "cycle" | "no-parent" | "no-target" | "second-tree" | "no-tree" | "bad-id" | "bad-field";

/** An edit would have left the tree in a state that must not exist; nothing was changed. */
export class InvariantError extends Error {
  readonly broken: Broken;
  readonly id: Id;
  readonly field: string;

  constructor(broken: Broken, id: Id, field = "") {
    super(`${broken}: ${id}${field && ` (${field})`}`);
    this.name = "InvariantError";
    this.broken = broken;
    this.id = id;
    this.field = field;
  }
}

/**
 * Checks what an edit touched: fields by their schema, ids, exactly one tree record, every named record there,
 * no node above itself. Throws `InvariantError` at the first fault.
 */
export function checkInvariants(view: View, touched: Iterable<Id>): void {
  const { tree } = view;
  const clear = new Set<Id>();
  for (const id of touched) {
    const record = view.get(id);
    if (isRecord(record, "tree") && record !== tree) throw new InvariantError("second-tree", id);
    if (record === undefined) checkGone(view, id);
    else if (!ID_PATTERN.test(id)) throw new InvariantError("bad-id", id);
    else checkRecord(view, record, clear);
  }
}

function checkRecord(view: View, record: AnyRecord, clear: Set<Id>): void {
  const problem = problemsOf(record, 1)[0];
  if (problem) throw new InvariantError("bad-field", record.id, problem.field);
  for (const { to, field, whenGone } of referencesOf(record)) {
    if (whenGone === "keep" || view.get(to)) continue;
    throw new InvariantError(field === "parent" ? "no-parent" : "no-target", record.id, field);
  }
  if (isRecord(record, "node")) {
    if (record.parent !== undefined && !view.node(record.parent)) throw new InvariantError("no-parent", record.id);
    checkAcyclic(view, record.id, clear);
  } else checkChildless(view, record.id);
}

/** Walks up once; what is known to end at a root is remembered, so a bulk edit costs each edge once. */
function checkAcyclic(view: View, start: Id, clear: Set<Id>): void {
  const path = new Set<Id>();
  let at: Id | undefined = start;
  while (at !== undefined && !clear.has(at)) {
    if (path.has(at)) throw new InvariantError("cycle", start);
    path.add(at);
    at = view.node(at)?.parent;
  }
  for (const id of path) clear.add(id);
}

/** Only a node may be a parent. */
function checkChildless(view: View, id: Id): void {
  const child = view.children(id)[0];
  if (child !== undefined) throw new InvariantError("no-parent", child);
}

function checkGone(view: View, id: Id): void {
  checkChildless(view, id);
  for (const other of view.attached(id)) {
    const record = view.get(other);
    if (!record) continue;
    for (const { to, field, whenGone } of referencesOf(record)) {
      if (to === id && whenGone !== "keep") throw new InvariantError("no-target", other, field);
    }
  }
}
