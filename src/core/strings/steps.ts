import type { StepField } from "../records/step-fields.ts";
import { phrases, plural } from "./phrases.ts";

interface StepWords {
  /** What the row is called, in plain words. */
  readonly label: string;
  /** The term of Strategy & Tactics, as the hint. */
  readonly term: string;
  /** What an empty row asks while it is typed. */
  readonly ask: string;
  /** Stands in the row while it is empty and should not be. */
  readonly missing: string;
}

/** The five fields of a step: plain words first. */
export const steps: Readonly<Record<StepField, StepWords>> = phrases("steps", {
  na: {
    label: "Why needed",
    term: "Necessary assumption",
    ask: "What breaks if nobody does it? One reason a line",
    missing: "Nothing says why this is needed",
  },
  strategy: {
    label: "What for",
    term: "Strategy",
    ask: "What will be true once it works?",
    missing: "Nothing says what this is for",
  },
  pa: {
    label: "Why this way",
    term: "Parallel assumption",
    ask: "Why will this work, and why not another way? One reason a line",
    missing: "Nothing says why this way will work",
  },
  tactic: {
    label: "How",
    term: "Tactic",
    ask: "What will people do differently?",
    missing: "Nothing says how",
  },
  sa: {
    label: "Why enough",
    term: "Sufficiency assumption",
    ask: "If all steps below succeed, what could still be missing?",
    missing: "Nothing says why these steps are enough",
  },
});

export const stepWords = phrases("stepWords", {
  /** A tactic without a text of its own says how by its title. */
  asTitle: "As the title says",
  less: "Show tactics without their fields",
  hint: (label: string, term: string) => `${label}: ${term.toLowerCase()}`,
  below: (count: number) => plural(count, { one: "# step below", other: "# steps below" }),
  /** Name of the text field of a row. */
  field: (label: string, term: string, title: string) => `${label} (${term.toLowerCase()})${title && ` of ${title}`}`,
  row: (label: string, text: string) => `${label}: ${text}`,
} as const);
