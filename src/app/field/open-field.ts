import { writeStep } from "../../core/edits/write-step.ts";
import type { Id } from "../../core/records/fields.ts";
import { isStepField, type StepField, stepFieldsOf, stepText, tidyStepText } from "../../core/records/step-fields.ts";
import { chooseOnly, type FieldFocus } from "../session.ts";
import { commitTitle, openEditor } from "../sketch/editor.ts";
import type { Workspace } from "../workspace.ts";
import { revealRow } from "./reveal-row.ts";

/**
 * Puts the caret into a field of a node, wherever that field is shown: the title into its editor, a field of a step
 * into its row while all fields stand on the cards, every other field into its control beside the map. The last two
 * read `session.field`.
 */
export function openField(tree: Workspace, id: Id, name: string, caret?: number): void {
  commitTitle(tree);
  if (!tree.document.node(id)) return;
  if (name === "title") {
    closeField(tree);
    tree.reveal(id);
    openEditor(tree, id, { pane: tree.session.getState().pane });
    return;
  }
  const { field } = tree.session.getState();
  if (field?.id === id && field.name === name) return;
  settleField(tree);
  chooseOnly(tree.session, id);
  const next = { id, name, caret };
  if (isOnCard(tree, next)) {
    tree.document.allow();
    tree.session.setState({ field: next, pane: "map" });
    revealRow(tree);
  } else {
    tree.session.setState({ field: next });
    tree.reveal(id);
    tree.takeKeyboard();
  }
}

/** Whether a field is a row of a card on the map, and so no control beside the map has to take the caret for it. */
export function isOnCard(tree: Workspace, { id, name }: FieldFocus): boolean {
  const node = tree.document.node(id);
  if (!node || !isStepField(name)) return false;
  const { view } = tree.session.getState();
  return view === "map" && tree.document.tree.detail === "all" && stepFieldsOf(node).includes(name);
}

/** The row that is being typed; undefined while the caret is elsewhere. */
export function typedRow(tree: Workspace): { readonly id: Id; readonly name: StepField } | undefined {
  const { field } = tree.session.getState();
  return field && isStepField(field.name) && isOnCard(tree, field) ? { id: field.id, name: field.name } : undefined;
}

/** Takes over what stands in the row that is typed. Runs at every letter, so a crash costs none. */
export function typeRow(tree: Workspace, text: string): void {
  const row = typedRow(tree);
  if (row) write(tree, row, text);
}

/** Ends the writing in a field. All that was typed into it is one undo step. */
export function closeField(tree: Workspace): void {
  if (!tree.session.getState().field) return;
  settleField(tree);
  tree.session.setState({ field: undefined });
}

/** The caret leaves a field: space round the text goes, and the undo step ends. */
function settleField(tree: Workspace): void {
  const row = typedRow(tree);
  const node = row && tree.document.node(row.id);
  const step = tree.history.undoable;
  if (row && node && step?.merge === keyOf(row)) {
    const text = stepText(node, row.name);
    const tidied = tidyStepText(row.name, text);
    if (tidied !== text) write(tree, row, tidied);
  }
  tree.history.seal();
}

function write(tree: Workspace, { id, name }: { readonly id: Id; readonly name: StepField }, text: string): void {
  const node = tree.document.node(id);
  if (!node) return;
  const label = { key: "field", subject: node.title };
  tree.document.commit(label, (draft) => writeStep(draft, id, name, text), { merge: keyOf({ id, name }) });
}

function keyOf({ id, name }: FieldFocus): string {
  return `field:${id}:${name}`;
}
