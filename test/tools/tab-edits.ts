import { generateKeyBetween } from "fractional-indexing";
import type { Draft } from "../../src/core/document/draft.ts";
import type { View } from "../../src/core/document/view.ts";
import type { NodeRecord } from "../../src/core/records/node.ts";
import { referencesOf } from "../../src/core/records/records.ts";

/** What people do to one tree from several tabs. The numbers pick the node, and the place or the value. */
export const VERBS = ["title", "owner", "move", "reorder", "add", "link", "read", "deleteBranch", "rename"] as const;
export type Verb = (typeof VERBS)[number];

/** Writes an edit; `value` must be new each time, so that every value can be told from every other. */
export function write(draft: Draft, verb: Verb, at: number, to: number, value: string, newId: () => string): void {
  const id = pick(nodeIds(draft), at);
  if (verb === "rename") draft.patch(draft.tree.id, { title: value });
  else if (id === undefined) draft.put(child(newId(), undefined, "a0", value));
  else writeTo(draft, id, verb, to, value, newId);
}

function writeTo(draft: Draft, id: string, verb: Verb, to: number, value: string, newId: () => string): void {
  if (verb === "title") draft.patch(id, { title: value });
  if (verb === "owner") draft.patch(id, { owner: to % 4 ? value : undefined });
  if (verb === "move") place(draft, id, pick([undefined, ...outside(draft, id)], to), to);
  if (verb === "reorder") place(draft, id, draft.node(id)?.parent, to);
  if (verb === "add") draft.put(child(newId(), id, keyAt(draft, id, to), value));
  if (verb === "link")
    draft.put({ id: newId(), type: "link", from: id, to: pick(nodeIds(draft), to) ?? id, kind: "moves" });
  if (verb === "read") draft.put({ id: newId(), type: "reading", metric: id, date: "2026-03-01", value: to });
  if (verb === "deleteBranch") removeBranch(draft, id);
}

export function nodeIds(view: View): string[] {
  return [...view.all()]
    .filter(({ type }) => type === "node")
    .map(({ id }) => id)
    .sort();
}

function child(id: string, parent: string | undefined, order: string, title: string): NodeRecord {
  return { id, type: "node", kind: "tactic", ...(parent === undefined ? {} : { parent }), order, title };
}

function place(draft: Draft, id: string, parent: string | undefined, to: number): void {
  draft.patch<NodeRecord>(id, { parent, order: keyAt(draft, parent, to) });
}

function keyAt(view: View, parent: string | undefined, to: number): string {
  const keys = view.children(parent).map((id) => view.node(id)?.order ?? "a0");
  const gap = to % (keys.length + 1);
  const [left = null, right = null] = [keys[gap - 1], keys[gap]];
  return left !== null && left === right ? left : generateKeyBetween(left, right);
}

function branch(view: View, id: string): string[] {
  const found = [id];
  for (let i = 0; i < found.length; i++) found.push(...view.children(found[i] as string));
  return found;
}

function outside(view: View, id: string): string[] {
  const inside = new Set(branch(view, id));
  return nodeIds(view).filter((other) => !inside.has(other));
}

function removeBranch(draft: Draft, root: string): void {
  for (const id of branch(draft, root).reverse()) {
    for (const other of [...draft.attached(id)]) {
      const record = draft.get(other);
      if (record && [...referencesOf(record)].some(({ to, whenGone }) => to === id && whenGone === "remove"))
        draft.remove(other);
    }
    draft.remove(id);
  }
}

function pick<T>(from: readonly T[], n: number): T | undefined {
  return from[n % from.length];
}
