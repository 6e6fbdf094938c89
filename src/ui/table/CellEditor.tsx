import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { isComposing } from "../../app/keys/match.ts";
import type { CellEdit } from "../../app/table/columns.ts";
import { useTree } from "../app-context.ts";
import styles from "./table.module.css";
import type { Cells } from "./use-cells.ts";

interface CellEditorProps {
  readonly edit: CellEdit;
  /** Replaces what stands there. */
  readonly typed: string | undefined;
  readonly label: string;
  readonly onEnd: Cells["end"];
}

/** Writes in a cell. Enter takes it over and goes down, Tab goes on, Escape leaves it as it was. */
export function CellEditor({ edit, typed, label, onEnd }: CellEditorProps): ReactNode {
  return edit.as === "text" ? (
    <TextEditor edit={edit} typed={typed} label={label} onEnd={onEnd} />
  ) : (
    <ChoiceEditor edit={edit} typed={typed} label={label} onEnd={onEnd} />
  );
}

interface EditorProps<E> extends Omit<CellEditorProps, "edit"> {
  readonly edit: E;
}

function TextEditor({ edit, typed, label, onEnd }: EditorProps<Extract<CellEdit, { as: "text" }>>): ReactNode {
  const tree = useTree();
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const [problem, setProblem] = useState<string>();
  const known = useId();
  useLayoutEffect(() => {
    field.current?.focus();
    if (typed === undefined) field.current?.select();
  }, [typed]);
  const take = (way?: "down" | "next" | "previous"): void => {
    if (isOver.current) return;
    const said = edit.take(field.current?.value ?? "");
    setProblem(said);
    if (said !== undefined) return;
    isOver.current = true;
    tree.history.seal();
    onEnd(way);
  };
  /** What says nothing that fits cannot be mended by somebody who is elsewhere: it is told, and what was there stays. */
  const leave = (): void => {
    if (isOver.current) return;
    const said = edit.take(field.current?.value ?? "");
    if (said !== undefined) tree.tell(said);
    isOver.current = true;
    onEnd();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Enter") take("down");
    else if (event.key === "Tab") take(event.shiftKey ? "previous" : "next");
    else if (event.key === "Escape") {
      isOver.current = true;
      onEnd();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <input
        ref={field}
        type="text"
        className={styles.editor}
        dir="auto"
        aria-label={label}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : `${known}-problem`}
        autoComplete="off"
        defaultValue={typed ?? edit.value}
        list={edit.known ? known : undefined}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      {edit.known && (
        <datalist id={known}>
          {edit.known.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
      {problem !== undefined && (
        <span id={`${known}-problem`} role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
    </>
  );
}

function ChoiceEditor({ edit, typed, label, onEnd }: EditorProps<Extract<CellEdit, { as: "choice" }>>): ReactNode {
  const field = useRef<HTMLSelectElement>(null);
  const begun = edit.options.find(({ name }) => name.toLowerCase().startsWith(typed?.toLowerCase() ?? "\n"));
  const [value, setValue] = useState(begun?.value ?? edit.value);
  const isOver = useRef(false);
  useLayoutEffect(() => field.current?.focus(), []);
  const end = (way?: "down" | "next" | "previous", isKept = true): void => {
    if (isOver.current) return;
    isOver.current = true;
    if (isKept && value !== edit.value) edit.take(value);
    onEnd(way);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") end("down");
    else if (event.key === "Tab") end(event.shiftKey ? "previous" : "next");
    else if (event.key === "Escape") end(undefined, false);
    else {
      // Arrows and letters are the list's own.
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <select
      ref={field}
      className={styles.editor}
      aria-label={label}
      value={value}
      onChange={(event) => setValue(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => end()}
    >
      {edit.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  );
}
