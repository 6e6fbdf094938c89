import { cards } from "./cards.ts";
import { phrases } from "./phrases.ts";

const andMore = (times: number): string => (times > 1 ? `, ${times} readings in a row` : "");

/** Stage gates: what one asks, what became of it, and what it takes to word it anew when its day is near. */
export const gates = phrases("gates", {
  goOn: "We will continue if",
  gap: "…",
  by: cards.by,
  ahead: (when: string) => `due ${when}`,
  now: (value: string, holds: boolean) => (holds ? `now ${value}, which would do` : `now ${value}`),
  met: (value: string, when: string) => `met ${when} with ${value}`,
  missed: (value: string, when: string) => `missed ${when} with ${value}`,
  unread: (when: string) => `overdue without a reading, was due ${when}`,
  noDate: "open, no date yet",
  lacks: (parts: string) => `open, does not say ${parts}`,
  parts: { metric: "which number to watch", comparator: "on which side", value: "how much", date: "by when" },
  decide: "Nothing is decided about it yet.",
  decided: (outcome: string, date: string) => `Decided on ${date}: ${outcome}.`,
  otherwise: (text: string) => `Otherwise: ${text}`,
  learn: (text: string) => `We will have learned: ${text}`,
  breach: (guardrail: string, value: string, limit: string, times: number) =>
    `${guardrail} stands at ${value} and ${limit}${andMore(times)}.`,
  shouldStay: (comparator: string, limit: string) =>
    comparator.startsWith("<") ? `should stay under ${limit}` : `should stay above ${limit}`,
  breachWord: "Guardrail breached:",

  frozen: "Two days before its day a gate stands as it is. To word it anew, say why: that goes into the log.",
  reword: "Word it anew…",
  rewordTitle: "Word the gate anew",
  why: "Why must it change now?",
  needsWhy: "Say why in one line. The log keeps it beside what the gate said before.",
  change: "Change it and log why",
  takeAway: "Take it away and log why",
  keep: "Leave it as it is",
  same: "Nothing is different yet.",
  changed: (before: string, after: string, why: string) => `Gate changed from “${before}” to “${after}”: ${why}`,
  removed: (before: string, why: string) => `Gate taken away, “${before}”: ${why}`,
} as const);
