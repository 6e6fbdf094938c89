import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { arrive, finish, goToPhase } from "../../app/half-hour/run.ts";
import { chooseOnly } from "../../app/session.ts";
import { FIRST } from "../../app/sketch/plan.ts";
import { formatDate } from "../../core/describe/format.ts";
import { STEPS, type Step, stepsDone } from "../../core/loop/half-hour.ts";
import { type HalfHour, phaseAfter } from "../../core/loop/half-hour-clock.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useSession, useTree } from "../app-context.ts";
import { MapView } from "../canvas/MapView.tsx";
import { Overlays } from "../shell/Overlays.tsx";
import { Ask } from "./Ask.tsx";
import { reviewDay } from "./CommitSentences.tsx";
import { GateMark } from "./GateMark.tsx";
import { Head } from "./Head.tsx";
import styles from "./half-hour.module.css";
import { Steps } from "./Steps.tsx";
import { useClock } from "./use-clock.ts";
import { useFrame } from "./use-frame.ts";
import { type PlanNow, usePlan } from "./use-plan.ts";

/** The half hour that takes a team from an aim to its sheet, over the map, as large as a projector wants it. */
export default function HalfHourScreen(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const half = useSession((session) => session.halfHour);
  // What was typed before the screen was there stands in the aim, and goes on there.
  const [isTyping] = useState(() => tree.session.getState().field?.name === "title");
  useLayoutEffect(() => {
    tree.session.setState({ field: undefined });
    arrive(tree, app);
  }, [tree, app]);
  useGhosts();
  return half?.isOpen ? <Running half={half} isTyping={isTyping} /> : null;
}

/** The cards of the first visit wait on the map for the length of the session. */
function useGhosts(): void {
  const { session } = useTree();
  useLayoutEffect(() => {
    const { ghosts, inspectorOpen } = session.getState();
    session.setState({ ghosts: FIRST, inspectorOpen: false });
    return () => session.setState({ ghosts, inspectorOpen });
  }, [session]);
}

interface RunningProps {
  readonly half: HalfHour;
  /** The aim is being typed already. */
  readonly isTyping: boolean;
}

function Running({ half, isTyping }: RunningProps): ReactNode {
  const app = useApp();
  const tree = useTree();
  const plan = usePlan(half);
  // The aim was deleted here or in another tab: the session goes on with another one.
  const isGone = plan === undefined;
  useEffect(() => {
    if (isGone) arrive(tree, app);
  }, [tree, app, isGone]);
  return plan ? <Room half={half} plan={plan} isTyping={isTyping} /> : null;
}

interface RoomProps extends RunningProps {
  readonly plan: PlanNow;
}

function Room({ half, plan, isTyping }: RoomProps): ReactNode {
  const app = useApp();
  const tree = useTree();
  const now = useClock(half);
  const { phase } = half;
  const { step, choose, goOn } = useStep(half, plan, isTyping);
  const footer = useRef<HTMLElement>(null);
  useFrame([plan.aim, ...Object.values(plan.parts)].flatMap((node) => node?.id ?? []));
  useSubject(plan, step);
  const next = (): void => {
    // What stands in a blank is taken over first.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const after = phaseAfter(phase);
    if (after) goToPhase(tree, app, after);
    else {
      tree.tell(strings.halfHour.finished(gateDay(plan), plan.done.has("owner") ? reviewDay(plan) : ""));
      finish(tree);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isMod = app.platform === "mac" ? event.metaKey : event.ctrlKey;
    const isOnMap = event.target instanceof Element && event.target.closest("[data-pane=map]") !== null;
    if (event.key !== "Enter" || !isMod || event.shiftKey || event.altKey || isOnMap) return;
    event.preventDefault();
    next();
  };
  const onStepDone = (): void => {
    if (!goOn()) footer.current?.querySelector<HTMLElement>("[data-go]")?.focus();
  };
  return (
    <main className={styles.room} onKeyDown={onKeyDown}>
      <Head half={half} plan={plan} now={now} />
      <div className={styles.stage}>
        <MapView isQuiet />
        {step === "gate" && <GateMark {...plan} />}
        <Overlays />
      </div>
      <footer ref={footer} className={styles.foot} data-pane="session">
        <Steps phase={phase} at={step} done={plan.done} onChoose={choose} />
        <Ask plan={plan} phase={phase} step={step} onStepDone={onStepDone} onNext={next} />
      </footer>
    </main>
  );
}

function gateDay({ gate, today, language, done }: PlanNow): string {
  return gate?.date !== undefined && done.has("gate") ? formatDate(gate.date, today, language) : "";
}

/** What is being asked: of each part first what is missing. It stays until the person goes on. */
function useStep({ aim, began, phase }: HalfHour, { done, today }: PlanNow, isTyping: boolean) {
  const tree = useTree();
  const [at, setAt] = useState<{ readonly phase: string; readonly step: Step } | undefined>(
    isTyping ? { phase: "prepare", step: "aim" } : undefined,
  );
  const steps: readonly Step[] = STEPS[phase];
  const first = (there: ReadonlySet<Step>): Step => steps.find((one) => !there.has(one)) ?? (steps[0] as Step);
  const isHere = at !== undefined && at.phase === phase;
  const step = isHere ? at.step : first(done);
  if (!isHere) setAt({ phase, step });
  return {
    step,
    choose: (next: Step) => setAt({ phase, step: next }),
    /** Goes to what is missing next; false if nothing is. */
    goOn(): boolean {
      const there = stepsDone(tree.document, aim, began, today);
      const from = steps.indexOf(step) + 1;
      const next = [...steps.slice(from), ...steps.slice(0, from)].find((one) => !there.has(one));
      if (next === undefined || (next === step && steps.length > 1)) return false;
      setAt({ phase, step: next });
      return true;
    },
  };
}

/** The card that is being written about is the chosen one. */
function useSubject({ aim, parts, gate }: PlanNow, step: Step): void {
  const { session } = useTree();
  const subjects: Partial<Record<Step, string | undefined>> = {
    indicators: parts.second?.id ?? parts.first?.id,
    proxy: parts.proxy?.id,
    gate: gate?.metric ?? parts.proxy?.id,
    slice: parts.slice?.id ?? parts.proxy?.id,
    guardrail: parts.guardrail?.id,
  };
  const id = subjects[step] ?? aim.id;
  useEffect(() => chooseOnly(session, id), [session, id]);
}
