import { phrases } from "./phrases.ts";

/** Words of the help that says an aim as an outcome; they come with it. */
export const outcome = phrases("outcome", {
  title: "Who does what differently?",
  why: "An aim is a change in what somebody does, not the thing that you make for it.",
  now: (title: string) => `Now: “${title}”`,
  who: "Who?",
  whoExample: "New customers",
  what: "Does what differently?",
  whatExample: "finish a project on day one",
  howMuch: "How much, by when?",
  howMuchExample: "22 % -> 40 % by 2026-12-31",
  howMuchHint: "May stay empty. From what to what, and the day.",
  change: "What will change",
  write: "Write it",
  cancel: "Cancel",
} as const);
