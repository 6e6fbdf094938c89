import { createStore, type StoreApi } from "zustand/vanilla";
import type { DecisionRecord } from "../../core/records/decision.ts";
import type { Id } from "../../core/records/fields.ts";
import type { Belief } from "../../core/records/review.ts";
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
  const desk = createStore<Desk>(() => START);
  desks.set(tree, desk);
  return desk;
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

/** What was answered about an aim is logged, or given up. */
export function forgetAnswers(tree: Workspace, aim: Id): void {
  deskOf(tree).setState(({ answers }) => ({ answers: new Map([...answers].filter(([id]) => id !== aim)) }));
}
