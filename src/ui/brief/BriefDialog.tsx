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
import { useDraft } from "../inspector/use-draft.ts";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import kit from "../kit/kit.module.css";
import { AnswerPreview } from "./AnswerPreview.tsx";
import styles from "./brief.module.css";

const words = strings.brief;

/** A brief to copy, and the answer to it as a change that can be looked at before anything happens. */
export default function BriefDialog(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const [scope, setScope] = useState<BriefScope>("tree");
  const [ask, setAsk] = useDraft("brief:ask", words.usual);
  const [text, setText] = useDraft("brief:answer");
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
            setText(undefined);
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
          onClick={() => setLooked(lookAtAnswer(tree, app.language, root, text))}
        >
          {words.look}
        </button>
      )}
    </>
  );
  return (
    <DialogFrame title={words.title} width={canTake ? 960 : 720} onClose={close} footer={footer}>
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
        {looked && <AnswerPreview looked={looked} />}
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
