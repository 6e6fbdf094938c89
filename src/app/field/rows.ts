import { stepFieldsOf } from "../../core/records/step-fields.ts";
import { openEditor } from "../sketch/editor.ts";
import type { Workspace } from "../workspace.ts";
import { closeField, openField, typedRow } from "./open-field.ts";

/** Goes into the fields of the chosen step: to the first that misses something, else to the first. */
export function openFields(tree: Workspace): void {
  const node = tree.focused;
  if (!node) return;
  const rows = tree.canvas.cards.get(node.id)?.rows ?? [];
  const missing = rows.find(({ tone }) => tone === "missing");
  const name = missing?.name ?? rows[0]?.name ?? stepFieldsOf(node)[0];
  if (name) openField(tree, node.id, name);
}

/** From one row to the next or previous one. Before the first is the title, after the last the card itself. */
export function goToRow(tree: Workspace, step: 1 | -1): void {
  const row = typedRow(tree);
  const node = row && tree.document.node(row.id);
  if (!row || !node) return;
  const names = stepFieldsOf(node);
  const next = names[names.indexOf(row.name) + step];
  if (next) openField(tree, node.id, next);
  else if (step === 1) endRow(tree);
  else {
    closeField(tree);
    openEditor(tree, node.id, { pane: "map" });
  }
}

/** Ends the writing in a row; the card has the keyboard again, as if it had never left the tree. */
export function endRow(tree: Workspace): void {
  closeField(tree);
  tree.takeKeyboard();
}
