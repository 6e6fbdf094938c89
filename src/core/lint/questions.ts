import { numbering } from "../query/numbering.ts";
import { isBlank } from "../records/blank.ts";
import type { Id } from "../records/fields.ts";
import type { NodeRecord } from "../records/node.ts";
import { type Fact, liveOf } from "./facts.ts";
import { signalGaps } from "./rules/no-feedback-signal/gaps.ts";
import { steps } from "./steps.ts";

/** The four questions of the guided audit, and the field that each answer belongs to; `signal` is a metric. */
export const QUESTIONS = ["drop", "way", "enough", "signal"] as const;
export type Question = (typeof QUESTIONS)[number];

/** One question about one tactic. */
export interface Asked {
  readonly tactic: NodeRecord;
  readonly number: string | undefined;
  readonly question: Question;
  readonly isAnswered: boolean;
}

/**
 * Every question to every live tactic, in reading order. The tactic at level 1 is what all is about, so nobody asks what
 * breaks without it; whether steps suffice is asked where there are some.
 */
export const questions: Fact<readonly Asked[]> = (_view, fact) => {
  const numbers = fact(numbering);
  const { below } = fact(steps);
  return fact(liveOf("tactic")).flatMap((tactic) => {
    const number = numbers.of(tactic.id);
    const answers: Readonly<Record<Question, boolean | undefined>> = {
      drop: number === "1" ? undefined : !isBlank(tactic.na),
      way: !isBlank(tactic.pa),
      enough: below.has(tactic.id) ? !isBlank(tactic.sa) : undefined,
      signal: !fact(signalGaps).has(tactic.id),
    };
    return QUESTIONS.flatMap((question) => {
      const isAnswered = answers[question];
      return isAnswered === undefined ? [] : [{ tactic, number: numbers.full(tactic.id), question, isAnswered }];
    });
  });
};

/** One stop of the reading walk: a group with its argument, or one step of it. */
export interface Stop {
  /** What the group hangs under, or the step itself. */
  readonly node: NodeRecord;
  readonly kind: "group" | "step";
  readonly lines: readonly Line[];
}

/** A field that is read out, and of whom. */
export interface Line {
  readonly node: Id;
  readonly field: "na" | "strategy" | "sa" | "pa" | "tactic";
  readonly text: string;
}

/**
 * A tree of tactics in the order in which Strategy & Tactics trees are read: top down, of each group the necessary
 * assumptions first, each with its strategy, then why the group is enough, then each step (Goldratt, *Reading an S&T*).
 */
export const readingWalk: Fact<readonly Stop[]> = (view, fact) => {
  const { below } = fact(steps);
  const holders = [...fact(liveOf("aim")), ...fact(liveOf("tactic"))].filter(({ id }) => below.has(id));
  const grouped = new Set([...below.values()].flat().map(({ id }) => id));
  const loose = fact(liveOf("tactic")).filter(({ id }) => !grouped.has(id));
  const groups = holders.flatMap((holder) => {
    const children = below.get(holder.id) ?? [];
    const lines = children.flatMap((child) => [line(child, "na"), line(child, "strategy")]);
    const group: Stop = { node: view.node(holder.id) ?? holder, kind: "group", lines: [...lines, line(holder, "sa")] };
    return [group, ...children.map(stepStop)];
  });
  const alone = loose.map(
    (node): Stop => ({ ...stepStop(node), lines: [line(node, "strategy"), ...stepStop(node).lines] }),
  );
  // What lies in the tray is read last; it may be a group itself.
  const isLoose = new Set(loose.map(({ id }) => id));
  const at = groups.findIndex(({ node, kind }) => kind === "group" && isLoose.has(node.id));
  return at < 0 ? [...groups, ...alone] : [...groups.slice(0, at), ...alone, ...groups.slice(at)];
};

function stepStop(node: NodeRecord): Stop {
  return { node, kind: "step", lines: [line(node, "pa"), line(node, "tactic")] };
}

function line(node: NodeRecord, field: Line["field"]): Line {
  const value = node[field];
  const text = typeof value === "string" ? value : (value ?? []).join("\n");
  // A tactic without a text of its own says how by its title.
  return { node: node.id, field, text: text === "" && field === "tactic" ? node.title : text };
}
