import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { runCommand } from "../../app/commands/registry.ts";
import { isComposing } from "../../app/keys/match.ts";
import { stepKey } from "../../app/sketch/editor.ts";
import { useApp, useTree } from "../app-context.ts";

type TextElement = HTMLTextAreaElement | HTMLInputElement;

/**
 * Ties a text field to a value. Every letter goes to the tree at once; what is typed from coming in to going out is
 * one undo step. React does not control the value, so that an input method's composition is never disturbed; what
 * comes from elsewhere (undo, another tab) is put into the field.
 */
export function useTyping<E extends TextElement>(value: string, write: (text: string, merge: string) => void) {
  const tree = useTree();
  const field = useRef<E>(null);
  const step = useRef("");
  const own = useRef(value);
  const before = useRef(value);
  // Stays what it was: a new default would become the text behind the caret, which then stands before it.
  const [first] = useState(value);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    if (value !== own.current && element.value !== value) {
      element.value = value;
      before.current = value;
    }
    own.current = value;
    growWithText(element);
  }, [value]);
  const undo = useUndoBeyond(() => field.current?.value === before.current);
  return {
    ref: field as RefObject<E | null>,
    defaultValue: first,
    onFocus(): void {
      step.current = stepKey();
      before.current = field.current?.value ?? "";
    },
    onInput(): void {
      const element = field.current;
      if (!element) return;
      own.current = element.value;
      growWithText(element);
      write(element.value, step.current);
    },
    onBlur(): void {
      tree.history.seal();
    },
    onKeyDown: undo,
  };
}

/** Undo takes the text of a field back first; once nothing typed is left there, it goes on with the tree. */
export function useUndoBeyond(untouched: () => boolean): (event: KeyboardEvent) => void {
  const app = useApp();
  const tree = useTree();
  return (event) => {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
    const isZ = key.toLowerCase() === "z" || (code === "KeyZ" && !/^[a-z]$/i.test(key));
    if (!isZ || altKey || !(app.platform === "mac" ? metaKey : ctrlKey) || isComposing(event.nativeEvent)) return;
    const id = shiftKey ? "arrange.redo" : "arrange.undo";
    // What was typed and taken back can be done again only by the field itself.
    if (!untouched() || (shiftKey && !tree.history.redoable)) return;
    event.preventDefault();
    event.stopPropagation();
    tree.history.seal();
    void runCommand(id, { app, tree }).catch(app.report);
  };
}

/** Browsers without `field-sizing` get the height by hand. */
function growWithText(element: TextElement): void {
  if (element instanceof HTMLInputElement || CSS.supports("field-sizing", "content")) return;
  element.style.height = "auto";
  element.style.height = `${element.scrollHeight + 2}px`;
}
