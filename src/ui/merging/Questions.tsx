import { type ReactNode, useId, useState } from "react";
import { useStore } from "zustand";
import type { Merging } from "../../app/merging/merging.ts";
import type { Question } from "../../core/describe/conflict.ts";
import type { Choice } from "../../core/merge/conflict.ts";
import { merging as words } from "../../core/strings/merging.ts";
import { Told } from "../history/Told.tsx";
import kit from "../kit/kit.module.css";
import styles from "./merging.module.css";

const SIDES: readonly Choice[] = ["ours", "theirs", "base"];
/** Questions that are shown at first; thousands of rows would make every key slow. */
const SHOWN = 40;

/** What both sides changed differently: a question a field, ours unless the person says otherwise. */
export function Questions({ merging }: { readonly merging: Merging }): ReactNode {
  const { questions, choices } = useStore(merging.store);
  const [isWhole, setWhole] = useState(false);
  const count = questions.length;
  const shown = isWhole ? questions : questions.slice(0, SHOWN);
  if (count === 0) return <h3 className={styles.head}>{words.open(0)}</h3>;
  return (
    <section aria-label={words.choices}>
      <div className={styles.headRow}>
        <h3 className={styles.head}>{words.open(count)}</h3>
        <span className={styles.all}>
          <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={() => merging.answerAll("ours")}>
            {words.allOurs}
          </button>
          <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={() => merging.answerAll("theirs")}>
            {words.allTheirs}
          </button>
        </span>
      </div>
      {shown.map((question) => (
        <Row key={question.key} question={question} isChosen={choices.has(question.key)} merging={merging} />
      ))}
      {shown.length < count && (
        <button type="button" className={kit.button} onClick={() => setWhole(true)}>
          {words.more(count - shown.length)}
        </button>
      )}
    </section>
  );
}

interface RowProps {
  readonly question: Question;
  /** The person has said so; else it is only what usually holds. */
  readonly isChosen: boolean;
  readonly merging: Merging;
}

/** One question: its answers as radio buttons, so that arrows choose and Tab goes on. */
function Row({ question, isChosen, merging }: RowProps): ReactNode {
  const { key, text, answers, node, chosen } = question;
  const name = useId();
  return (
    <fieldset className={styles.question} data-open={!isChosen} onFocus={() => merging.show(node)}>
      <legend>
        <Told text={text} />
      </legend>
      {SIDES.map((side) => {
        const answer = answers[side];
        if (answer === undefined) return null;
        const take = (): void => merging.answer(key, side);
        return (
          <label key={side} className={styles.answer} data-side={side}>
            {/* The one that holds anyway may be pressed too: then it is chosen. */}
            <input type="radio" name={name} checked={chosen === side} onChange={take} onClick={take} />
            <b>{words.side[side]}</b>
            <span dir="auto">{answer}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
