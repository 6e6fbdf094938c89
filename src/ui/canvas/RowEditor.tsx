import { type CSSProperties, type ReactNode, useCallback, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { closeField, typedRow, typeRow } from "../../app/field/open-field.ts";
import { revealRow } from "../../app/field/reveal-row.ts";
import type { Workspace } from "../../app/workspace.ts";
import { stepText } from "../../core/records/step-fields.ts";
import { strings } from "../../core/strings/index.ts";
import { useSession, useTree } from "../app-context.ts";
import { fontOf } from "./Lines.tsx";
import styles from "./map.module.css";

/**
 * The text field in which a row of a card is written. Like that of the titles it stays and moves from row to row.
 * React does not control its value, so an input method can compose in it.
 */
export function RowEditor(): ReactNode {
  const tree = useTree();
  const { canvas } = tree;
  // The row is where its card is, as large as its text.
  useSyncExternalStore(
    useCallback((wake) => canvas.subscribe(wake), [canvas]),
    () => placeOf(tree),
  );
  useSession((session) => session.field);
  const row = typedRow(tree);
  const card = row && canvas.cards.get(row.id);
  const box = card?.rows?.find(({ name }) => name === row?.name)?.text;
  const rect = row && canvas.shown(row.id);
  const field = useRef<HTMLTextAreaElement>(null);
  const isOpen = box !== undefined && rect !== undefined;
  useRowText(field, isOpen ? `${row?.id} ${row?.name}` : "");
  const height = isOpen ? box.height : 0;
  useLayoutEffect(() => {
    if (height > 0) revealRow(tree);
  }, [tree, height]);
  const style: CSSProperties = isOpen
    ? {
        transform: `translate(${rect.x + box.x}px, ${rect.y + box.y}px)`,
        width: box.width + 1,
        height: box.height,
        ...fontOf(box.font, box.lineHeight),
      }
    : { transform: "translate(-9999px, -9999px)" };
  const words = row && strings.steps[row.name];
  return (
    <textarea
      ref={field}
      className={styles.editor}
      style={style}
      data-keys="row"
      data-aim={card?.face === "aim"}
      aria-label={words ? strings.stepWords.field(words.label, words.term, card?.content.title ?? "") : undefined}
      tabIndex={-1}
      hidden={!isOpen}
      placeholder={words?.ask}
      autoComplete="off"
      spellCheck={false}
      rows={1}
      dir="auto"
      onInput={(event) => typeRow(tree, event.currentTarget.value)}
      onBlur={() => {
        // Focus that goes elsewhere on the page ends the writing; losing the window does not.
        if (document.hasFocus() && typedRow(tree)) closeField(tree);
      }}
    />
  );
}

function placeOf(tree: Workspace): string {
  const row = typedRow(tree);
  const rect = row && tree.canvas.shown(row.id);
  const box = row && tree.canvas.cards.get(row.id)?.rows?.find(({ name }) => name === row.name)?.text;
  return rect && box ? `${rect.x} ${rect.y} ${box.y} ${box.height}` : "";
}

/** Puts the text of a row into the field when the caret comes to it, and when something else changes it. */
function useRowText(field: React.RefObject<HTMLTextAreaElement | null>, row: string): void {
  const tree = useTree();
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || row === "") return;
    element.value = textOf(tree);
    element.hidden = false;
    element.focus({ preventScroll: true });
    const caret = tree.session.getState().field?.caret ?? element.value.length;
    element.setSelectionRange(caret, caret);
  }, [field, row, tree]);
  useLayoutEffect(
    () =>
      tree.document.onChange(({ origin }) => {
        const element = field.current;
        if (origin === "user" || !element || !typedRow(tree)) return;
        const text = textOf(tree);
        if (element.value !== text) element.value = text;
      }),
    [field, tree],
  );
}

function textOf(tree: Workspace): string {
  const row = typedRow(tree);
  const node = row && tree.document.node(row.id);
  return row && node ? stepText(node, row.name) : "";
}
