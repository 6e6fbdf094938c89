import type { Face } from "../records/node.ts";
import { phrases, plural } from "./phrases.ts";

export const faces: Readonly<Record<Face, string>> = phrases("faces", {
  aim: "Aim",
  outcome: "Outcome",
  leading: "Leading indicator",
  proxy: "Proxy",
  guardrail: "Guardrail",
  tactic: "Tactic",
  note: "Note",
});

/** What an empty card asks. */
export const asks: Readonly<Record<Face, string>> = phrases("asks", {
  aim: "Who should do what differently?",
  outcome: "What will have changed?",
  leading: "What shows it early?",
  proxy: "What do you expect to move first?",
  guardrail: "What must not get worse?",
  tactic: "What will you do?",
  note: "What should be remembered?",
});

export const cards = phrases("cards", {
  secondIndicator: "What else shows it early?",
  noTitle: "No title",
  noOwner: "no owner",
  signals: (count: number) => plural(count, { "=0": "no signal", one: "# signal", other: "# signals" }),
  folded: (count: number) => plural(count, { one: "# below", other: "# below" }),
  to: (value: string) => `to ${value}`,
  by: (date: string) => `by ${date}`,
  stays: (comparator: string, value: string) =>
    comparator.startsWith("<") ? `stays under ${value}` : `stays above ${value}`,
  beyond: (comparator: string, value: string) =>
    comparator.startsWith("<") ? `not under ${value}` : `not above ${value}`,
  shownIn: (days: number) =>
    days === 0
      ? "at once"
      : days > 13 && days % 7 === 0
        ? `in ${days / 7} weeks`
        : plural(days, { one: "in # day", other: "in # days" }),
  sure: (confidence: number) => `${confidence}/10 sure`,
  because: (reason: string) => `because ${reason}`,
  tray: "Not connected",
} as const);
