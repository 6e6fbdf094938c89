import * as z from "zod/mini";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { DecisionRecord } from "../../core/records/decision.ts";
import type { Id } from "../../core/records/fields.ts";
import { BELIEFS, type Belief } from "../../core/records/review.ts";
import type { Workspace } from "../workspace.ts";

/** What a review can end with; the entry that starts the work is none of it. */
export const OUTCOMES = ["continue", "change", "stop"] as const satisfies readonly DecisionRecord["outcome"][];
export type Outcome = (typeof OUTCOMES)[number];

/** What was answered about one aim and is not logged yet. */
export interface Answers {
  /** By mechanism: whether it is still believed. */
  readonly beliefs: ReadonlyMap<Id, Belief>;
  readonly outcome: Outcome | undefined;
  readonly why: string;
}

export interface Desk {
  /** The aim that is looked at; the first one while nobody has chosen. */
  readonly aim: Id | undefined;
  /** All aims were looked at: the note is shown. */
  readonly isOver: boolean;
  /** The number that the keys are about. */
  readonly number: Id | undefined;
  /** A reading of that number is being written. */
  readonly isReading: boolean;
  /** The mechanism is being written anew. */
  readonly isRewriting: boolean;
  readonly answers: ReadonlyMap<Id, Answers>;
  /** What the log still wants: an outcome, or a reason, which a second try leaves out. */
  readonly lacks: "outcome" | "why" | undefined;
}

/** What of it outlives the page: nobody types a reason twice. */
const kept = z.object({
  aim: z.optional(z.string()),
  answers: z.array(
    z.object({
      aim: z.string(),
      outcome: z.optional(z.enum(OUTCOMES)),
      why: z.string(),
      beliefs: z.array(z.tuple([z.string(), z.enum(BELIEFS)])),
    }),
  ),
});

const EMPTY: Answers = { beliefs: new Map(), outcome: undefined, why: "" };
const START: Desk = {
  aim: undefined,
  isOver: false,
  number: undefined,
  isReading: false,
  isRewriting: false,
  answers: new Map(),
  lacks: undefined,
};

const desks = new WeakMap<Workspace, StoreApi<Desk>>();

/** The review of an open tree, as far as it has come. It lasts as long as the tree is open, whatever else is looked at. */
export function deskOf(tree: Workspace): StoreApi<Desk> {
  const known = desks.get(tree);
  if (known) return known;
  const desk = createStore<Desk>(() => ({ ...START, ...foundAgain(tree) }));
  desks.set(tree, desk);
  desk.subscribe((now, before) => {
    if (now.answers !== before.answers || now.aim !== before.aim) tree.session.setState({ reviewing: keep(now) });
  });
  return desk;
}

function keep({ aim, answers }: Desk): z.infer<typeof kept> {
  return {
    aim,
    answers: [...answers].map(([of, { outcome, why, beliefs }]) => ({ aim: of, outcome, why, beliefs: [...beliefs] })),
  };
}

/** What an earlier page has left, as far as it is about what is still there. */
function foundAgain({ session, document }: Workspace): Partial<Desk> {
  const { success, data } = kept.safeParse(session.getState().reviewing);
  if (!success) return {};
  const isThere = (id: Id): boolean => document.get(id) !== undefined;
  return {
    aim: data.aim,
    answers: new Map(
      data.answers
        .filter(({ aim }) => isThere(aim))
        .map(({ aim, outcome, why, beliefs }) => [
          aim,
          { outcome, why, beliefs: new Map(beliefs.filter(([mechanism]) => isThere(mechanism))) },
        ]),
    ),
  };
}

export function answersOf({ answers }: Desk, aim: Id): Answers {
  return answers.get(aim) ?? EMPTY;
}

/** Notes an answer about an aim. */
export function answer(tree: Workspace, aim: Id, part: Partial<Answers>): void {
  deskOf(tree).setState((desk) => ({
    answers: new Map(desk.answers).set(aim, { ...answersOf(desk, aim), ...part }),
    lacks: undefined,
  }));
}

/** What was answered about an aim is logged, by this review. While that is undone it stands here again. */
export function answersLogged(tree: Workspace, aim: Id, review: Id): void {
  const desk = deskOf(tree);
  const given = answersOf(desk.getState(), aim);
  const forget = (): void =>
    desk.setState(({ answers }) => ({ answers: new Map([...answers].filter(([id]) => id !== aim)) }));
  forget();
  tree.document.onChange(({ diff }) => {
    if (diff.added.has(review)) forget();
    else if (diff.removed.has(review) && !desk.getState().answers.has(aim)) answer(tree, aim, given);
  });
}
