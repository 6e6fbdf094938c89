import type { Draft } from "../../core/document/draft.ts";
import { addComment, resolveComment, rewriteComment } from "../../core/edits/comments.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import type { App } from "../app.ts";
import type { Workspace } from "../workspace.ts";

/** Writes a comment under the name that is kept on this device. False where nothing is said. */
export function say(tree: Workspace, { settings }: App, node: Id, text: string): boolean {
  if (text.trim() === "") return false;
  const { author } = settings.store.getState();
  commit(tree, "comment", node, (draft) => addComment(draft, tree.host, { node, text, author }));
  tree.say(strings.comments.added);
  return true;
}

/** Says it otherwise; nothing at all takes it away. */
export function rewrite(tree: Workspace, node: Id, id: Id, text: string): void {
  commit(tree, text.trim() === "" ? "removeComment" : "rewriteComment", node, (draft) =>
    rewriteComment(draft, id, text),
  );
}

export function resolve(tree: Workspace, node: Id, id: Id, resolved: boolean): void {
  commit(tree, resolved ? "resolveComment" : "reopenComment", node, (draft) => resolveComment(draft, id, resolved));
  tree.say(resolved ? strings.comments.resolvedSaid : strings.comments.reopened);
}

export function remove(tree: Workspace, node: Id, id: Id): void {
  commit(tree, "removeComment", node, (draft) => draft.remove(id));
}

function commit(tree: Workspace, key: string, node: Id, edit: (draft: Draft) => void): void {
  tree.document.commit({ key, subject: tree.document.node(node)?.title ?? "" }, edit);
  tree.history.seal();
}
