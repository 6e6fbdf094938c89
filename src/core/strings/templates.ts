import { phrases } from "./phrases.ts";

/** What the cards of the templates ask while they are empty. */
export const templates = phrases("templates", {
  guardrail: "What must not get worse meanwhile?",
  steps: {
    whole: "What will we do, as a whole?",
    first: "Which part comes first?",
    second: "Which other part is needed?",
    step: "What does it take?",
    next: "What else does it take?",
  },
  okr: {
    objective: "What should be better by the end?",
    second: "What else should be better?",
    result: "Which number shows it?",
    other: "Which other number shows it?",
  },
  opportunity: {
    need: "Which need or trouble of theirs stands in the way?",
    otherNeed: "Which other need stands in the way?",
    solution: "What could we do about it?",
    otherSolution: "What else could we do about it?",
    test: "What would we see first if it worked?",
  },
} as const);
