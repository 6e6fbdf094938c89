import type { NumberSaid, ReviewSaid } from "../../core/describe/review.ts";
import type { Id } from "../../core/records/fields.ts";
import type { Belief } from "../../core/records/review.ts";
import { strings } from "../../core/strings/index.ts";
import type { App } from "../app.ts";
import { offerUndo } from "../undo-offer.ts";
import type { Workspace } from "../workspace.ts";
import { answer, answersLogged, answersOf, deskOf, type Outcome } from "./desk.ts";
import { logReview } from "./log.ts";
import { aimsUnderWay, lookAt, reviewedToday, reviewNow, shownAim } from "./show.ts";

const words = strings.review;

interface Shown {
  readonly aim: Id;
  readonly said: ReviewSaid;
  readonly numbers: readonly NumberSaid[];
}

function shown(tree: Workspace): Shown | undefined {
  const aim = shownAim(tree);
  const said = aim === undefined || deskOf(tree).getState().isOver ? undefined : reviewNow(tree, aim);
  return aim === undefined || !said ? undefined : { aim, said, numbers: numbersOf(said) };
}

/** All numbers of a review in the order in which they are walked. */
export function numbersOf({ moved, still }: Pick<ReviewSaid, "moved" | "still">): readonly NumberSaid[] {
  return [...moved, ...still];
}

/** The number that the keys are about: the chosen one, else the first that waits for a reading, else the one of the gate. */
export function chosenNumber(said: ReviewSaid, number: Id | undefined): NumberSaid | undefined {
  const all = numbersOf(said);
  return all.find(({ id }) => id === number) ?? all.find(({ isDue }) => isDue) ?? all[0];
}

/** Goes to the next or previous number. */
export function walkNumbers(tree: Workspace, step: 1 | -1): void {
  const here = shown(tree);
  if (!here) return;
  const { numbers, said } = here;
  const at = numbers.indexOf(chosenNumber(said, deskOf(tree).getState().number) as NumberSaid);
  const next = numbers[Math.min(Math.max(at + step, 0), numbers.length - 1)];
  if (next) deskOf(tree).setState({ number: next.id, isReading: false });
}

/** Opens the field for a reading of the chosen number. */
export function startReading(tree: Workspace): void {
  const here = shown(tree);
  const number = here && chosenNumber(here.said, deskOf(tree).getState().number);
  if (number) deskOf(tree).setState({ number: number.id, isReading: true });
}

/** A reading was written: on to the next number that waits for one. */
export function endReading(tree: Workspace): void {
  const due = shown(tree)?.numbers.find(({ isDue }) => isDue);
  deskOf(tree).setState(({ number }) => ({ isReading: false, number: due?.id ?? number }));
}

/** Says whether the mechanism is still believed: of several the first that was not answered, then the last. */
export function believe(tree: Workspace, belief: Belief, mechanism?: Id): void {
  const here = shown(tree);
  if (!here) return;
  const { aim, said } = here;
  const { beliefs } = answersOf(deskOf(tree).getState(), aim);
  const ids = said.mechanisms.map(({ id }) => id);
  const asked = mechanism ?? ids.find((id) => !beliefs.has(id)) ?? ids.at(-1);
  if (asked === undefined) return;
  answer(tree, aim, { beliefs: new Map(beliefs).set(asked, belief) });
  tree.say(`${words.stillTrue} ${words.beliefs[belief]}`);
}

/** Chooses what follows; the caret goes into the reason. */
export function decide(tree: Workspace, outcome: Outcome): void {
  const here = shown(tree);
  if (here) answer(tree, here.aim, { outcome });
}

/** Goes to the next or previous aim, round the end. */
export function walkAims(tree: Workspace, step: 1 | -1): void {
  const aims = aimsUnderWay(tree);
  const aim = shownAim(tree);
  const at = aim === undefined ? -1 : aims.indexOf(aim);
  if (aims.length > 1) lookAt(tree, aims[(at + step + aims.length) % aims.length]);
}

/** The aim that comes after logging: the next one that was not looked at today; undefined after the last. */
export function nextAim(tree: Workspace): Id | undefined {
  const aims = aimsUnderWay(tree);
  const here = shownAim(tree);
  const at = here === undefined ? -1 : aims.indexOf(here);
  const done = reviewedToday(tree);
  return [...aims.slice(at + 1), ...aims.slice(0, Math.max(at, 0))].find((id) => !done.has(id));
}

/** Ends here, though some aims were not looked at: what was logged today becomes the note. */
export function endHere(tree: Workspace): void {
  deskOf(tree).setState({ isOver: true });
}

/** Writes the log and goes on. What is missing is asked for once; a reason can be left out by asking again. */
export function finishAim(tree: Workspace, app: App): void {
  const here = shown(tree);
  if (!here) return;
  const { aim, said } = here;
  const desk = deskOf(tree);
  const { outcome, why, beliefs } = answersOf(desk.getState(), aim);
  if (outcome === undefined) {
    desk.setState({ lacks: "outcome" });
    return;
  }
  if (why.trim() === "" && desk.getState().lacks !== "why") {
    desk.setState({ lacks: "why" });
    return;
  }
  const next = nextAim(tree);
  answersLogged(tree, aim, logReview(tree, said, { outcome, why, beliefs }));
  lookAt(tree, next);
  desk.setState({ isOver: next === undefined });
  const text = words.logged(words.outcomes[outcome].name, said.title);
  offerUndo(app, tree, text);
}
