import { phrases } from "./phrases.ts";

/** Words of working backwards: the announcement and the questions that are written before anything is built. */
export const press = phrases("press", {
  title: "Working backwards",
  why: "Write it as of the day on which the aim is reached, before anything is built. What nobody can write yet, nobody has understood yet.",
  ask: "Ask the five questions",
  prompts: [
    "Who is it for?",
    "What trouble do they have today?",
    "What is different for them now?",
    "What does one of them say about it?",
    "How do they begin?",
  ],
  release: "Press release",
  done: (done: string) => `Reached when: ${done}`,
  questions: "Questions and answers",
  empty: "Nothing is written yet.",
  noAnswer: "No answer yet.",
  print: "Print",
  copy: "Copy as Markdown",
  copied: "the press release and its questions",
} as const);
