import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from "react";
import type { TypedField } from "../../../app/inspector/read-field.ts";
import { isComposing } from "../../../app/keys/match.ts";
import { useTree } from "../../app-context.ts";
import styles from "../fields.module.css";
import type { Draft } from "../use-draft.ts";
import { useUndoBeyond } from "../use-typing.ts";

interface TypedInputProps<T> {
  readonly field: TypedField<T>;
  readonly value: T | undefined;
  readonly onValue: (value: T | undefined) => void;
  readonly onProblem: (message: string | undefined) => void;
  readonly invalid: boolean;
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly className?: string | undefined;
  /** Called on Enter, after the value was taken over. */
  readonly onEnter?: (() => void) | undefined;
  readonly handle?: Ref<TypedHandle>;
  /** Where what stands there waits while the field is away, until the form takes it over. */
  readonly draft?: Draft | undefined;
}

export interface TypedHandle {
  /** Takes over what stands there; false if it says nothing. */
  take(): boolean;
  clear(): void;
  focus(): void;
}

/**
 * A number, date or the like, typed as text. It is read when the person goes on; what cannot be read stays to be
 * mended, with a message, while the record keeps what it had. Escape brings that back.
 */
export function TypedInput<T>(props: TypedInputProps<T>): ReactNode {
  const { field, value, onValue, onProblem, invalid, onEnter, handle, draft } = props;
  const tree = useTree();
  const input = useRef<HTMLInputElement>(null);
  const shown = value === undefined ? "" : field.print(value);
  const written = useRef(shown);
  const latest = useRef({ text: draft?.[0] || shown, leave: (): void => undefined });
  const take = (tell = onProblem): boolean => {
    const text = latest.current.text.trim();
    if (text === written.current) return finish(written.current);
    const read = text === "" ? { value: undefined } : field.read(text, written.current);
    if ("problem" in read) {
      tell(read.problem);
      return false;
    }
    written.current = read.value === undefined ? "" : field.print(read.value);
    onValue(read.value);
    tree.history.seal();
    return finish(written.current);
  };
  const finish = (text: string): boolean => {
    put(text);
    onProblem(undefined);
    return true;
  };
  const put = (text: string): void => {
    latest.current.text = text;
    if (input.current && input.current.value !== text) input.current.value = text;
    if (draft && draft[0] !== text) draft[1](text);
  };
  const clear = (): void => {
    written.current = "";
    put("");
  };
  // What was not read when the field goes away is told, since nobody can mend it there any more; a draft can be.
  latest.current.leave = () => void (draft || take((problem) => problem !== undefined && tree.tell(problem)));
  useImperativeHandle(handle, () => ({
    take: () => take(),
    clear,
    focus: () => input.current?.focus(),
  }));
  useLayoutEffect(() => {
    if (written.current === shown) return;
    written.current = shown;
    latest.current.text = shown;
    if (input.current) input.current.value = shown;
    onProblem(undefined);
  }, [shown, onProblem]);
  useEffect(() => {
    const last = latest.current;
    return () => last.leave();
  }, []);
  const undo = useUndoBeyond(() => latest.current.text === written.current);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (take()) onEnter?.();
    } else if (event.key === "Escape" && latest.current.text !== written.current) {
      event.preventDefault();
      event.stopPropagation();
      finish(written.current);
    } else undo(event);
  };
  return (
    <input
      ref={input}
      id={props.id}
      className={props.className ?? styles.box}
      defaultValue={latest.current.text}
      autoComplete="off"
      spellCheck={false}
      placeholder={props.placeholder}
      aria-label={props.label}
      aria-invalid={invalid || undefined}
      aria-describedby={props.describedBy}
      onInput={(event) => {
        latest.current.text = event.currentTarget.value;
        draft?.[1](latest.current.text);
      }}
      onBlur={() => take()}
      onKeyDown={onKeyDown}
    />
  );
}
