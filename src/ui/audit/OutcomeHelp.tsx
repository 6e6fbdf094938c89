import { type ReactNode, useId } from "react";
import { lineOf, type Outcome, previewOutcome, sayOutcome } from "../../app/audit/outcome.ts";
import { outcome as words } from "../../core/strings/outcome.ts";
import { useTree } from "../app-context.ts";
import { type Draft, useDraft, useForget } from "../inspector/use-draft.ts";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import kit from "../kit/kit.module.css";
import styles from "./outcome.module.css";
import { Sentences } from "./Sentences.tsx";

/** Helps to say an aim as a change in what somebody does: three questions, and the aim that they make. */
export default function OutcomeHelp({ aim }: { readonly aim: string }): ReactNode {
  const tree = useTree();
  const drafts: Readonly<Record<keyof Outcome, Draft>> = {
    who: useDraft(`outcome:${aim}:who`),
    what: useDraft(`outcome:${aim}:what`),
    howMuch: useDraft(`outcome:${aim}:howMuch`),
  };
  const said: Outcome = { who: drafts.who[0], what: drafts.what[0], howMuch: drafts.howMuch[0] };
  const close = (): void => tree.session.setState({ outcome: undefined });
  const forget = useForget(`outcome:${aim}:`);
  const end = (): void => {
    forget();
    close();
  };
  const title = tree.document.node(aim)?.title ?? "";
  const changes = previewOutcome(tree, aim, said);
  const ready = lineOf(said) !== undefined;
  const ask = (name: keyof Outcome) => ({
    value: said[name],
    onChange: drafts[name][1],
  });
  return (
    <DialogFrame title={words.title} width={520} onClose={close}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          sayOutcome(tree, aim, said);
          end();
        }}
      >
        <p className={styles.note}>{words.why}</p>
        {title !== "" && <p className={styles.now}>{words.now(title)}</p>}
        <Question label={words.who} example={words.whoExample} first {...ask("who")} />
        <Question label={words.what} example={words.whatExample} {...ask("what")} />
        <Question label={words.howMuch} example={words.howMuchExample} hint={words.howMuchHint} {...ask("howMuch")} />
        <div className={styles.preview} role="status">
          {changes.length > 0 && <h3>{words.change}</h3>}
          <Sentences of={changes} />
        </div>
        <div className={styles.foot}>
          <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={end}>
            {words.cancel}
          </button>
          <button type="submit" className={`${kit.button} ${kit.primary}`} aria-disabled={!ready}>
            {words.write}
          </button>
        </div>
      </form>
    </DialogFrame>
  );
}

interface QuestionProps {
  readonly label: string;
  readonly example: string;
  readonly hint?: string;
  /** The dialog was opened to type here. */
  readonly first?: true;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Question({ label, example, hint, first, value, onChange }: QuestionProps): ReactNode {
  const described = useId();
  return (
    <label className={styles.question}>
      {label}
      <input
        type="text"
        autoFocus={first === true}
        value={value}
        placeholder={example}
        aria-describedby={hint ? described : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <span id={described} className={styles.note}>
          {hint}
        </span>
      )}
    </label>
  );
}
