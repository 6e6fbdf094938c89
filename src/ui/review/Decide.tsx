import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { isComposing } from "../../app/keys/match.ts";
import { decide, finishAim } from "../../app/review/act.ts";
import { answer, answersOf, deskOf, OUTCOMES } from "../../app/review/desk.ts";
import type { GateAsked, ReviewSaid } from "../../core/describe/review.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import { Toned } from "../kit/Toned.tsx";
import styles from "./answers.module.css";
import { Look } from "./Look.tsx";
import review from "./review.module.css";
import { useDesk } from "./use-review.ts";

const words = strings.review;

/** Continue, change or stop, with the reason; the gate and the guardrails say what was agreed beforehand. */
export function Decide({ said }: { readonly said: ReviewSaid }): ReactNode {
  const { aim, gates, breaches, today } = said;
  const lacks = useDesk((desk) => desk.lacks);
  const next = gates.find(({ isDecided }) => !isDecided);
  return (
    <section className={`${review.part} ${review.wide}`} aria-label={words.decide}>
      <h3>
        {words.decide} <small>{hintOf(next)}</small>
      </h3>
      <div className={review.card}>
        {gates
          .filter(({ isDue }) => isDue)
          .map((gate) => (
            <DueGate key={gate.id} gate={gate} />
          ))}
        {breaches.map((breach) => (
          <Toned key={breach} tone="bad">
            {strings.gates.breachWord} {breach}
          </Toned>
        ))}
        {today.map(({ id, outcome, why = "" }) => (
          <p key={id} className={review.quiet}>
            {words.today(strings.sheet.outcomes[outcome])} {why}
          </p>
        ))}
        <div className={styles.decide}>
          <Pick aim={aim} />
          <Reason aim={aim} />
        </div>
        {lacks && (
          <p role="alert" className={styles.lacks}>
            {lacks === "outcome" ? words.needsOutcome : words.needsWhy}
          </p>
        )}
        <Look aim={aim} place="decide" />
      </div>
    </section>
  );
}

/** The gate that is due has a place of its own below. */
function hintOf(next: GateAsked | undefined): string {
  if (next?.isDue) return words.gateWaits;
  return next ? words.gate(next.asks, next.state) : words.noGate;
}

function DueGate({ gate }: { readonly gate: GateAsked }): ReactNode {
  return (
    <div className={styles.due}>
      <Toned tone={gate.tone}>{`${gate.asks}: ${gate.state}`}</Toned>
      <p className={review.quiet}>
        {words.decideNow} {gate.otherwise && words.agreed(gate.otherwise)}
      </p>
    </div>
  );
}

function Pick({ aim }: { readonly aim: Id }): ReactNode {
  const tree = useTree();
  const chosen = useDesk((desk) => answersOf(desk, aim).outcome);
  return (
    <div className={styles.pick} role="group" aria-label={words.decide}>
      {OUTCOMES.map((outcome, i) => (
        <button
          key={outcome}
          type="button"
          className={styles.outcome}
          aria-pressed={chosen === outcome}
          onClick={() => decide(tree, outcome)}
        >
          <b>
            {words.outcomes[outcome].name} <kbd aria-hidden="true">{i + 1}</kbd>
          </b>
          <span>{words.outcomes[outcome].hint}</span>
        </button>
      ))}
    </div>
  );
}

/** One line; Enter, alone or with Mod, logs it. */
function Reason({ aim }: { readonly aim: Id }): ReactNode {
  const app = useApp();
  const tree = useTree();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { why } = useDesk((desk) => answersOf(desk, aim));
  useCaretAfter(field, aim);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      event.currentTarget.closest("main")?.querySelector<HTMLElement>("[data-number][tabindex='0']")?.focus();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      finishAim(tree, app);
    }
  };
  return (
    <div className={styles.reason}>
      <label htmlFor={id}>{words.whyLine}</label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        value={why}
        placeholder={words.whyExample}
        onChange={(event) => answer(tree, aim, { why: event.target.value.replace(/\s*\n\s*/g, " ") })}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

/** The caret is in the reason at once when something was decided, or where the log asks for it: the next letter is text. */
function useCaretAfter(field: React.RefObject<HTMLTextAreaElement | null>, aim: Id): void {
  const desk = deskOf(useTree());
  useEffect(
    () =>
      desk.subscribe((now, before) => {
        const isDecided = answersOf(now, aim).outcome !== answersOf(before, aim).outcome;
        const isAsked = now.lacks === "why" && before.lacks !== "why";
        if ((isDecided && answersOf(now, aim).outcome !== undefined) || isAsked) field.current?.focus();
      }),
    [desk, field, aim],
  );
}
