import type { NodeRecord } from "../../core/records/node.ts";
import type { App } from "../app.ts";
import type { KeyPlace } from "../commands/command.ts";
import { commandFor, runCommand } from "../commands/registry.ts";
import type { Dialog } from "../session.ts";
import { typeOnNode } from "../sketch/type-through.ts";
import type { Workspace } from "../workspace.ts";
import { typeIntoFind } from "./find-ahead.ts";
import { keyPlace } from "./key-place.ts";
import { isComposing, type KeyPress, pressOf, typedCharacter } from "./match.ts";

/** Signs that are keys on a node and so never start typing over it. */
const SIGN_KEYS = new Set(["-", "+", "*", "/", "?", "["]);

/** The one listener for keys. Dialogs and menus (`data-keys="elsewhere"`) look after their own. */
export function onKeyDown(event: KeyboardEvent, app: App): void {
  const place = keyPlace(event.target);
  if (place === "elsewhere" || event.defaultPrevented) return;
  if (app.screen.getState().dialog) {
    typeAhead(event, app);
    return;
  }
  const tree = app.tree();
  const isPresented = tree?.session.getState().presenting !== undefined;
  const sketching = !isPresented && (tree?.session.getState().sketching ?? false);
  if (isComposing(event) || event.key === "Dead") {
    // A composition on a node would go nowhere: the editor opens at once and it lands there.
    if (place === "node" && tree && sketching) typeOnNode(tree, true);
    return;
  }
  const press = pressOf(event);
  if (
    tree &&
    (place === "node" || place === "page") &&
    typeIntoFind(tree, event.key, writtenCharacter(press, app.platform))
  ) {
    event.preventDefault();
    return;
  }
  if (place === "page" && tree && typeBeforeCaret(tree, press, app)) {
    event.preventDefault();
    return;
  }
  const found =
    (isPresented && !isWritten(place, event) && commandFor(press, "present", app.platform, false)) ||
    commandFor(press, place, app.platform, sketching);
  if (found) {
    app.lastChord = found.binding.chord;
    if (found.binding.native) return;
    event.preventDefault();
    if (tree) app.hints.note(tree, found.binding.chord);
    void runCommand(found.command.id, { app, tree }).catch(app.report);
    return;
  }
  if (place !== "node" || !tree) return;
  if (event.key === " ") {
    // Space edits when it is let go, unless the map was dragged with it meanwhile.
    event.preventDefault();
    if (!event.repeat) app.dragged = false;
    return;
  }
  const typed = typedCharacter(press, app.platform);
  if (typed === undefined || SIGN_KEYS.has(typed)) return;
  const { typing } = app.settings.store.getState();
  if (sketching && typing !== "jump") typeOnNode(tree, typing === "over");
  else app.typeAhead.type(tree, typed);
}

/** Whether a key is text where the keyboard is, or presses a button. */
function isWritten(place: KeyPlace, { key, target }: KeyboardEvent): boolean {
  return ["title", "row", "field"].includes(place) || (key === " " && target instanceof HTMLButtonElement);
}

/**
 * A dialog is asked for and on its way: no key may reach the tree behind it. What is typed and entered waits for
 * the text field that it begins with, so that nobody has to look before typing; Escape calls the dialog off.
 */
function typeAhead(event: KeyboardEvent, app: App): void {
  const { dialog } = app.screen.getState();
  event.preventDefault();
  if (event.key === "Escape") app.openDialog(undefined);
  if (event.key === "Escape" || !takesText(dialog) || dialog.entered) return;
  const ask = dialog.ask ?? "";
  const typed = writtenCharacter(pressOf(event), app.platform);
  if (event.key === "Enter") app.openDialog({ ...dialog, entered: true });
  else if (event.key === "Backspace") app.openDialog({ ...dialog, ask: ask.slice(0, -1) });
  else if (typed !== undefined) app.openDialog({ ...dialog, ask: `${ask}${typed}` });
}

/** The dialogs that begin with a text field. */
function takesText(
  dialog: Dialog | undefined,
): dialog is Extract<Dialog, { readonly name: "palette" | "rename" | "name" }> {
  return dialog?.name === "palette" || dialog?.name === "rename" || dialog?.name === "name";
}

/** A title is about to get the caret and is not drawn yet: what is typed meanwhile goes into it all the same. */
function typeBeforeCaret(tree: Workspace, press: KeyPress, { platform }: App): boolean {
  const { editing, field } = tree.session.getState();
  const id = editing?.id ?? (field?.name === "title" ? field.id : undefined);
  const typed = writtenCharacter(press, platform);
  if (id === undefined || typed === undefined) return false;
  const title = `${tree.document.node(id)?.title ?? ""}${typed}`;
  const label = { key: "rename", subject: title } as const;
  tree.document.commit(label, (draft) => draft.patch<NodeRecord>(id, { title }), { merge: editing?.step ?? "ahead" });
  return true;
}

/** What a key writes in a text field, where Space is a letter like all others. */
function writtenCharacter(press: KeyPress, platform: App["platform"]): string | undefined {
  const plain = !(press.ctrlKey || press.metaKey || press.altKey);
  return press.key === " " && plain ? " " : typedCharacter(press, platform);
}

/** Space lets go on a node: edit its title. */
export function onKeyUp(event: KeyboardEvent, app: App): void {
  const tree = app.tree();
  if (event.key !== " " || keyPlace(event.target) !== "node" || !tree || app.screen.getState().dialog) return;
  if (tree.session.getState().presenting) return;
  event.preventDefault();
  if (app.dragged) app.dragged = false;
  else typeOnNode(tree, false);
}
