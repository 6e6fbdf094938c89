import type { View } from "../../core/document/view.ts";
import { moveNodes } from "../../core/edits/move.ts";
import type { Place } from "../../core/edits/place.ts";
import type { Id } from "../../core/records/fields.ts";
import type { RefusalKey } from "../../core/strings/refusals.ts";
import { unfold } from "../sketch/new-node.ts";
import type { Workspace } from "../workspace.ts";

/** Moves the chosen node to where `target` says, in one step; says why if it cannot go there. */
export function moveChosen(tree: Workspace, target: (view: View, id: Id) => Place | RefusalKey): void {
  const { focus } = tree.session.getState();
  if (focus === undefined) return;
  const place = target(tree.document, focus);
  if (typeof place === "string") {
    tree.refuse(place);
    return;
  }
  const subject = tree.document.node(focus)?.title ?? "";
  const change = tree.document.commit({ key: "move", subject }, (draft) => moveNodes(draft, [focus], place));
  if (place.parent !== undefined) unfold(tree, place.parent);
  if (change) tree.sayWhere(focus);
}
