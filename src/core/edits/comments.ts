import type { Draft } from "../document/draft.ts";
import type { View } from "../document/view.ts";
import type { Host } from "../host.ts";
import type { CommentRecord } from "../records/comment.ts";
import type { Id } from "../records/fields.ts";
import { isRecord } from "../records/records.ts";

/** What people said about a node, the oldest first; those without a date before all others. */
export function commentsOf(view: View, node: Id): CommentRecord[] {
  const comments: CommentRecord[] = [];
  for (const id of view.attached(node)) {
    const record = view.get(id);
    if (isRecord(record, "comment")) comments.push(record);
  }
  const key = ({ date = "" }: CommentRecord): string => date;
  return comments.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** How many of them still wait for an answer. */
export function openComments(view: View, node: Id): number {
  let count = 0;
  for (const id of view.attached(node)) {
    const record = view.get(id);
    if (isRecord(record, "comment") && !record.resolved) count += 1;
  }
  return count;
}

export interface NewComment {
  readonly node: Id;
  readonly text: string;
  readonly author?: string;
}

/** Writes down what somebody says about a node today. Gives its id; undefined where nothing is said. */
export function addComment(draft: Draft, host: Host, { node, text, author = "" }: NewComment): Id | undefined {
  if (text.trim() === "" || !draft.node(node)) return undefined;
  const id = host.newId();
  const by = author.trim() === "" ? {} : { author: author.trim() };
  draft.put({ id, type: "comment", node, ...by, date: host.today(), text: text.trim() });
  return id;
}

/** Says a comment otherwise; one that says nothing any more is gone. */
export function rewriteComment(draft: Draft, id: Id, text: string): void {
  if (text.trim() === "") draft.remove(id);
  else draft.patch<CommentRecord>(id, { text: text.trim() });
}

/** Puts a comment aside as dealt with, or takes it up again. */
export function resolveComment(draft: Draft, id: Id, resolved: boolean): void {
  draft.patch<CommentRecord>(id, { resolved: resolved || undefined });
}
