import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { isComposing } from "../../../app/keys/match.ts";
import { strings } from "../../../core/strings/index.ts";
import { Icon } from "../../kit/Icon.tsx";
import styles from "../fields.module.css";
import { useTyping } from "../use-typing.ts";
import type { ControlProps } from "./control.ts";

/** Several texts in an order that means something. Enter begins the next, Alt with an arrow moves one. */
export function ListField({ words, state, id, describedBy }: ControlProps): ReactNode {
  const stored = (state.value as readonly string[] | undefined) ?? [];
  const { items, change } = useItems(stored, state.write);
  const box = useRef<HTMLDivElement>(null);
  const caret = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    box.current?.querySelectorAll("textarea")[caret.current]?.focus();
    caret.current = undefined;
  });
  const onKeyDown = (event: KeyboardEvent, at: number): void => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey) return;
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.key === "Enter" && !event.shiftKey) {
      caret.current = at + 1;
      change(items.toSpliced(at + 1, 0, ""));
    } else if (event.key === "Backspace" && items[at] === "" && items.length > 1) {
      caret.current = Math.max(at - 1, 0);
      change(items.toSpliced(at, 1));
    } else if (event.altKey && step !== undefined && items[at + step] !== undefined) {
      caret.current = at + step;
      change(items.toSpliced(at, 1).toSpliced(at + step, 0, items[at] ?? ""));
    } else return;
    event.preventDefault();
  };
  return (
    <div ref={box} className={styles.items}>
      {items.map((item, at) => (
        <Item
          key={at}
          text={item}
          id={at === 0 ? id : undefined}
          label={at === 0 ? undefined : strings.inspector.item(words.ask, at + 1)}
          example={at === 0 ? words.example : undefined}
          describedBy={at === 0 ? describedBy : undefined}
          onText={(text, merge) => change(items.with(at, text), merge)}
          onKeyDown={(event) => onKeyDown(event, at)}
          onRemove={items.length > 1 ? () => change(items.toSpliced(at, 1)) : undefined}
        />
      ))}
    </div>
  );
}

interface ItemProps {
  readonly text: string;
  readonly id: string | undefined;
  readonly label: string | undefined;
  readonly example: string | undefined;
  readonly describedBy: string | undefined;
  readonly onText: (text: string, merge: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onRemove: (() => void) | undefined;
}

function Item({ text, id, label, example, describedBy, onText, onKeyDown, onRemove }: ItemProps): ReactNode {
  const typing = useTyping<HTMLTextAreaElement>(text, onText);
  return (
    <span className={styles.item}>
      <textarea
        {...typing}
        id={id}
        rows={1}
        className={`${styles.box} ${styles.text}`}
        placeholder={example}
        aria-label={label}
        aria-describedby={describedBy}
        onKeyDown={(event) => {
          onKeyDown(event);
          if (!event.defaultPrevented) typing.onKeyDown(event);
        }}
      />
      {onRemove && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.inside}
          aria-label={strings.inspector.removeItem(text)}
          onClick={onRemove}
        >
          <Icon name="close" size={14} />
        </button>
      )}
    </span>
  );
}

/** The texts with the empty ones that are being typed; the record holds only those that say something. */
function useItems(stored: readonly string[], write: (value: string[], merge?: string) => void) {
  const shown = stored.length === 0 ? [""] : [...stored];
  const [draft, setDraft] = useState<readonly string[]>(shown);
  const filled = (list: readonly string[]): string[] => list.filter((text) => text.trim() !== "");
  // What came from elsewhere replaces what stands here.
  const items = filled(draft).join("\n\n") === stored.join("\n\n") ? draft : shown;
  return {
    items,
    change(next: readonly string[], merge?: string): void {
      setDraft(next);
      write(filled(next), merge);
    },
  };
}
