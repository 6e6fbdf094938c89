import { type ComponentType, type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { showChord } from "../../app/keys/chord.ts";
import { STEPS, type Step } from "../../core/loop/half-hour.ts";
import type { Phase } from "../../core/loop/phases.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import styles from "./ask.module.css";
import { SentenceContext } from "./blank-context.ts";
import { GuardrailSentence, LogSentence, OwnerSentence, reviewDay, SliceSentence } from "./CommitSentences.tsx";
import { AimSentence, DoneSentence, MechanismSentence } from "./PrepareSentences.tsx";
import type { PlanNow } from "./use-plan.ts";
import { GateSentence, IndicatorsSentence, ProxySentence } from "./WorkSentences.tsx";

const words = strings.halfHour;

const SENTENCES: Readonly<Record<Step, ComponentType<PlanNow>>> = {
  aim: AimSentence,
  done: DoneSentence,
  mechanism: MechanismSentence,
  indicators: IndicatorsSentence,
  proxy: ProxySentence,
  gate: GateSentence,
  slice: SliceSentence,
  guardrail: GuardrailSentence,
  owner: OwnerSentence,
  log: LogSentence,
};

interface AskProps {
  readonly plan: PlanNow;
  readonly phase: Phase;
  readonly step: Step;
  /** The sentence is written, or passed over. */
  readonly onStepDone: () => void;
  readonly onNext: () => void;
}

/** One sentence with blanks. Tab and Enter go from blank to blank, and from the last one to what is missing next. */
export function Ask({ plan, phase, step, onStepDone, onNext }: AskProps): ReactNode {
  const app = useApp();
  const place = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<string>();
  const goOn = useGoOn(place, onStepDone);
  const sentence = useMemo(() => ({ goOn, tell: setProblem }), [goOn]);
  useCaret(place, `${phase} ${step}`);
  const onKeyDown = (event: KeyboardEvent): void => {
    const isLast = blanksOf(place.current).at(-1) === event.target;
    if (event.key !== "Tab" || event.shiftKey || event.defaultPrevented || !isLast) return;
    event.preventDefault();
    goOn();
  };
  const Sentence = SENTENCES[step];
  const left = STEPS[phase].filter((one: Step) => !plan.done.has(one)).length;
  return (
    <section className={styles.ask} aria-label={words.steps[step]}>
      <div ref={place} className={styles.say} onKeyDown={onKeyDown}>
        <SentenceContext value={sentence}>
          <Sentence key={step} {...plan} />
        </SentenceContext>
      </div>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {step === "owner" && plan.done.has("owner") && (
        <p className={styles.small}>{words.owner.next(reviewDay(plan))}</p>
      )}
      <div className={styles.next}>
        {!(step === "log" && plan.done.has("log")) && (
          <span className={styles.hint}>
            <kbd>Tab</kbd> {words.nextBlank}
          </span>
        )}
        <span className={styles.left}>{words.left(left)}</span>
        <button type="button" className={`${kit.button} ${kit.primary} ${styles.go}`} data-go onClick={onNext}>
          <span>{words.next[phase]}</span>
          <kbd>{showChord("Mod+Enter", app.platform)}</kbd>
        </button>
      </div>
    </section>
  );
}

function blanksOf(place: HTMLElement | null): HTMLElement[] {
  return [...(place?.querySelectorAll<HTMLElement>("textarea, input, select") ?? [])];
}

/** Goes to the blank after the one that has the caret, or says that there is none. */
function useGoOn(place: React.RefObject<HTMLDivElement | null>, onStepDone: () => void): () => void {
  const latest = useRef(onStepDone);
  latest.current = onStepDone;
  return useMemo(
    () => () => {
      const blanks = blanksOf(place.current);
      const at = blanks.indexOf(document.activeElement as HTMLElement);
      const next = at < 0 ? undefined : blanks[at + 1];
      if (next) next.focus();
      else {
        // What stands in it is taken over before anybody asks what is missing.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        latest.current();
      }
    },
    [place],
  );
}

/** Puts the caret where the next thing belongs: the first blank that is empty, or else the first. */
function useCaret(place: React.RefObject<HTMLDivElement | null>, sentence: string): void {
  useEffect(() => {
    if (sentence === "") return;
    const blanks = blanksOf(place.current);
    const empty = blanks.find((blank) => blank instanceof HTMLSelectElement === false && textIn(blank) === "");
    const blank = empty ?? blanks[0] ?? place.current?.closest("section")?.querySelector<HTMLElement>("[data-go]");
    blank?.focus();
    if (blank instanceof HTMLTextAreaElement) blank.setSelectionRange(blank.value.length, blank.value.length);
  }, [place, sentence]);
}

function textIn(blank: HTMLElement): string {
  return blank instanceof HTMLInputElement || blank instanceof HTMLTextAreaElement ? blank.value : " ";
}
