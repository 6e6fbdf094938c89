import { type ReactNode, useState } from "react";
import { strings } from "../../../core/strings/index.ts";
import { Icon } from "../../kit/Icon.tsx";
import styles from "../fields.module.css";
import { useTyping } from "../use-typing.ts";
import type { ControlProps } from "./control.ts";

interface Entry {
  readonly question: string;
  readonly answer: string;
}

const EMPTY: Entry = { question: "", answer: "" };
const saysSomething = ({ question, answer }: Entry): boolean => question.trim() !== "" || answer.trim() !== "";

/** Questions with their answers; the last, empty one is the next. */
export function QuestionsField({ state, id, describedBy }: ControlProps): ReactNode {
  const stored = (state.value as readonly Entry[] | undefined) ?? [];
  const [draft, setDraft] = useState<readonly Entry[]>([...stored, EMPTY]);
  const kept = draft.filter(saysSomething);
  const items = JSON.stringify(kept) === JSON.stringify(stored) ? draft : [...stored, EMPTY];
  const change = (next: readonly Entry[], merge?: string): void => {
    const last = next.at(-1);
    setDraft(last === undefined || saysSomething(last) ? [...next, EMPTY] : next);
    state.write(next.filter(saysSomething), merge);
  };
  return (
    <div className={styles.items}>
      {items.map((entry, at) => (
        <div key={at} className={styles.question}>
          <Part
            text={entry.question}
            id={at === 0 ? id : undefined}
            label={strings.inspector.item(strings.inspector.question, at + 1)}
            example={strings.inspector.question}
            describedBy={describedBy}
            onText={(question, merge) => change(items.with(at, { ...entry, question }), merge)}
          />
          <Part
            text={entry.answer}
            label={strings.inspector.item(strings.inspector.answer, at + 1)}
            example={strings.inspector.answer}
            onText={(answer, merge) => change(items.with(at, { ...entry, answer }), merge)}
          />
          {saysSomething(entry) && (
            <button
              type="button"
              className={styles.inside}
              aria-label={strings.inspector.removeItem(entry.question)}
              onClick={() => change(items.toSpliced(at, 1))}
            >
              <Icon name="close" size={14} />
            </button>
          )}
        </div>
      ))}
    </div>
  );
}

interface PartProps {
  readonly text: string;
  readonly id?: string | undefined;
  readonly label: string;
  readonly example: string;
  readonly describedBy?: string | undefined;
  readonly onText: (text: string, merge: string) => void;
}

function Part({ text, id, label, example, describedBy, onText }: PartProps): ReactNode {
  const typing = useTyping<HTMLTextAreaElement>(text, onText);
  return (
    <textarea
      {...typing}
      id={id}
      rows={1}
      className={`${styles.box} ${styles.text}`}
      placeholder={example}
      aria-label={label}
      aria-describedby={describedBy}
    />
  );
}
