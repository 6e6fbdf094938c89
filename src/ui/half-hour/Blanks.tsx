import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import type { TypedField } from "../../app/inspector/read-field.ts";
import { isComposing } from "../../app/keys/match.ts";
import { TypedInput } from "../inspector/controls/TypedInput.tsx";
import { useTyping } from "../inspector/use-typing.ts";
import styles from "./ask.module.css";
import { useSentence } from "./blank-context.ts";

/** A field as wide as what stands in it, so that a sentence with blanks reads and wraps as a sentence. */
function Mirror({
  children,
  isShort = false,
}: {
  readonly children: ReactNode;
  readonly isShort?: boolean;
}): ReactNode {
  const box = useRef<HTMLSpanElement>(null);
  const fit = (): void => {
    const field = box.current?.querySelector<HTMLInputElement>("input, textarea");
    if (box.current && field) box.current.dataset.text = field.value || field.placeholder;
  };
  useLayoutEffect(fit);
  return (
    <span ref={box} className={styles.blank} data-short={isShort} onInput={fit} onBlur={fit}>
      {children}
    </span>
  );
}

interface BlankProps {
  readonly label: string;
  readonly example: string;
}

interface TextBlankProps extends BlankProps {
  readonly value: string;
  /** Runs at every letter; those with the same `merge` are one undo step. */
  readonly onText: (text: string, merge: string) => void;
  /** The caret has left it, and its text is another one than before. */
  readonly onLeave?: () => void;
}

/** A few words. Enter goes on; a line break has no place in a sentence. */
export function TextBlank({ label, example, value, onText, onLeave }: TextBlankProps): ReactNode {
  const { goOn } = useSentence();
  const before = useRef(value);
  const typing = useTyping<HTMLTextAreaElement>(value, onText);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && !isComposing(event.nativeEvent)) {
      event.preventDefault();
      goOn();
    } else typing.onKeyDown(event);
  };
  return (
    <Mirror>
      <textarea
        {...typing}
        rows={1}
        data-blank
        aria-label={label}
        placeholder={example}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        onFocus={() => {
          before.current = value;
          typing.onFocus();
        }}
        onBlur={() => {
          typing.onBlur();
          if (before.current !== value) onLeave?.();
        }}
        onKeyDown={onKeyDown}
      />
    </Mirror>
  );
}

interface TypedBlankProps<T> extends BlankProps {
  readonly field: TypedField<T>;
  readonly value: T | undefined;
  readonly onValue: (value: T | undefined) => void;
}

/** A number, a date, a time: read when the caret goes on. */
export function TypedBlank<T>({ label, example, ...rest }: TypedBlankProps<T>): ReactNode {
  const { goOn, tell } = useSentence();
  const [isWrong, setWrong] = useState(false);
  const onProblem = (problem: string | undefined): void => {
    setWrong(problem !== undefined);
    tell(problem);
  };
  return (
    <Mirror isShort>
      <TypedInput<T>
        {...rest}
        className={styles.typed}
        label={label}
        placeholder={example}
        onProblem={useStable(onProblem)}
        invalid={isWrong}
        onEnter={goOn}
      />
    </Mirror>
  );
}

/** The same function through all renders, which calls the newest. */
function useStable<A extends unknown[]>(run: (...args: A) => void): (...args: A) => void {
  const latest = useRef(run);
  latest.current = run;
  const [stable] = useState(
    () =>
      (...args: A) =>
        latest.current(...args),
  );
  return stable;
}

interface ChoiceBlankProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly (readonly [value: V, text: string])[];
  readonly onChoose: (value: V) => void;
}

/** One of a few words. */
export function ChoiceBlank<V extends string>({ label, value, options, onChoose }: ChoiceBlankProps<V>): ReactNode {
  const text = options.find(([one]) => one === value)?.[1] ?? "";
  return (
    <span className={styles.blank} data-text={text} data-choice>
      <select data-blank aria-label={label} value={value} onChange={(event) => onChoose(event.target.value as V)}>
        {options.map(([one, said]) => (
          <option key={one} value={one}>
            {said}
          </option>
        ))}
      </select>
    </span>
  );
}
