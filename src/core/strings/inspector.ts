import type { Face } from "../records/node.ts";
import type { StepField } from "../records/step-fields.ts";
import { phrases } from "./phrases.ts";
import { steps } from "./steps.ts";

/** What the panel asks for a field: in plain words, then the term of the trade, then what an answer looks like. */
export interface FieldWords {
  readonly ask: string;
  readonly term?: string;
  readonly example?: string;
}

/** A field of a step is called as on its card. */
function stepWordsOf(field: StepField): FieldWords {
  const { label, term, ask } = steps[field];
  return { ask: label, term: term.toLowerCase(), example: ask };
}

/** What is asked, by field, or by kind and field where the same field asks another thing. */
export const fieldAsks: Readonly<Record<string, FieldWords>> = phrases("fieldAsks", {
  title: { ask: "Title" },
  kind: { ask: "Kind" },
  text: { ask: "Notes", example: "Anything worth keeping" },
  owner: { ask: "Owner", example: "Who answers for it" },
  status: { ask: "Status" },
  tags: { ask: "Tags", example: "Add a tag" },

  done: { ask: "When is it done?", term: "definition of done", example: "What can be seen then" },
  measure: { ask: "What is counted?", term: "the aim’s own number", example: "90-day retention" },
  pressRelease: { ask: "What would we announce?", term: "press release, written before" },
  faq: { ask: "What will people ask?", term: "questions and answers" },
  start: { ask: "Start", example: "2026-01-16" },
  time: { ask: "Time of the review", example: "09:30" },
  minutes: { ask: "Minutes", example: "15" },
  with: { ask: "Who takes part?", example: "Add a name" },
  cadenceDays: { ask: "How often", term: "cadence", example: "weekly, 10d" },
  weekday: { ask: "On which day" },

  unit: { ask: "Unit", example: "%, d, €, teams" },
  valueType: { ask: "Kind of value" },
  better: { ask: "Better is" },
  baseline: { ask: "Starts at", term: "baseline", example: "22 %" },
  baselineDate: { ask: "Baseline taken on", example: "2026-01-16" },
  target: { ask: "Goal", term: "target", example: "40 %" },
  targetDate: { ask: "Goal by", example: "Q3, wk2" },
  source: { ask: "Where does the number come from?", term: "source" },
  definition: { ask: "What exactly is counted?", term: "definition" },
  window: { ask: "Over which time?", term: "window", example: "28 days" },
  formula: { ask: "Made of its parts by", term: "formula" },
  residual: { ask: "What the parts leave over", term: "rest" },
  comparator: { ask: "Must stay" },
  threshold: { ask: "Limit", term: "threshold", example: "0.5 %" },

  na: stepWordsOf("na"),
  strategy: stepWordsOf("strategy"),
  pa: stepWordsOf("pa"),
  tactic: stepWordsOf("tactic"),
  sa: stepWordsOf("sa"),
  alternatives: { ask: "What else was thought of?", term: "alternatives" },
  restExists: { ask: "All else that it needs exists already" },

  because: { ask: "Why it moves what is above", term: "reason", example: "because …" },
  relation: { ask: "Relation" },
  sign: { ask: "Moves it" },
  lagDays: { ask: "Shows after", term: "lag", example: "14 d" },
  confidence: { ask: "How sure, 0 to 10", term: "confidence", example: "0 a guess, 10 measured" },
  evidence: { ask: "What speaks for it?", term: "evidence" },
  effect: { ask: "Expected effect", term: "in the unit above", example: "5" },

  x: { ask: "We believe", term: "what we do", example: "a first result on day one" },
  y: { ask: "will move", term: "what should change", example: "90-day retention" },
  z: { ask: "because", term: "why", example: "people keep what has worked for them once" },
  state: { ask: "State" },
  since: { ask: "Since", example: "2026-01-16" },

  agreed: { ask: "Agreed on" },
  metric: { ask: "Number to watch" },
  value: { ask: "Value", example: "30" },
  date: { ask: "By", example: "wk2, Q3" },
  learn: { ask: "What will be learned?", example: "Whether the first screen is enough" },
  otherwise: { ask: "What happens otherwise?", example: "change the first screen" },
  "gate.comparator": { ask: "Continue if it is" },
  "gate.text": { ask: "In other words" },
  "link.text": { ask: "Note" },
  "link.kind": { ask: "Kind of link" },
  "link.because": { ask: "Why", term: "reason", example: "because …" },
  "aim.owner": { ask: "Owner", example: "Who answers for it" },
  "aim.cadenceDays": { ask: "Review", term: "cadence", example: "weekly, 10d" },
  "aim.sa": { ...stepWordsOf("sa"), example: "If all of it succeeds, what could still be missing?" },
  "note.text": { ask: "Text" },
});

