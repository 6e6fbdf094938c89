import type { Draft } from "../../core/document/draft.ts";
import { siblingBefore } from "../../core/edits/move.ts";
import { removeOnly } from "../../core/edits/remove.ts";
import { applyParsed } from "../../core/grammar/apply.ts";
import type { GrammarLoss } from "../../core/grammar/losses.ts";
import { type ParsedNode, parseNode } from "../../core/grammar/node.ts";
import { kindByPlace } from "../../core/query/kind-by-place.ts";
import type { Id } from "../../core/records/fields.ts";
import { faceOf, type NodeRecord } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { chooseOnly, type Editing, type Pane } from "../session.ts";
import type { Workspace } from "../workspace.ts";

let steps = 0;

/** A merge key that no other step has: all that is typed into one open editor is one undo step. */
export function stepKey(): string {
  steps += 1;
  return `type:${steps}`;
}

export interface EditorStart {
  readonly pane: Pane;
  readonly isNew?: boolean;
  /** Just put above this node. */
  readonly above?: Id;
  /** Empties the title; Escape brings it back. */
  readonly typeOver?: boolean;
  readonly step?: string;
}

/** Opens the title editor on a node, committing what was being typed elsewhere. */
export function openEditor(tree: Workspace, id: Id, start: EditorStart): void {
  const node = tree.document.node(id);
  if (!node) return;
  tree.document.allow();
  const { isNew = false, typeOver = false, pane, step = stepKey(), above } = start;
  chooseOnly(tree.session, id);
  tree.session.setState({ editing: { id, isNew, former: node.title, typedOver: typeOver, pane, step, above }, pane });
  if (typeOver) typeTitle(tree, "");
}

/** Takes over what stands in the title editor. Runs at every letter, so a crash costs none. */
export function typeTitle(tree: Workspace, title: string): void {
  const { editing } = tree.session.getState();
  if (!editing) return;
  const { id, isNew, step, above } = editing;
  const key = above !== undefined ? "insertParent" : isNew ? "add" : "rename";
  tree.document.commit({ key, subject: title }, (draft) => draft.patch<NodeRecord>(id, { title }), { merge: step });
}

/** What became of the text when the editor closed: the node that is there now, and whether it still is new. */
export interface Committed {
  /** The node the person is on now; undefined if nothing is left. */
  readonly at: Id | undefined;
  /** The new node was empty, or became a field of its parent, and is gone. */
  readonly vanished: boolean;
}

/** Closes the title editor. Reads the fields that were typed as a second step, so that undo gives the text back. */
export function commitTitle(tree: Workspace): Committed | undefined {
  const { editing } = tree.session.getState();
  if (!editing) return undefined;
  tree.session.setState({ editing: undefined, linkPick: undefined });
  const node = tree.document.node(editing.id);
  if (!node) return { at: undefined, vanished: true };
  if (node.title.trim() === "") {
    if (editing.above !== undefined) return giveBack(tree, node, editing.step, editing.above);
    if (editing.isNew) return takeAway(tree, node, editing.step);
  }
  const done = readFields(tree, node, editing);
  tree.history.seal();
  return done;
}

function takeAway(tree: Workspace, node: NodeRecord, step: string): Committed {
  const at = siblingBefore(tree.document, node.id) ?? node.parent ?? tree.document.children(undefined)[0];
  tree.document.commit({ key: "add" }, (draft) => draft.remove(node.id), { merge: step });
  tree.history.seal();
  const left = at === node.id ? undefined : at;
  chooseOnly(tree.session, left);
  return { at: left, vanished: true };
}

/** Takes out a parent that was put above a node and got no title: what hangs below it goes back to where it was. */
function giveBack(tree: Workspace, node: NodeRecord, step: string, above: Id): Committed {
  const takeOut = (draft: Draft): void => {
    // Its old place among its siblings: then nothing was done that undo would have to name.
    if (draft.children(node.id).join() === above) draft.patch(above, { parent: node.parent });
    removeOnly(draft, node.id);
  };
  tree.document.commit({ key: "insertParent" }, takeOut, { merge: step });
  tree.history.seal();
  const at = tree.document.node(above) ? above : node.parent;
  chooseOnly(tree.session, at);
  return { at, vanished: true };
}

function readFields(tree: Workspace, node: NodeRecord, { isNew, step, former }: Editing): Committed {
  const { document, host } = tree;
  // What nobody changed is not read again: its title may look like fields by now.
  if (!isNew && node.title === former) return { at: node.id, vanished: false };
  const parsed = parseNode(node.title, {
    today: host.today(),
    face: faceOf(node),
    isNew: isNew && node.parent !== undefined,
  });
  if (isNew && parsed.isFieldOfParent && node.parent !== undefined) {
    const parent = node.parent;
    document.commit({ key: "add" }, (draft) => draft.remove(node.id), { merge: step });
    tree.history.seal();
    write(tree, parent, parsed, node.title);
    chooseOnly(tree.session, parent);
    return { at: parent, vanished: true };
  }
  tree.history.seal();
  write(tree, node.id, parsed, node.title);
  return { at: node.id, vanished: false };
}

/** Writes what was read out of a text as one step, and tells what of it could not be taken over. */
function write(tree: Workspace, id: Id, parsed: ParsedNode, subject: string): void {
  let losses: readonly GrammarLoss[] = [];
  tree.document.commit({ key: "readFields", subject }, (draft) => {
    losses = applyParsed(draft, id, parsed, tree.host);
  });
  for (const { key, text } of losses) tree.tell(strings.grammar.losses[key](text));
}

/** Decides the kind of a node that is still empty again, after it was moved. */
export function redecideKind(tree: Workspace, id: Id): void {
  const { editing } = tree.session.getState();
  if (!editing?.isNew || editing.id !== id) return;
  const node = tree.document.node(id);
  if (!node) return;
  const { kind, role } = kindByPlace(tree.document, node.parent, siblingBefore(tree.document, id));
  tree.document.commit({ key: "add" }, (draft) => draft.patch<NodeRecord>(id, { kind, role }), { merge: editing.step });
}
