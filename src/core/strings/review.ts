import { phrases, plural } from "./phrases.ts";

const SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const counted = (count: number): string => SMALL[count] ?? String(count);
const weeks = (count: number): string => plural(count, { one: "one week", other: `${counted(count)} weeks` });
const joined = (...parts: string[]): string => parts.filter(Boolean).join(", ");

/** The weekly review: what moved, what did not, why, and what is decided. */
export const review = phrases("review", {
  title: "Review",
  head: (date: string, at: number, of: number) =>
    of === 1 ? `Review of ${date}` : `Review of ${date}, ${ordinal(at)} aim of ${counted(of)}`,
  choose: "Aim",
  previous: "Previous aim",
  next: "Next aim",
  goal: (now: string, target: string) => (now === "" ? `to ${target}` : `${now} of ${target}`),
  goalBy: (date: string) => `by ${date}`,
  weeksLeft: (count: number) => (count < 1 ? "less than a week left" : `${weeks(count).replace(/^one /, "1 ")} left`),
  late: (ago: string) => `due ${ago}`,

  moved: "What moved",
  movedHint: "nearest to its target first",
  nothingMoved: (isFirst: boolean) => (isFirst ? "Nothing has moved yet." : "Nothing has moved since the last review."),
  still: "What did not",
  stillHint: "flat, or not read in time",
  nothingStill: "Everything was read, and everything moved.",
  noNumbers: "This aim has no number yet: no metric below it, and none of its own.",

  up: (amount: string) => `${amount} up`,
  down: (amount: string) => `${amount} down`,
  points: (count: number, text: string) =>
    `${SMALL[count] ?? text} ${plural(count, { one: "point", other: "points" })}`,
  count: (count: number, text: string) => SMALL[count] ?? text,
  toGo: (amount: string) => `${amount} to go`,
  below: (amount: string) => `${amount} below the target`,
  above: (amount: string) => `${amount} above the target`,
  reached: "target reached",
  first: "first reading",
  flatFor: (count: number) => `flat for ${weeks(count)}`,
  flatSince: (date: string) => `flat since ${date}`,
  unchanged: "unchanged",
  unread: "no reading yet",
  dueToday: "reading due today",
  dueFor: (days: number) => plural(days, { one: "reading due since yesterday", other: "reading due for # days" }),
  due: (every: string) => `due ${every}`,
  quiet: (date: string, isAgreed: boolean) => (isAgreed ? `read on ${date}, not due yet` : `not read since ${date}`),
  was: (value: string) => `was ${value}`,
  breached: "guardrail breached",
  joined,

  read: "Add a reading",
  readingOn: (date: string) => `Reading for ${date}`,
  readingOf: (title: string, date: string) => `${title}: reading for ${date}`,
  rowName: (title: string, says: string) => `${title}: ${says}`,

  weeks,
  chart: (title: string) => `Course of ${title}`,
  chartEmpty: "The course is drawn from two readings on.",

  why: "Why",
  whyHint: "what we believe, from the sheet",
  noMechanism: "Nothing is written down about why this should work.",
  writeMechanism: "Write the mechanism",
  rewrite: "Rewrite the mechanism",
  closeMechanism: "Done",
  stillTrue: "Still true?",
  beliefs: { yes: "Yes", partly: "In part", no: "No" },
  sinceDate: (date: string) => `since ${date}.`,
  pointsSince: (date: string) => `points since ${date}.`,
  tooEarly: (title: string, days: number) => `${title} shows after ${days} days, so it cannot answer yet.`,

  decide: "Decide",
  noGate: "no gate is agreed",
  gateWaits: "a gate waits for it",
  gate: (asks: string, state: string) => `gate: ${asks}, ${state}`,
  decideNow: "The day of the gate has come: what you decide now is about it.",
  agreed: (otherwise: string) => `Agreed beforehand: otherwise ${otherwise}`,
  outcomes: {
    continue: { name: "Continue", hint: "Same mechanism, same gate" },
    change: { name: "Change", hint: "Rewrite the mechanism or a tactic" },
    stop: { name: "Stop", hint: "Close the aim, keep what we learned" },
  },
  whyLine: "Why, in one line",
  whyExample: "What the numbers tell, and what follows",
  needsOutcome: "Decide first: continue, change or stop.",
  needsWhy: "Say why, or log again to leave it out: in a month nobody can learn from it.",
  today: (outcome: string) => `Decided today: ${outcome}.`,
  stopped: "This aim is stopped: the review asks about it no more.",
  log: "Log and go on",
  logLast: "Log and finish",
  endHere: "End here",
  nextIs: (title: string) => `Next: ${title}`,
  lastOne: "This is the last one.",
  logged: (outcome: string, title: string) => `${outcome}: “${title}”`,

  look: "Worth a look",
  openFinding: "Open it on the map",

  changes: "Since the last review",
  noChanges: "Nothing was changed in the tree.",
  noLast: "This is the first review: there is nothing to compare with.",
  notKept: "The state of the last review is not kept on this device.",
  reading: "Reading…",
  moreChanges: (count: number) => `and ${count} more`,
  seeHistory: "See it in the history",
  decisions: "Decisions",
  noDecisions: "Nothing decided yet.",
  allDecisions: "All decisions…",

  keys: { metric: "metric", reading: "add a reading", believe: "still true", decide: "decide", aim: "aim" },
  keysLabel: "Keys of the review",

  doneTitle: (date: string) => `Review of ${date}`,
  doneHead: (count: number) => plural(count, { one: "One aim looked at", other: `${counted(count)} aims looked at` }),
  doneHint: "The log is written, and the state of the tree is kept as a revision.",
  note: "Review note",
  copy: "Copy as Markdown",
  copied: "The review note",
  save: "Save as Markdown",
  print: "Print",
  calendar: (date: string) => `Next review, ${date}, as .ics`,
  calendarHint: "Opens in any calendar.",
  again: "Back to the aims",
  close: "Back to the map",
  noAim: {
    title: "There is nothing to review",
    text: "A review is about an aim that is under way. Add one, or start one again.",
  },

  revision: (date: string) => `Review of ${date}`,
  event: (tree: string) => `Review: ${tree}`,

  markdown: {
    title: (date: string, tree: string) => `Review of ${date}: ${tree}`,
    columns: { metric: "Metric", now: "Now", was: "Was", target: "Target", says: "" },
    believed: (answer: string) => `Still true? ${answer}.`,
    notDecided: "Nothing was decided.",
    gate: (asks: string, state: string) => `Gate: ${asks}, ${state}`,
    changes: "What changed in the tree",
    noChanges: "Nothing was changed since the last review.",
    next: (date: string) => `Next review: ${date}.`,
  },
} as const);

function ordinal(n: number): string {
  const words = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
  return words[n] ?? `${n}th`;
}
