import { phrases, plural } from "./phrases.ts";

/** The decision log: what was decided, on which aim, mechanism and gate, and why. */
export const decisions = phrases("decisions", {
  title: "Decision log",
  hint: "Entries stay as they are. What turns out otherwise is a new entry.",
  aim: "Aim",
  allAims: "All aims",
  search: "Search the log",
  count: (shown: number, of: number) =>
    shown === of ? plural(of, { one: "# entry", other: "# entries" }) : `${shown} of ${of} entries`,
  older: (count: number) => plural(count, { one: "Show # older entry", other: "Show # older entries" }),
  none: "Nothing in the log says that.",
  empty: {
    title: "Nothing is decided yet",
    text: "A review ends with continue, change or stop, and the log keeps it with the reason.",
  },
  goneAim: "An aim that is gone",
  reworded: "Gate worded anew",
  mechanism: "Mechanism",
  gate: "Gate",
  noMechanism: "none written down",
  noGate: "none",
  readings: "Numbers then",
  noWhy: "No reason was given.",
  seeState: "What has changed since",
  stateOf: (date: string) => `What has changed since the review of ${date}`,
  notKept: "The state of that day is not kept on this device.",
  copy: "Copy as Markdown",
  copied: "The decision log",
  save: "Save as Markdown",
  print: "Print",
  review: "Start the review",
  file: (tree: string) => `${tree} decisions`,
  markdown: (tree: string, aim: string) => (aim === "" ? `Decision log: ${tree}` : `Decision log: ${aim}`),
} as const);
