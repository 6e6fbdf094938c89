import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import {
  ANSWERS,
  addProxy,
  answer,
  askAt,
  measureWith,
  metricsFor,
  nextOpen,
  placeNow,
  settle,
} from "../../app/audit/guided.ts";
import { type Asked, questions } from "../../core/lint/questions.ts";
import { signalsOfTactic } from "../../core/query/signals.ts";
import { isRecord } from "../../core/records/records.ts";
import { stepText } from "../../core/records/step-fields.ts";
import { strings } from "../../core/strings/index.ts";
import { useRecord, useSession, useTree } from "../app-context.ts";
import { useDraft } from "../inspector/use-draft.ts";
import kit from "../kit/kit.module.css";
import { useFact } from "./use-fact.ts";
import styles from "./walks.module.css";

const words = strings.walks;

/** Walks every tactic with four questions; what is answered is written into the field it belongs to. */
export default function GuidedAudit(): ReactNode {
  const tree = useTree();
  useSession((session) => session.guided);
  const asked = useFact(questions) ?? [];
  const at = placeNow(tree, asked);
  const now = asked[at];
  const open = nextOpen(asked, at);
  const answered = asked.filter(({ isAnswered }) => isAnswered).length;
  if (!now) return <p className={styles.empty}>{words.empty}</p>;
  return (
    <div className={styles.walk}>
      <p className={styles.progress} role="status">
        {words.progress(answered, asked.length)}
        {open === undefined && ` · ${words.done}`}
      </p>
      <QuestionForm key={`${now.tactic.id} ${now.question}`} asked={now} />
      <p className={styles.steps}>
        <button
          type="button"
          className={`${kit.button} ${kit.outlined}`}
          aria-disabled={at === 0}
          onClick={() => askAt(tree, asked, at - 1)}
        >
          {words.back}
        </button>
        <button
          type="button"
          className={`${kit.button} ${kit.outlined}`}
          aria-disabled={at === asked.length - 1}
          onClick={() => askAt(tree, asked, at + 1)}
        >
          {words.next}
        </button>
        <button
          type="button"
          className={`${kit.button} ${kit.primary}`}
          aria-disabled={open === undefined}
          onClick={() => open !== undefined && askAt(tree, asked, open)}
        >
          {words.nextOpen}
        </button>
        <span className={styles.at}>{words.at(at + 1, asked.length)}</span>
      </p>
    </div>
  );
}

function QuestionForm({ asked }: { readonly asked: Asked }): ReactNode {
  const { question, number } = asked;
  const record = useRecord(asked.tactic.id);
  const tactic = isRecord(record, "node") ? record : asked.tactic;
  const name = useId();
  return (
    <section className={styles.question} aria-labelledby={name}>
      <p className={styles.of}>
        {number} {tactic.title || strings.cards.noTitle}
      </p>
      <h3 id={name}>{words.questions[question].ask}</h3>
      <p className={styles.help}>{words.questions[question].help}</p>
      {question === "signal" ? (
        <SignalAnswer asked={asked} />
      ) : (
        <TextAnswer asked={asked} text={stepText(tactic, ANSWERS[question])} labelledBy={name} />
      )}
    </section>
  );
}

interface TextAnswerProps {
  readonly asked: Asked;
  readonly text: string;
  readonly labelledBy: string;
}

function TextAnswer({ asked, text, labelledBy }: TextAnswerProps): ReactNode {
  const tree = useTree();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <textarea
      ref={field}
      rows={4}
      value={text}
      aria-labelledby={labelledBy}
      onChange={(event) => answer(tree, asked, event.target.value)}
      onBlur={(event) => settle(tree, asked, event.target.value)}
    />
  );
}

/** The metrics that tell already, and the ways to one more: one of the tree, or a new one. */
function SignalAnswer({ asked: { tactic } }: { readonly asked: Asked }): ReactNode {
  const tree = useTree();
  const [metric, setMetric] = useState("");
  const [title, setTitle] = useDraft(`proxy:${tactic.id}`);
  const seen = signalsOfTactic(tree.document, tactic.id).map((id) => tree.document.node(id)?.title ?? "");
  const others = metricsFor(tree).filter(({ id }) => !signalsOfTactic(tree.document, tactic.id).includes(id));
  return (
    <>
      <p>
        {seen.length === 0
          ? words.nobody
          : `${words.measured} ${seen.map((one) => strings.describe.quoted(one)).join(", ")}`}
      </p>
      <form
        className={styles.ways}
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() === "") return;
          addProxy(tree, tactic, title);
          setTitle(undefined);
        }}
      >
        <label>
          {words.newProxy}
          <input value={title} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <button type="submit" className={`${kit.button} ${kit.outlined}`} aria-disabled={title.trim() === ""}>
          {words.addProxy}
        </button>
      </form>
      {others.length > 0 && (
        <form
          className={styles.ways}
          onSubmit={(event) => {
            event.preventDefault();
            if (metric === "") return;
            measureWith(tree, tactic, metric);
            setMetric("");
          }}
        >
          <label>
            {words.choose}
            <select value={metric} onChange={(event) => setMetric(event.target.value)}>
              <option value="" />
              {others.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title || strings.cards.noTitle}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className={`${kit.button} ${kit.outlined}`} aria-disabled={metric === ""}>
            {words.measure}
          </button>
        </form>
      )}
    </>
  );
}