/** What choices are called, by field and value. */
export const options: Readonly<Record<string, Readonly<Record<string, string>>>> = phrases("options", {
  status: { idea: "Idea", active: "Active", done: "Done", stopped: "Stopped" },
  valueType: {
    count: "Count",
    percent: "Percent",
    ratio: "Ratio",
    currency: "Money",
    duration: "Duration",
    index: "Index",
    "yes-no": "Yes or no",
  },
  better: { up: "Higher", down: "Lower" },
  formula: { sum: "Sum", product: "Product", ratio: "First ÷ second", mean: "Mean" },
  comparator: { ">=": "≥ at least", ">": "> more than", "<=": "≤ at most", "<": "< less than" },
  relation: { component: "A part of it", influence: "An influence" },
  sign: { "+": "The same way", "-": "The opposite way" },
  weekday: {
    1: "Monday",
    2: "Tuesday",
    3: "Wednesday",
    4: "Thursday",
    5: "Friday",
    6: "Saturday",
    7: "Sunday",
  },
  state: { untested: "Untested", supported: "Supported", refuted: "Refuted" },
  kind: {
    moves: "moves",
    measures: "measures",
    guards: "guards",
    supports: "supports",
    feedsBack: "feeds back to",
    dependsOn: "depends on",
  },
});

/** What is asked for a field of a record of this kind; the name of the field where nobody has found words. */
export function fieldWords(name: string, of: Face | "gate" | "link" | "mechanism"): FieldWords {
  return fieldAsks[`${of}.${name}`] ?? fieldAsks[name] ?? { ask: name };
}

/** What a choice is called in a list. */
export function optionWord(field: string, value: string): string {
  return options[field]?.[value] ?? value;
}

export const inspector = phrases("inspector", {
  region: "Details",
  close: "Close the details",
  nothing: "Choose a node or a link to see what it holds.",
  link: "Link",
  several: (count: number) => `${count} nodes`,
  severalHint: "What you set here is set for all of them, as one step.",
  mixed: "Several",
  unset: "Not set",
  more: (names: readonly string[]) => `More: ${names.join(", ")}`,
  less: "Fewer fields",
  sections: {
    steps: "The step",
    number: "Number",
    mechanisms: "Mechanism",
    gates: "Gates",
    readings: "Readings",
    signals: "Feedback",
    edge: (parent: string) => `Below “${parent}”`,
    loop: "Owner and rhythm",
    rest: "Around it",
    links: "Links",
    comments: "Comments",
  },
  ways: "Other ways to close it",

  item: (ask: string, at: number) => `${ask} ${at}`,
  lookForTag: (tag: string) => `Find what is tagged “${tag}”`,
  removeItem: (text: string) => `Remove “${text}”`,
  question: "Question",
  answer: "Answer",
  calendar: (ask: string) => `Choose a date: ${ask}`,

  noNumber: (text: string, kept: string) => `“${text}” is no number. ${kept}`,
  noDate: (text: string, kept: string) => `“${text}” is no date: write 2026-12-31, 2026-12, Q3 or wk2. ${kept}`,
  noCadence: (text: string, kept: string) => `“${text}” is no rhythm: write weekly, monthly or 10d. ${kept}`,
  noDays: (text: string, kept: string) => `“${text}” is no number of days. ${kept}`,
  noTime: (text: string, kept: string) => `“${text}” is no time of day: write 09:30. ${kept}`,
  noMinutes: (text: string, kept: string) => `“${text}” is no length: write 1 to 1440 minutes. ${kept}`,
  noConfidence: (text: string, kept: string) => `“${text}” is not between 0 and 10. ${kept}`,
  otherUnit: (unit: string, kept: string) =>
    `The unit here is ${unit}. Leave it out, or change the unit first. ${kept}`,
  kept: (value: string) =>
    value === "" ? "Nothing was changed; Esc takes it away." : `${value} is kept; Esc brings it back.`,

  addMechanism: "Add another mechanism",
  removeMechanism: "Remove this mechanism",
  linkNode: (ask: string) => `Choose the node: ${ask}`,
  linkNodeShort: "Choose a node",
  unlinkNode: (title: string) => `Let go of “${title}”`,
  goTo: (title: string) => `Go to “${title}”`,
  noSuchNode: "No node is called that.",

  addGate: "Add a gate",
  removeGate: "Remove this gate",

  addReading: "Add the reading",
  readingDate: (date: string) => (date ? `Date of the reading on ${date}` : "Date of the new reading"),
  readingValue: (date: string) => (date ? `Value on ${date}` : "Value of the new reading"),
  readingNote: (date: string) => (date ? `Note on ${date}` : "Note on the new reading"),
  removeReading: (date: string) => `Remove the reading on ${date}`,
  today: "today",
  value: "value",
  note: "note",
  allReadings: (count: number) => `Show all ${count}`,

  noSignals: "No signal tells whether it works.",
  addLink: "Link to…",
  thisNode: "this",
  removeLink: (title: string) => `Remove the link with “${title}”`,
} as const);
