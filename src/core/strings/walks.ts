import { phrases } from "./phrases.ts";

/** Words of the guided audit and of the reading walk. */
export const walks = phrases("walks", {
  guided: "Guided audit",
  reading: "Reading walk",
  questions: {
    drop: { ask: "What breaks if we drop it?", help: "A fact that could be false. If nothing breaks, drop it." },
    way: {
      ask: "Can we do it, and why this way?",
      help: "Why this works here, why it can be done, and why not another way. One reason a line.",
    },
    enough: {
      ask: "Do the steps below together suffice?",
      help: "If all of them succeed, what could still be missing?",
    },
    signal: { ask: "Which indicator moves?", help: "What you would see within two weeks if it works." },
  },
  progress: (answered: number, of: number) => `${answered} of ${of} questions answered`,
  at: (at: number, of: number) => `${at} of ${of}`,
  back: "Back",
  next: "Next",
  nextOpen: "Next open question",
  findings: "Back to the findings",
  done: "Every question has an answer.",
  nobody: "Nothing tells yet.",
  empty: "There is no tactic yet.",
  measured: "It is seen by",
  choose: "A metric of this tree",
  measure: "Use it as the signal",
  newProxy: "A new proxy",
  addProxy: "Add it",
  group: (title: string) => `The steps of ${title}`,
  step: (title: string) => title,
  nothing: "Nothing is written here.",
  write: "Write it",
} as const);
