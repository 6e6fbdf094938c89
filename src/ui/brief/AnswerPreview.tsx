import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Looked } from "../../app/brief/brief.ts";
import type { Sentence } from "../../core/describe/describe.ts";
import type { Id } from "../../core/records/fields.ts";
import type { Merged, Shown } from "../../core/revisions/merge.ts";
import { strings } from "../../core/strings/index.ts";
import { Picture } from "../history/Picture.tsx";
import styles from "./brief.module.css";

const words = strings.brief;
/** Lines of each list that are shown. */
const SHOWN = 40;

/** What an answer would change, as a picture and in sentences, and what of it cannot be taken over. */
export function AnswerPreview({ looked }: { readonly looked: Looked }): ReactNode {
  if ("message" in looked)
    return (
      <p role="alert" className={styles.problem}>
        {looked.message}
      </p>
    );
  return <Preview looked={looked} />;
}

function Preview({ looked }: { readonly looked: Exclude<Looked, { readonly message: string }> }): ReactNode {
  const { sentences, merged, answer } = looked;
  const part = useRef<HTMLElement>(null);
  // It comes below what fills the dialog already.
  useEffect(() => void part.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <section ref={part} className={styles.preview} aria-label={words.preview}>
      <div role="status">
        <h3>{sentences.length === 0 ? words.nothing : words.found(sentences.length)}</h3>
      </div>
      {sentences.length > 0 && <Changes merged={merged} sentences={sentences} />}
      {answer.problems.length > 0 && (
        <>
          <h3>{words.left}</h3>
          <ul>
            {answer.problems.slice(0, SHOWN).map((problem, at) => (
              <li key={at}>{problem}</li>
            ))}
            {answer.problems.length > SHOWN && <li>{words.more(answer.problems.length - SHOWN)}</li>}
          </ul>
        </>
      )}
    </section>
  );
}

interface ChangesProps {
  readonly merged: Merged;
  readonly sentences: readonly Sentence[];
}

/** Both states in one picture; a sentence shows its node on it. */
function Changes({ merged, sentences }: ChangesProps): ReactNode {
  const [shown, setShown] = useState<Shown>("both");
  const [chosen, setChosen] = useState<Id>();
  return (
    <>
      <div className={styles.stage}>
        <Picture
          merged={merged}
          name={words.picture}
          shown={shown}
          chosen={chosen}
          onShown={setShown}
          onChosen={setChosen}
        />
      </div>
      <ul>
        {sentences.slice(0, SHOWN).map((sentence, at) => (
          <li key={at} data-happened={sentence.happened}>
            <Told sentence={sentence} chosen={chosen} onChosen={setChosen} />
          </li>
        ))}
        {sentences.length > SHOWN && <li>{words.more(sentences.length - SHOWN)}</li>}
      </ul>
    </>
  );
}

interface ToldProps {
  readonly sentence: Sentence;
  readonly chosen: Id | undefined;
  readonly onChosen: (id: Id) => void;
}

function Told({ sentence, chosen, onChosen }: ToldProps): ReactNode {
  const { sign, text, happened, node, gone } = sentence;
  const id = node ?? gone;
  const said = (
    <>
      <b aria-hidden="true">{sign}</b> <span className="visually-hidden">{strings.describe.spoken[happened]} </span>
      {text}
    </>
  );
  if (id === undefined) return said;
  return (
    <button type="button" className={styles.line} aria-pressed={chosen === id} onClick={() => onChosen(id)}>
      {said}
    </button>
  );
}
