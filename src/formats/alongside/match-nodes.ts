import { RecordStore } from "../../core/document/record-store.ts";
import type { View } from "../../core/document/view.ts";
import type { Id } from "../../core/records/fields.ts";
import type { AnyRecord } from "../../core/records/records.ts";

/**
 * Which node of the tree each node from outside is, by its id outside. By id where the tree has a node with it; else by
 * title, below the same node where it can be, and anywhere where the title is the only one on both sides.
 */
export function matchNodes(view: View, records: readonly AnyRecord[]): ReadonlyMap<Id, Id> {
  const outside = new RecordStore(records);
  const found = new Map<Id, Id>();
  const taken = new Set<Id>();
  const take = (theirs: Id, ours: Id): void => {
    found.set(theirs, ours);
    taken.add(ours);
  };
  const theirs = inOrder(outside);
  for (const id of theirs) if (view.node(id)) take(id, id);
  const isOpen = (id: Id): boolean => !taken.has(id);
  for (const id of theirs) {
    if (found.has(id)) continue;
    const node = outside.node(id);
    const parent = node?.parent === undefined ? undefined : found.get(node.parent);
    if (!node || (node.parent !== undefined && parent === undefined)) continue;
    const title = plain(node.title);
    const same = view.children(parent).find((child) => isOpen(child) && plain(view.node(child)?.title ?? "") === title);
    if (same !== undefined) take(id, same);
  }
  const [ourTitles, theirTitles] = [titlesIn(view, isOpen), titlesIn(outside, (id) => !found.has(id))];
  for (const [title, [only, ...others]] of theirTitles) {
    const [ours, ...more] = ourTitles.get(title) ?? [];
    if (title !== "" && only && ours && others.length + more.length === 0) take(only, ours);
  }
  return found;
}

/** The open nodes by their titles. */
function titlesIn(view: View, isOpen: (id: Id) => boolean): Map<string, Id[]> {
  const titles = new Map<string, Id[]>();
  for (const id of inOrder(view)) {
    if (!isOpen(id)) continue;
    const title = plain(view.node(id)?.title ?? "");
    if (!titles.get(title)?.push(id)) titles.set(title, [id]);
  }
  return titles;
}

/** Parents before their children. */
function inOrder(view: View): Id[] {
  const ids = [...view.children(undefined)];
  for (const id of ids) ids.push(...view.children(id));
  return ids;
}

function plain(title: string): string {
  return title.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
}
