import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import type { Draft } from "../document/draft.ts";
import type { Id } from "../records/fields.ts";

/** Where a node goes: below `parent` (undefined: a root or the tray), before `before` (undefined: last). */
export interface Place {
  readonly parent: Id | undefined;
  readonly before?: Id | undefined;
}

/**
 * Order keys for `count` new siblings at a place. Where the neighbours leave no room (equal keys from two
 * tabs, keys another program wrote), the siblings there get new keys first.
 */
export function ordersAt(draft: Draft, { parent, before }: Place, count = 1): string[] {
  const keys = keysBetween(...neighbours(draft, parent, before), count);
  if (keys) return keys;
  rekey(draft, parent);
  return generateNKeysBetween(...neighbours(draft, parent, before), count);
}

/** Undefined where there is no room: the library throws for keys not of its making, or gives what lies elsewhere. */
function keysBetween(left: string | null, right: string | null, count: number): string[] | undefined {
  try {
    const keys = generateNKeysBetween(left, right, count);
    const row = [left, ...keys, right].filter((key) => key !== null);
    return row.every((key, i) => i === 0 || key > (row[i - 1] ?? "")) ? keys : undefined;
  } catch {
    return undefined;
  }
}

/** The order key for one node at a place. */
export function orderAt(draft: Draft, place: Place): string {
  return ordersAt(draft, place)[0] ?? generateKeyBetween(null, null);
}

function neighbours(draft: Draft, parent: Id | undefined, before: Id | undefined): [string | null, string | null] {
  const siblings = draft.children(parent);
  const index = before === undefined ? siblings.length : siblings.indexOf(before);
  const at = index < 0 ? siblings.length : index;
  return [orderOf(draft, siblings[at - 1]), orderOf(draft, siblings[at])];
}

function orderOf(draft: Draft, id: Id | undefined): string | null {
  return id === undefined ? null : (draft.node(id)?.order ?? null);
}

function rekey(draft: Draft, parent: Id | undefined): void {
  const siblings = [...draft.children(parent)];
  const keys = generateNKeysBetween(null, null, siblings.length);
  siblings.forEach((id, i) => {
    draft.patch(id, { order: keys[i] });
  });
}
