import { type ReactNode, useId, useState } from "react";
import {
  type BriefScope,
  copyBrief,
  type Looked,
  lookAtAnswer,
  rootOf,
  SCOPES,
  saveBrief,
  takeAnswer,
} from "../../app/brief/brief.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import kit from "../kit/kit.module.css";
import styles from "./brief.module.css";

const words = strings.brief;
/** Lines of each list that are shown. */
const SHOWN = 40;

/** A brief to copy, and the answer to it as a change that can be looked at before anything happens. */
export default function BriefDialog(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const [scope, setScope] = useState<BriefScope>("tree");
  const [ask, setAsk] = useState<string>(words.usual);
  const [text, setText] = useState("");
  const [looked, setLooked] = useState<Looked>();
  const root = rootOf(tree, scope);
  const close = (): void => app.openDialog(undefined);
  const canTake = looked && "answer" in looked && looked.sentences.length > 0;
  const footer = (
    <>
      <span className={kit.note}>{words.note}</span>
      <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={close}>
        {words.close}
      </button>
      {canTake ? (
        <button
          type="button"
          className={`${kit.button} ${kit.primary}`}
          onClick={() => {
            takeAnswer(tree, looked);
            close();
          }}
        >
          {words.take}
        </button>
      ) : (
        <button
          type="button"
          className={`${kit.button} ${kit.primary}`}
          disabled={text.trim() === ""}
          onClick={() => setLooked(lookAtAnswer(tree, root, text))}
        >
          {words.look}
        </button>
      )}
    </>
  );
  return (
    <DialogFrame title={words.title} width={720} onClose={close} footer={footer}>
      <div className={styles.brief}>
        <ScopeChoice scope={scope} onScope={setScope} />
        <Long label={words.ask} value={ask} onValue={setAsk} rows={2} />
        <div className={styles.row}>
          <button
            type="button"
            className={`${kit.button} ${kit.outlined}`}
            onClick={() => void copyBrief(tree, app, root, ask).catch(app.report)}
          >
            {words.copy}
          </button>
          <button
            type="button"
            className={`${kit.button} ${kit.outlined}`}
            onClick={() => saveBrief(tree, app, root, ask)}
          >
            {words.save}
          </button>
        </div>
        <Long
          label={words.answer}
          value={text}
          example={words.answerExample}
          onValue={(next) => {
            setText(next);
            setLooked(undefined);
          }}
          rows={5}
        />
        {looked && <Preview looked={looked} />}
      </div>
    </DialogFrame>
  );
}

interface ScopeChoiceProps {
  readonly scope: BriefScope;
  readonly onScope: (scope: BriefScope) => void;
}

function ScopeChoice({ scope, onScope }: ScopeChoiceProps): ReactNode {
  const tree = useTree();
  return (
    <label className={styles.field}>
      {words.scope}
      <select value={scope} onChange={(event) => onScope(event.target.value as BriefScope)}>
        {SCOPES.filter((one) => one === "tree" || rootOf(tree, one) !== undefined).map((one) => (
          <option key={one} value={one}>
            {words.scopes[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

interface LongProps {
  readonly label: string;
  readonly value: string;
  readonly example?: string;
  readonly rows: number;
  readonly onValue: (value: string) => void;
}

function Long({ label, value, example, rows, onValue }: LongProps): ReactNode {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        value={value}
        placeholder={example}
        spellCheck={false}
        onChange={(event) => onValue(event.target.value)}
      />
    </div>
  );
}

/** What would change, in sentences, and what of the answer cannot be taken over. */
function Preview({ looked }: { readonly looked: Looked }): ReactNode {
  if ("message" in looked)
    return (
      <p role="alert" className={styles.problem}>
        {looked.message}
      </p>
    );
  const { sentences, answer } = looked;
  return (
    <section className={styles.preview} role="status">
      <h3>{sentences.length === 0 ? words.nothing : words.found(sentences.length)}</h3>
      <ul>
        {sentences.slice(0, SHOWN).map(({ sign, text, happened }, at) => (
          <li key={at} data-happened={happened}>
            <b aria-hidden="true">{sign}</b>{" "}
            <span className="visually-hidden">{strings.describe.spoken[happened]} </span>
            {text}
          </li>
        ))}
        {sentences.length > SHOWN && <li>{words.more(sentences.length - SHOWN)}</li>}
      </ul>
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
