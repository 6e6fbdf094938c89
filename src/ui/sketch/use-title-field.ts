import { type ClipboardEvent, type FormEvent, type RefObject, useLayoutEffect } from "react";
import { startLinkWhileTyping } from "../../app/link/pick.ts";
import type { Editing, Pane } from "../../app/session.ts";
import { commitTitle, typeTitle } from "../../app/sketch/editor.ts";
import { pasteLines } from "../../app/sketch/paste-lines.ts";
import { editableTitle } from "../../core/grammar/print/line.ts";
import { TITLE_LIMIT } from "../../core/records/fields.ts";
import { useApp, useSession, useTree } from "../app-context.ts";

/**
 * Ties a text field to the title that is being typed in one pane: its value is set when the editor opens or
 * moves on, and every letter goes to the tree at once. React does not control the value, so an input
 * method's composition is never disturbed.
 */
export function useTitleField(field: RefObject<HTMLTextAreaElement | null>, pane: Pane) {
  const tree = useTree();
  const app = useApp();
  const editing = useSession((session) => (session.editing?.pane === pane ? session.editing : undefined));
  useFieldText(field, pane, editing);
  return {
    maxLength: TITLE_LIMIT,
    onInput(event: FormEvent<HTMLTextAreaElement>): void {
      const element = event.currentTarget;
      element.dataset.typing = "yes";
      try {
        typeTitle(tree, element.value);
      } finally {
        delete element.dataset.typing;
      }
      startLinkWhileTyping(tree, element);
    },
    onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
      const text = event.clipboardData.getData("text/plain");
      if (!/[\r\n]/.test(text.trim()) || app.lastChord === "Mod+Shift+V") return;
      event.preventDefault();
      void pasteLines(tree, app, text).catch(app.report);
    },
    onBlur(): void {
      // Focus that moves to the other pane or into a dialog ends the typing; losing the window does not.
      if (document.hasFocus() && tree.session.getState().editing?.pane === pane && !tree.session.getState().linkPick)
        commitTitle(tree);
    },
  };
}

/** Puts the title into the field when typing starts, when a picker closes, and when something else changes it. */
function useFieldText(field: RefObject<HTMLTextAreaElement | null>, pane: Pane, editing: Editing | undefined): void {
  const tree = useTree();
  const step = editing?.step;
  const id = editing?.id;
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || id === undefined || step === undefined) return;
    const node = tree.document.node(id);
    const untouched = node !== undefined && node.title === tree.session.getState().editing?.former;
    element.value = untouched ? editableTitle(node) : (node?.title ?? "");
    element.hidden = false;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, [field, id, step, tree]);
  const picking = useSession((session) => session.linkPick !== undefined);
  useLayoutEffect(() => {
    // The picker was closed: typing goes on where it was.
    if (!picking && id !== undefined) field.current?.focus({ preventScroll: true });
  }, [field, id, picking]);
  useLayoutEffect(
    () =>
      tree.document.onChange(({ origin }) => {
        // What is typed comes from the field; anything else (Escape, undo, another tab) goes into it.
        const element = field.current;
        const open = tree.session.getState().editing;
        if (!element || !open || open.pane !== pane) return;
        const title = tree.document.node(open.id)?.title ?? "";
        if (
          element.value !== title &&
          (origin !== "user" || document.activeElement !== element || !element.dataset.typing)
        )
          element.value = title;
      }),
    [field, pane, tree],
  );
}
