import type { ReactNode } from "react";
import { STEPS, type Step } from "../../core/loop/half-hour.ts";
import type { Phase } from "../../core/loop/phases.ts";
import { strings } from "../../core/strings/index.ts";
import { AnyIcon } from "../kit/AnyIcon.tsx";
import styles from "./ask.module.css";

const words = strings.halfHour;

interface StepsProps {
  readonly phase: Phase;
  readonly at: Step;
  readonly done: ReadonlySet<Step>;
  readonly onChoose: (step: Step) => void;
}

/** What this part is for, and how much of it the records hold already. */
export function Steps({ phase, at, done, onChoose }: StepsProps): ReactNode {
  const steps: readonly Step[] = STEPS[phase];
  const has = steps.filter((step) => done.has(step)).length;
  return (
    <section className={styles.steps}>
      <h3>{words.inPlace(has, steps.length)}</h3>
      <ul>
        {steps.map((step) => (
          <li key={step}>
            <button
              type="button"
              aria-current={step === at ? "step" : undefined}
              data-there={done.has(step)}
              onClick={() => onChoose(step)}
            >
              {done.has(step) ? <AnyIcon name="check" size={22} /> : <i aria-hidden="true" />}
              <span>
                {words.steps[step]}
                <span className="visually-hidden">, {done.has(step) ? words.inPlaceMark : words.missingMark}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
