import type { Id } from "../core/records/fields.ts";
import { chooseOnly } from "./session.ts";
import { commitTitle } from "./sketch/editor.ts";
import type { Workspace } from "./workspace.ts";

/** Puts the caret into a field of a node, wherever that field is shown. */
export function openField(tree: Workspace, id: Id, field: string): void {
  if (!tree.document.node(id)) return;
  commitTitle(tree);
  chooseOnly(tree.session, id);
  tree.reveal(id);
  tree.session.setState({ field: { id, name: field } });
}
