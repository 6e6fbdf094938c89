import type { AnyRecord } from "../records/records.ts";
import type { Diff } from "./diff.ts";
import type { Draft } from "./draft.ts";

/** Does a stored diff on a draft that may hold other changes. */
export function putForward(draft: Draft, diff: Diff): void {
  for (const id of diff.removed.keys()) draft.set(id, undefined);
  for (const [id, record] of diff.added) draft.set(id, record);
  for (const [id, [before, after]] of diff.updated) draft.set(id, advance(draft.get(id), before, after));
}

/** Stored diffs carry only the changed fields of records that this tab holds whole. */
export function advance(now: AnyRecord | undefined, before: AnyRecord, after: AnyRecord): AnyRecord {
  if (now === undefined || now === before) return after;
  return rebaseOnto(now, before, after);
}

function rebaseOnto(now: AnyRecord, before: AnyRecord, after: AnyRecord): AnyRecord {
  const next: Record<string, unknown> = { ...(now as object) };
  const from = before as unknown as Record<string, unknown>;
  const to = after as unknown as Record<string, unknown>;
  for (const field of Object.keys(from)) if (!(field in to)) delete next[field];
  for (const [field, value] of Object.entries(to)) if (from[field] !== value) next[field] = value;
  return Object.freeze(next) as unknown as AnyRecord;
}

/** Takes a diff back, whatever came after it. */
export function putBack(draft: Draft, diff: Diff): void {
  for (const id of diff.added.keys()) draft.set(id, undefined);
  for (const [id, record] of diff.removed) draft.set(id, record);
  for (const [id, [before]] of diff.updated) draft.set(id, before);
}
