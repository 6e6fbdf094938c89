import { addNode, type NewNode } from "../../core/edits/add-node.ts";
import type { Place } from "../../core/edits/place.ts";
import { kindByPlace } from "../../core/query/kind-by-place.ts";
import type { Id } from "../../core/records/fields.ts";
import type { Workspace } from "../workspace.ts";
import { openEditor, stepKey } from "./editor.ts";
import { plannedAt } from "./planned-at.ts";

/** The sibling that stands before a place. */
function siblingAt(tree: Workspace, { parent, before }: Place): Id | undefined {
  const siblings = tree.document.children(parent);
  return before === undefined ? siblings.at(-1) : siblings[siblings.indexOf(before) - 1];
}

/** Makes an empty node at a place, of the kind that its place suggests, and opens its title. */
export function startNode(tree: Workspace, place: Place, given?: NewNode): Id {
  const { document, host, session } = tree;
  const node = given ?? plannedAt(tree, place) ?? kindByPlace(document, place.parent, siblingAt(tree, place));
  const step = stepKey();
  let id = "";
  document.commit(
    { key: "add" },
    (draft) => {
      id = addNode(draft, host, place, node);
    },
    { merge: step },
  );
  if (place.parent !== undefined) unfold(tree, place.parent);
  openEditor(tree, id, { isNew: true, step, pane: session.getState().pane });
  return id;
}

/** Makes the children of a node visible. */
export function unfold(tree: Workspace, id: Id): void {
  const { folded } = tree.session.getState();
  if (!folded.has(id)) return;
  const next = new Set(folded);
  next.delete(id);
  tree.session.setState({ folded: next });
}
