import { moveNodes, placeLevelUp, siblingAfter, siblingBefore, whyNotBelow } from "../../core/edits/move.ts";
import type { Place } from "../../core/edits/place.ts";
import type { Id } from "../../core/records/fields.ts";
import { chooseOnly } from "../session.ts";
import type { Workspace } from "../workspace.ts";
import { commitTitle, openEditor, redecideKind, typeTitle } from "./editor.ts";
import { startNode } from "./new-node.ts";

/** Adds a last child to the chosen node. */
export function addChild(tree: Workspace): void {
  const { focus } = tree.session.getState();
  if (focus !== undefined) startNode(tree, { parent: focus });
}

/**
 * Tab while typing: commits the text and opens a child of it. On an empty new node it hangs that node under
 * the sibling before it instead.
 */
export function addChildWhileTyping(tree: Workspace): void {
  const { editing } = tree.session.getState();
  if (!editing) return;
  if (editing.isNew && isEmpty(tree, editing.id)) {
    const before = siblingBefore(tree.document, editing.id);
    if (before !== undefined) moveEmpty(tree, editing.id, { parent: before });
    return;
  }
  const { above } = editing;
  const done = commitTitle(tree);
  // A parent that got no title is gone again, and the node that it was put above is chosen.
  if (done?.at !== undefined && done.at !== above) startNode(tree, { parent: done.at });
}

/** Enter: the next sibling, of an aim the first child. On an empty new node it takes that node away. */
export function addSibling(tree: Workspace, side: "after" | "before"): void {
  const { editing } = tree.session.getState();
  const done = editing ? commitTitle(tree) : undefined;
  if (done?.vanished) return;
  const { focus } = tree.session.getState();
  const node = focus === undefined ? undefined : tree.document.node(focus);
  if (!node) return;
  // The top of what is shown has no siblings there.
  if (node.kind === "aim" || node.id === tree.session.getState().within) {
    startNode(tree, { parent: node.id, before: tree.document.children(node.id)[0] });
    return;
  }
  const before = side === "before" ? node.id : siblingAfter(tree.document, node.id);
  startNode(tree, { parent: node.parent, before });
}

/** Shift+Tab while typing: one level up. An empty new node decides its kind again. */
export function levelUpWhileTyping(tree: Workspace): void {
  const { editing } = tree.session.getState();
  if (!editing) return;
  const place = placeLevelUp(tree.document, editing.id);
  if (typeof place === "string") {
    tree.refuse(place);
    return;
  }
  moveEmpty(tree, editing.id, place);
}

/** Commits the text and leaves the caret; the node stays chosen. */
export function finishTyping(tree: Workspace): void {
  const done = commitTitle(tree);
  if (done?.at !== undefined) chooseOnly(tree.session, done.at);
}

/** Escape: what was typed over comes back first; otherwise it commits like `finishTyping`. */
export function leaveTyping(tree: Workspace): void {
  const { editing, linkPick } = tree.session.getState();
  if (linkPick) {
    tree.session.setState({ linkPick: undefined });
    return;
  }
  if (editing?.typedOver && !editing.isNew) {
    typeTitle(tree, editing.former);
    tree.session.setState({ editing: { ...editing, typedOver: false } });
    return;
  }
  finishTyping(tree);
}

/** Starts typing on the chosen node; `over` replaces its title. */
export function typeOnNode(tree: Workspace, over: boolean): void {
  const { focus, pane } = tree.session.getState();
  if (focus !== undefined) openEditor(tree, focus, { pane, typeOver: over });
}

function isEmpty(tree: Workspace, id: Id): boolean {
  return tree.document.node(id)?.title.trim() === "";
}

function moveEmpty(tree: Workspace, id: Id, place: Place): void {
  const { editing } = tree.session.getState();
  const reason = whyNotBelow(tree.document, id, place.parent);
  if (!editing || reason) {
    if (reason) tree.refuse(reason);
    return;
  }
  const merge = editing.isNew ? editing.step : undefined;
  tree.document.commit({ key: "move" }, (draft) => moveNodes(draft, [id], place), merge === undefined ? {} : { merge });
  if (isEmpty(tree, id)) redecideKind(tree, id);
}
