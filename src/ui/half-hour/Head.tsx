import type { ReactNode } from "react";
import { addMinutes, goToPhase, leave, togglePause } from "../../app/half-hour/run.ts";
import { STEPS } from "../../core/loop/half-hour.ts";
import { givenTo, type HalfHour, leftOf, MINUTES, spentIn } from "../../core/loop/half-hour-clock.ts";
import { PHASES, type Phase } from "../../core/loop/phases.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import { AnyIcon, type AnyIconName } from "../kit/AnyIcon.tsx";
import { SavedState } from "../shell/TopBar.tsx";
import styles from "./half-hour.module.css";
import type { PlanNow } from "./use-plan.ts";

const words = strings.halfHour;
const MINUTE = 60_000;

interface HeadProps {
  readonly half: HalfHour;
  readonly plan: PlanNow;
  readonly now: number;
}

/** The three parts with the time that each has taken, and the clock. */
export function Head({ half, plan, now }: HeadProps): ReactNode {
  return (
    <header className={styles.head} data-pane="clock">
      <h2 className="visually-hidden">{words.title}</h2>
      <ol className={styles.phases} aria-label={words.parts}>
        {PHASES.map((phase, at) => (
          <li key={phase} data-phase={phase} data-on={phase === half.phase}>
            <PhaseButton phase={phase} at={at} half={half} plan={plan} now={now} />
          </li>
        ))}
      </ol>
      <Clock half={half} now={now} />
      <SavedState />
    </header>
  );
}

function PhaseButton({
  phase,
  at,
  half,
  plan,
  now,
}: HeadProps & { readonly phase: Phase; readonly at: number }): ReactNode {
  const app = useApp();
  const tree = useTree();
  const isComplete = STEPS[phase].every((step) => plan.done.has(step));
  const isPast = at < PHASES.indexOf(half.phase);
  const share = isPast ? 1 : Math.min(1, spentIn(half, phase, now) / givenTo(half, phase));
  return (
    <button
      type="button"
      className={styles.phase}
      aria-current={phase === half.phase ? "step" : undefined}
      onClick={() => goToPhase(tree, app, phase)}
    >
      <span className={styles.phaseName}>
        {isComplete && <AnyIcon name="check" size={18} />}
        <span>
          {at + 1} {words.phases[phase]}
          {isComplete && <span className="visually-hidden">, {words.complete}</span>}
        </span>
        <span className={styles.minutes}>{words.minutes(MINUTES[phase] + half.added[phase])}</span>
      </span>
      <span className={styles.track} aria-hidden="true">
        <i style={{ width: `${share * 100}%` }} />
      </span>
    </button>
  );
}

function Clock({ half, now }: Pick<HeadProps, "half" | "now">): ReactNode {
  const app = useApp();
  const tree = useTree();
  const left = leftOf(half, now);
  const isOver = left < 0;
  // What is left is shown as long as a part of it is: it begins with all its minutes and ends with nothing.
  const seconds = Math.floor(Math.abs(isOver ? left : left + 999) / 1_000);
  const isPaused = half.since === undefined;
  return (
    <div className={styles.clock}>
      <span className="visually-hidden">{isPaused ? words.paused : ""}</span>
      <b role="timer" aria-label={words.clockName(isOver)} data-paused={isPaused} data-over={isOver}>
        {words.clock(Math.floor((seconds * 1_000) / MINUTE), seconds % 60, isOver)}
      </b>
      <RoundButton
        name={isPaused ? words.goOn : words.pause}
        icon={isPaused ? "play" : "pause"}
        onClick={() => togglePause(tree, app)}
      />
      <RoundButton name={words.extend} icon="plus" onClick={() => addMinutes(tree)} />
      <RoundButton name={words.leave} icon="close" onClick={() => leave(tree, app)} />
    </div>
  );
}

interface RoundButtonProps {
  readonly name: string;
  readonly icon: AnyIconName;
  readonly onClick: () => void;
}

function RoundButton({ name, icon, onClick }: RoundButtonProps): ReactNode {
  return (
    <button type="button" className={styles.round} aria-label={name} title={name} onClick={onClick}>
      <AnyIcon name={icon} size={18} />
    </button>
  );
}
